import { randomUUID } from 'node:crypto'
import { request } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { goodBodies } from '@nen-nep/testing/access/bodies'
import type { Body } from '@nen-nep/testing/year/index'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startWhole, type Whole } from './cloud.ts'
import { smallDistrict, type Small } from './small.ts'
import { rowsOf } from './state.ts'

type Write = Readonly<{ method: string; path: string; as: string; good: Body; field: string; update?: true }>
type Sent = Readonly<{ status: number; body: Body; headers: Record<string, unknown> }>

let whole: Whole
let small: Small
let meeting: Body
let writes: Record<string, Write>
let before: string
beforeAll(async () => {
  whole = await startWhole()
  small = await smallDistrict(whole)
  meeting = await small.meeting()
  await whole.settled()
  const { administrator, secretary, cell, ward, members } = small
  const good = (name: string, orgId = cell) => goodBodies[name]!({ orgId, member: members[0]! })
  writes = {
    createMember: { method: 'POST', path: '/membership/members', as: administrator, good: good('createMember'), field: 'name' },
    updateMember: { method: 'PATCH', path: `/membership/members/${members[0]!}`, as: administrator, good: good('updateMember'), field: 'phone', update: true },
    createOrganisation: { method: 'POST', path: '/membership/organisations', as: administrator, good: good('createOrganisation', ward), field: 'name' },
    createMeeting: { method: 'POST', path: '/meetings', as: secretary, good: good('createMeeting'), field: 'venue' },
    updateMeeting: { method: 'PATCH', path: `/meetings/${String(meeting['id'])}`, as: secretary, good: good('updateMeeting'), field: 'venue', update: true },
    createCampaign: { method: 'POST', path: '/evaluations/campaigns', as: administrator, good: good('createCampaign', ward), field: 'rulePackId' },
    setPreferences: { method: 'PUT', path: '/notifications/preferences', as: members[0]!, good: good('setPreferences'), field: 'mail' },
  }
}, 240_000)
afterAll(() => whole.stop())

const state = async () => rowsOf(await whole.dump()).join('\n')
beforeEach(async () => { before = await state() })
afterEach(async () => {
  expect(await state()).toBe(before)
  expect(((await (await fetch(`${whole.url}/health`)).json()) as Body)['status']).toBe('up')
})

/** A request as it is written, without the tidying that `fetch` does to paths and headers. */
async function raw(method: string, path: string, headers: Record<string, string | string[]>, body?: Buffer | string): Promise<Sent> {
  const { hostname, port } = new URL(whole.url)
  return new Promise((done, failed) => {
    const outgoing = request({ hostname, port, method, path, headers: { ...headers, ...(body === undefined ? {} : { 'content-length': Buffer.byteLength(body) }) } }, (response) => {
      void buffer(response).then((bytes) => {
        const text = bytes.toString()
        done({ status: response.statusCode ?? 0, headers: response.headers, body: text.startsWith('{') ? JSON.parse(text) as Body : { text } })
      }, failed)
    })
    // A server that has heard enough may hang up before all is sent.
    outgoing.on('error', (error) => ('code' in error && (error.code === 'EPIPE' || error.code === 'ECONNRESET') ? done({ status: 413, headers: {}, body: {} }) : failed(error)))
    outgoing.end(body)
  })
}
const headersOf = async ({ as, update }: Write, more: Record<string, string> = {}) => ({ authorization: `Bearer ${await whole.token(as)}`, 'content-type': 'application/json', 'idempotency-key': randomUUID(), ...(update ? { 'if-match': '"1"' } : {}), ...more })
const send = async (write: Write, body: Buffer | string, more: Record<string, string> = {}) => raw(write.method, write.path, await headersOf(write, more), body)
const isProblem = ({ status, body }: Sent) => status >= 400 && status < 500 && typeof body['code'] === 'string' && typeof body['title'] === 'string' && body['status'] === status
const names = ['createMember', 'updateMember', 'createOrganisation', 'createMeeting', 'updateMeeting', 'createCampaign', 'setPreferences']

