import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundleAll, type Bundle } from '@nen-nep/infra/bundle'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const handlers = { http: ['http'], events: ['events', 'relay'], jobs: ['jobs'] }
let outdir: string
let written: Bundle[]
beforeAll(async () => {
  outdir = await mkdtemp(join(tmpdir(), 'bundles-'))
  written = (await bundleAll({ outdir })).filter((bundle) => bundle.written)
})
afterAll(() => rm(outdir, { recursive: true, force: true }))

describe('A service’s bundle', () => {
  it('is at most 320 KB where somebody waits for it, and 448 KB where long work reads spreadsheets (decision 10)', () => {
    const limit = { http: 320, events: 320, jobs: 448 }
    const sizes = written.map(({ service, entry, bytes }) => ({ bundle: `${service}/${entry}`, kb: Math.ceil(bytes / 1024), limit: limit[entry] }))
    expect(sizes.filter((one) => one.kb > one.limit)).toEqual([])
  })

  it('offers the handlers that the template calls', () => {
    for (const { service, entry, exports } of written) {
      const wanted = service === 'membership' && entry === 'events' ? [...handlers.events, 'directory'] : handlers[entry]
      expect(exports, `${service}/${entry}`).toEqual(expect.arrayContaining(wanted))
    }
  })

  it('carries neither a second document client nor front-end code nor the tools of tests', () => {
    for (const { service, entry, inputs } of written) {
      expect(Object.keys(inputs).filter((path) => /lib-dynamodb|packages\/(web|testing|local-cloud|toolchain)\/|\/vitest\//.test(path)), `${service}/${entry}`).toEqual([])
    }
  })
})
