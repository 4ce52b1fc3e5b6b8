import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { bundleAll, type Bundle } from '@nen-nep/infra/bundle'
import { errorsTakenApart } from '@nen-nep/infra/trims'
import { coldStarts } from '@nen-nep/toolchain/cold-start'
import { inRoot } from '@nen-nep/toolchain/root'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { sources } from '../architecture/sources.ts'
import { bundleGoal, LATER_GOAL } from '@nen-nep/toolchain/goals'

const handlers = { http: ['http'], events: ['events', 'relay', 'audit'], jobs: ['jobs'] }
let outdir: string
let written: Bundle[]
beforeAll(async () => {
  outdir = await mkdtemp(join(tmpdir(), 'bundles-'))
  written = (await bundleAll({ outdir })).filter((bundle) => bundle.written)
})
afterAll(() => {
  vi.unstubAllEnvs()
  return rm(outdir, { recursive: true, force: true })
})

/** Handlers that functions of their own call, beside those that every service has. */
const alone = new Map([['membership/events', ['directory', 'challenge']], ['evaluations/jobs', ['tally']]])

describe('A service’s bundle', () => {
  it('weighs no more than the goal: a base and a share for each operation where somebody waits, a fixed figure for the rest (decision 63)', () => {
    const sizes = written.map(({ service, entry, bytes }) => ({ bundle: `${service}/${entry}`, kb: Math.ceil(bytes / 1024), limit: bundleGoal(service, entry) / 1024 }))
    expect(sizes.filter((one) => one.kb > one.limit)).toEqual([])
  })

  it('loads later, when its seldom part is first asked for, no more than the goal, and keeps no file that nobody asks for (decision 93)', async () => {
    expect(written.filter(({ later }) => later > LATER_GOAL).map(({ service, entry, later }) => `${service}/${entry}: ${later}`)).toEqual([])
    expect(written.filter(({ entry, later }) => entry === 'http' && later > 10_000).map(({ service }) => service).sort()).toEqual(['evaluations', 'meetings', 'membership', 'notifications'])
    for (const { file, bytes, later } of written) {
      const sizes = await Promise.all((await readdir(dirname(file))).filter((name) => name.endsWith('.mjs')).map(async (name) => (await stat(join(dirname(file), name))).size))
      expect(sizes.reduce((sum, size) => sum + size, 0), file).toBe(bytes + later)
    }
  })

  it('offers the handlers that the template calls', () => {
    for (const { service, entry, exports } of written) {
      const wanted = [...handlers[entry], ...(alone.get(`${service}/${entry}`) ?? [])]
      expect(exports, `${service}/${entry}`).toEqual(expect.arrayContaining(wanted))
    }
  })

  it('answers anybody with the description of its operations, which stands beside it', async () => {
    for (const name of ['TABLE', 'BALLOTS', 'BUS', 'FILES', 'LINK_SECRET', 'ISSUER', 'AUDIENCE', 'WEB_URL']) vi.stubEnv(name, 'x')
    vi.stubEnv('JWKS_URI', 'https://issuer.example/keys')
    for (const { service, file } of written.filter(({ entry }) => entry === 'http')) {
      vi.stubEnv('SERVICE', service)
      const { http } = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as { http: (event: object, context: object) => Promise<{ statusCode: number; body: string }> }
      const rawPath = `/${service}/openapi.json`
      const { statusCode, body } = await http({ version: '2.0', rawPath, rawQueryString: '', headers: {}, requestContext: { domainName: 'api.example', http: { method: 'GET', path: rawPath } } }, {})
      expect([service, statusCode, JSON.parse(body)]).toEqual([service, 200, JSON.parse(await readFile(inRoot(`docs/api/${service}.json`), 'utf8'))])
    }
  })

  it('answers its first request in a process of its own, as the bench measures it', async () => {
    const starts = await coldStarts(written, 1)
    expect(starts.map(({ bundle }) => bundle)).toEqual(['a hello-world handler', 'membership/http', 'membership/http, seldom part', 'meetings/http', 'meetings/http, seldom part', 'evaluations/http', 'evaluations/http, seldom part', 'notifications/http', 'notifications/http, seldom part'])
    for (const { loaded, answered, cpu } of starts) expect([loaded > 0, answered >= loaded, cpu > 0]).toEqual([true, true, true])
  })

  it('keeps the class of every error of AWS that our code takes apart', () => {
    const shipped = sources.filter(({ owner }) => owner.startsWith('services/') || owner === 'packages/service-kit')
    const named = shipped.flatMap(({ text }) => [...text.matchAll(/\binstanceof (\w+Exception)\b/g)].flatMap(([, name = '']) => (name in globalThis ? [] : [name])))
    expect([...new Set(named)].toSorted()).toEqual(errorsTakenApart.toSorted())
  })

  it('carries neither a second document client nor front-end code nor the tools of tests', () => {
    for (const { service, entry, inputs } of written) {
      expect(Object.keys(inputs).filter((path) => /lib-dynamodb|packages\/(web|testing|local-cloud|toolchain)\/|\/vitest\//.test(path)), `${service}/${entry}`).toEqual([])
    }
  })
})