const bodies: Record<string, (write: Write) => Readonly<{ body: Buffer | string; status: number; code: string }>> = {
  'bytes that are not UTF-8': ({ field }) => ({ body: Buffer.concat([Buffer.from(`{"${field}":"`), Buffer.from([0xc3, 0x28, 0xff]), Buffer.from('"}')]), status: 400, code: 'body.not-utf8' }),
  'one key twice': ({ good, field }) => ({ body: `{"${field}":"a",${JSON.stringify(good).slice(1)}`, status: 400, code: 'body.duplicate-key' }),
  'a key that reaches into prototypes': ({ good }) => ({ body: `{"__proto__":{"admin":true},${JSON.stringify(good).slice(1)}`, status: 400, code: 'body.forbidden-key' }),
  'arrays a hundred thousand deep': () => ({ body: '['.repeat(100_000) + ']'.repeat(100_000), status: 400, code: 'body.too-deep' }),
  'half a JSON': () => ({ body: '{"name":', status: 400, code: 'body.not-json' }),
  'a number beyond all bounds': ({ field }) => ({ body: `{"${field}":1e400}`, status: 400, code: 'body.bad-number' }),
  '300 KB': ({ field }) => ({ body: JSON.stringify({ [field]: 'a'.repeat(300 * 1024) }), status: 413, code: 'body.too-large' }),
}

describe.each(names)('%s', (name) => {
  it.each(Object.keys(bodies))('refuses %s', async (kind) => {
    const { body, status, code } = bodies[kind]!(writes[name]!)
    const sent = await send(writes[name]!, body)
    expect(sent).toMatchObject({ status, body: { code } })
    expect(isProblem(sent)).toBe(true)
  })

  it('refuses 20 MB without reading them all', async () => {
    expect((await send(writes[name]!, Buffer.alloc(20 * 1024 * 1024, 'a'))).status).toBe(413)
  })

  it('refuses other content than JSON', async () => {
    const write = writes[name]!
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/xml']) expect(await send(write, JSON.stringify(write.good), { 'content-type': type })).toMatchObject({ status: 415, body: { code: 'body.wrong-type' } })
  })

  it('names each faulty field', async () => {
    const write = writes[name]!
    const wrong = await send(write, JSON.stringify({ ...write.good, [write.field]: { no: 'such' } }))
    expect(isProblem(wrong)).toBe(true)
    expect((wrong.body['errors'] as Body[]).map(({ pointer }) => String(pointer).split('/')[1])).toContain(write.field)
    const extra = await send(write, JSON.stringify({ ...write.good, isAdmin: true }))
    expect(extra).toMatchObject({ status: 400, body: { code: 'input.invalid', errors: [{ pointer: '/isAdmin' }] } })
  })

  it('asks for a key, and refuses one that is none', async () => {
    const write = writes[name]!
    for (const key of ['', 'short', 'a'.repeat(129), 'with some spaces']) expect([key, await send(write, JSON.stringify(write.good), { 'idempotency-key': key })]).toMatchObject([key, { status: 400, body: { code: 'key.required' } }])
  })

  it('acts for the first of two Authorization headers or for nobody, never for the second', async () => {
    const write = writes[name]!
    const headers = await headersOf(write)
    const token = headers.authorization
    expect((await raw(write.method, write.path, { ...headers, authorization: ['Bearer forged', token] }, JSON.stringify(write.good))).status).toBe(401)
  })

  it('does nothing on HEAD and OPTIONS, and tells strangers nothing', async () => {
    const write = writes[name]!
    for (const method of ['HEAD', 'OPTIONS', 'TRACE', 'PROPFIND']) {
      expect((await raw(method, write.path, {})).status).toBeGreaterThanOrEqual(400)
      const sent = await raw(method, write.path, { ...(await headersOf(write)), 'x-http-method-override': write.method })
      expect(sent.status).toBeLessThan(500)
    }
  })
})

