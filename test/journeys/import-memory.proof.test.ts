import { execFile } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { projectGrants, scan } from '@nen-nep/service-kit'
import { isMemberRow } from '../../services/membership/src/member/schema.ts'
import { DAY, registry, roster, type Registry } from '../../services/membership/test/room.ts'
import { built } from './built.ts'

let r: Registry
let bundle: string
beforeAll(async () => {
  r = await registry()
  bundle = join(dirname(await built()), 'dist/membership/jobs/index.mjs')
})
afterAll(() => r.bucket.stop())

const environmentHere = () => ({
  SERVICE: 'membership', TABLE: r.table.name, BUS: 'bus', FILES: 'files', LINK_SECRET: 'x', ISSUER: 'x', JWKS_URI: 'x', AUDIENCE: 'x', WEB_URL: 'x',
  AWS_REGION: 'ap-southeast-1', AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test',
  AWS_ENDPOINT_URL_DYNAMODB: inject('dynamodb'), AWS_ENDPOINT_URL_S3: r.bucket.endpoint, AWS_ENDPOINT_URL_EVENTBRIDGE: 'http://127.0.0.1:9',
})

/** Lets a process of its own do what was asked for last; answers the megabytes it took at its highest. */
async function work(): Promise<number> {
  const { type, ...detail } = r.published.at(-1)!
  const event = JSON.stringify({ Records: [{ messageId: 'one', body: JSON.stringify({ 'detail-type': type, source: 'membership', detail }) }] })
  const { stdout } = await promisify(execFile)(process.execPath, [fileURLToPath(new URL('./import-memory.ts', import.meta.url)), bundle, JSON.stringify(environmentHere()), DAY, event], { env: { ...process.env, NODE_OPTIONS: '' } })
  const { told, megabytes } = JSON.parse(stdout) as { told: unknown; megabytes: number }
  expect(told).toEqual({ batchItemFailures: [] })
  return megabytes
}

/** The district's officer, with what their position gives: nothing here listens to what the import published. */
async function theOfficer(): Promise<string> {
  for await (const row of scan(r.table, 'M#')) {
    if (!isMemberRow(row)) continue
    const { id, positions } = r.deps.members.parse(row)
    const grants = positions.filter(({ role, orgId }) => role === 'OFFICER' && orgId === 'org_root').map(({ role, orgId, from }) => ({ role, orgId, from }))
    if (grants.length === 0) continue
    await projectGrants(r.table, [{ memberId: id, version: 1_000_000, grants }])
    return id
  }
  throw new Error('no officer')
}

test('the district takes less than 300 MB: when it is read, written, sent again, held against the registry, and handed out', async () => {
  const peaks: Record<string, number> = {}
  for (const [time, written] of [['first', 9_741], ['again', 0]] as const) {
    const bytes = roster('roster-district.xlsx')
    const as = { as: r.admin }
    const { body: { uploadId, url } } = await r.call('POST', '/membership/uploads', { ...as, body: { name: 'roster-district.xlsx', size: bytes.length, mediaType: 'application/octet-stream', classification: 'INTERNAL' } })
    expect((await fetch(url, { method: 'PUT', body: new Uint8Array(bytes) })).ok).toBe(true)
    const { body: { id } } = await r.call('POST', '/membership/imports', { ...as, body: { uploadId, matchOn: ['citizenId', 'cardNumber'] } })
    peaks[`reading, ${time}`] = await work()
    await r.call('POST', `/membership/imports/${id}/confirmation`, { ...as, body: {} })
    peaks[`writing, ${time}`] = await work()
    const { body: job } = await r.call('GET', `/membership/imports/${id}`, as)
    expect([job.state, job.written]).toEqual(['DONE', written])
  }
  const officer = await theOfficer()
  const { body: { uploadId, url } } = await r.call('POST', '/membership/uploads', { as: officer, body: { name: 'roster-district.csv', size: roster('roster-district.csv').length, mediaType: 'text/csv', classification: 'INTERNAL' } })
  expect((await fetch(url, { method: 'PUT', body: new Uint8Array(roster('roster-district.csv')) })).ok).toBe(true)
  const { body: report } = await r.call('POST', '/membership/differences', { as: officer, body: { uploadId, matchOn: ['citizenId', 'cardNumber'] } })
  peaks['comparing'] = await work()
  expect((await r.call('GET', `/membership/differences/${report.id}`, { as: officer })).body).toMatchObject({ state: 'READY', counts: { rows: 9_816, same: 9_741, unclear: 75, people: 0 } })
  const { body: exported } = await r.call('POST', '/membership/roster-exports', { as: officer, body: { orgId: 'org_root', reason: 'Đối chiếu cơ sở dữ liệu' } })
  peaks['exporting'] = await work()
  expect((await r.call('GET', `/membership/roster-exports/${exported.id}`, { as: officer })).body).toMatchObject({ state: 'READY', people: 9_741 })
  console.log(Object.entries(peaks).map(([phase, megabytes]) => `${phase}: ${megabytes} MB`).join('\n'))
  expect(Object.entries(peaks).filter(([, megabytes]) => megabytes >= 300)).toEqual([])
})