describe.each(['updateMember', 'updateMeeting'])('%s', (name) => {
  it('asks for the version seen, takes no weak one, and shows who is late what stands now', async () => {
    const write = writes[name]!
    const { 'if-match': _, ...without } = await headersOf(write) as Record<string, string>
    expect(await raw(write.method, write.path, without, JSON.stringify(write.good))).toMatchObject({ status: 428, body: { code: 'version.required' } })
    for (const seen of ['W/"1"', '*', '1', '"one"', '"1", "2"', '"-1"']) expect(await send(write, JSON.stringify(write.good), { 'if-match': seen })).toMatchObject({ status: 400, body: { code: 'version.malformed' } })
    expect(await send(write, JSON.stringify(write.good), { 'if-match': '"77"' })).toMatchObject({ status: 412, body: { code: 'version.stale', current: { version: expect.any(Number) } } })
  })
})

describe('An id', () => {
  const bait = ['..', '%2e%2e', '..%2f..%2fmembership%2fmembers', '%2f', '%252f', 'x%00y', '*', '.', 'a.', '%20', 'M#1', 'begins_with', "'%20OR%20'1'='1", '%F0%9F%92%A9', 'a%7CA', 'a'.repeat(3000)]
  const places = ['/membership/members/', '/membership/organisations/', '/membership/imports/', '/meetings/', '/evaluations/campaigns/', '/evaluations/records/', '/evaluations/sheets/', '/notifications/messages/']
  it.each(places)('of no shape is unknown below %s', async (place) => {
    const headers = { authorization: `Bearer ${await whole.token(small.secretary)}` }
    for (const id of bait) {
      const { status } = await raw('GET', `${place}${id}`, headers)
      expect(`${id.slice(0, 40)} ${status >= 400 && status < 500}`).toBe(`${id.slice(0, 40)} true`)
    }
  })

  it('of no shape is unknown in a query too', async () => {
    const headers = { authorization: `Bearer ${await whole.token(small.secretary)}` }
    const lists = ['/membership/members?orgId=', '/meetings?year=2026&cellId=', '/meetings/board?year=2026&orgId=', '/meetings/tasks?cellId=', '/evaluations/quota?year=2026&orgId=', '/evaluations/rollups?year=2026&orgId=', '/notifications/messages?orgId=', '/notifications/call-list?occasion=']
    const found: string[] = []
    for (const list of lists) for (const id of bait) {
      const { status } = await raw('GET', `${list}${id.replaceAll('#', '%23')}`, headers)
      if (status < 400 || status >= 500) found.push(`${list}${id.slice(0, 40)} ${status}`)
    }
    expect(found).toEqual([])
  })

  it('of somebody else’s thing is as unknown as one that nobody has', async () => {
    const ids = { '/meetings/': String(meeting['id']), '/membership/members/': small.members[0]! }
    for (const [place, id] of Object.entries(ids)) {
      const [foreign, unknown] = await Promise.all([id, `${id.slice(0, -3)}zzz`].map((one) => small.call('GET', `${place}${one}`, { as: small.stranger })))
      expect(foreign!.status).toBe(404)
      expect(foreign!.body).toEqual(unknown!.body)
    }
    const upper = await small.call('GET', `/meetings/${String(meeting['id']).toUpperCase()}`, { as: small.secretary })
    expect(upper.status).toBe(404)
  })
})

describe('A cursor', () => {
  it('that was touched, or was given to somebody else, is refused', async () => {
    const path = '/membership/members?orgId=org_root&subtree=true&limit=1'
    const { body } = await small.must('GET', path, { as: small.administrator })
    const cursor = String(body['next'])
    const turned = [`${cursor.slice(0, -1)}${cursor.endsWith('A') ? 'B' : 'A'}`, `A${cursor.slice(1)}`, `${cursor}.x`, 'x', '', Buffer.from('{"pk":"x"}').toString('base64url')]
    for (const one of turned) expect((await small.call('GET', `${path}&cursor=${encodeURIComponent(one)}`, { as: small.administrator })).body).toMatchObject({ status: 400, code: 'cursor.invalid' })
    expect((await small.call('GET', `/membership/members?orgId=${small.cell}&limit=1&cursor=${encodeURIComponent(cursor)}`, { as: small.secretary })).body).toMatchObject({ code: 'cursor.invalid' })
  })
})
