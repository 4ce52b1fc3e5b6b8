import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { startNotes, type Notes } from './running.ts'

let notes: Notes
beforeAll(async () => { notes = await startNotes({ helpPhone: '028 3822 1234' }) })
afterAll(() => notes.stop())
afterEach(async () => {
  await notes.control('POST', '/bus', {})
  await notes.control('POST', '/faults', {})
})
const json = (response: Response): Promise<any> => response.json()
const deadLetters = async (): Promise<any[]> => (await notes.control('GET', '/dump')).queues.NotesDlq

describe('The way of a write', () => {
  it('goes from request to table, stream, bus, queue and reaction', async () => {
    expect((await notes.write('way')).status).toBe(201)
    await notes.idle()
    expect(await notes.seen('way')).toBe(1)
  })
  it('is kept in the bus’s archive', async () => {
    await notes.write('kept')
    await notes.idle()
    const dir = join(notes.folder, 'data/archive/Archive')
    const events = readdirSync(dir).flatMap((file) => readFileSync(join(dir, file), 'utf8').trim().split('\n')).map((line) => JSON.parse(line))
    expect(events.find(({ detail }) => detail.id === 'kept')).toMatchObject({ version: '0', 'detail-type': 'note.written.v1', source: 'notes', account: '000000000000', detail: { text: 'plain', version: 1 } })
  })
  it('is quick when nothing else happens', async () => {
    await notes.write('warm')
    await notes.idle()
    const before = performance.now()
    await notes.write('quick')
    while (await notes.seen('quick') === 0);
    // Tens of milliseconds on an idle machine; the limit only tells waking from waiting on a busy one.
    expect(performance.now() - before).toBeLessThan(5000)
  })
  it('arrives twice, and late, when the bus is told so, until it is told otherwise', async () => {
    await notes.control('POST', '/bus', { duplicate: true, delayMs: 1000 })
    const before = performance.now()
    await notes.write('twice')
    await notes.idle()
    expect(performance.now() - before).toBeGreaterThan(900)
    expect(await notes.seen('twice')).toBe(2)
    await notes.control('POST', '/bus', {})
    await notes.write('once')
    await notes.idle()
    expect(await notes.seen('once')).toBe(1)
  })
  it('ends in the dead letters, with its payload, when its reaction always fails; its neighbours go on', async () => {
    await Promise.all([notes.write('bad', 'poison'), notes.write('good')])
    await notes.idle()
    expect(await notes.seen('good')).toBe(1)
    expect((await deadLetters()).map(({ body }) => body.detail?.id)).toContain('bad')
  })
  it('is carried on by the relay when the bus refuses for a while', async () => {
    await notes.control('POST', '/faults', { target: 'eventbridge', kind: 'error', rate: 1, forMs: 1500 })
    await notes.write('later')
    await notes.idle()
    expect(await notes.seen('later')).toBe(1)
  })
  it('is never lost when queues do not answer; it may come twice', async () => {
    await notes.control('POST', '/faults', { target: 'sqs', kind: 'timeout-after', rate: 0.3, forMs: 3000 })
    const written = await Promise.all(['s1', 's2', 's3'].map((id) => notes.write(id)))
    expect(written.map(({ status }) => status)).toEqual([201, 201, 201])
    await notes.control('GET', '/idle?timeoutMs=60000')
    expect(await Promise.all(['s1', 's2', 's3'].map(notes.seen))).toSatisfy((times: number[]) => times.every((n) => n >= 1))
  }, 90_000)
})

describe('The gateway', () => {
  const open = (path: string, init?: RequestInit) => fetch(`${notes.url}${path}`, init)
  it('turns strangers away as API Gateway does', async () => {
    const refused = await open('/notes/x')
    expect([refused.status, await refused.json(), refused.headers.get('www-authenticate')]).toEqual([401, { message: 'Unauthorized' }, 'Bearer'])
    expect((await open('/notes/x', { headers: { authorization: 'Bearer not.a.token' } })).status).toBe(401)
    const [head, , signature] = (await notes.token()).split('.')
    const forged = [head, Buffer.from(JSON.stringify({ sub: 'mem_other', client_id: 'WebClient', iss: `${notes.url}/identity`, exp: 9e9 })).toString('base64url'), signature].join('.')
    expect((await open('/notes/x', { headers: { authorization: `Bearer ${forged}` } })).status).toBe(401)
  })
  it('lets everybody through public routes', async () => {
    expect((await open('/notes/public/now')).status).toBe(200)
  })
  it('hands over a payload of format 2.0', async () => {
    const answer = await notes.get('/notes/echo?a=1&a=2&b=', { cookie: 'x=1; y=2', 'x-many': 'one' })
    const { event, left, id } = await json(answer)
    expect(event).toMatchObject({
      version: '2.0', routeKey: 'ANY /notes/{rest+}', rawPath: '/notes/echo', rawQueryString: 'a=1&a=2&b=', cookies: ['x=1', 'y=2'],
      queryStringParameters: { a: '1,2', b: '' }, pathParameters: { rest: 'echo' }, isBase64Encoded: false,
      requestContext: { http: { method: 'GET', path: '/notes/echo', sourceIp: '127.0.0.1' }, authorizer: { jwt: { claims: { sub: 'mem_lan' } } }, stage: '$default' },
    })
    expect(event.headers.cookie).toBeUndefined()
    expect(left).toBeGreaterThan(0)
    expect(left).toBeLessThanOrEqual(4000)
    expect(id).toMatch(/^[0-9a-f-]{36}$/)
    expect(answer.headers.get('set-cookie')).toBe('seen=1')
  })
  it('carries bytes both ways', async () => {
    const echoed = await json(await open('/notes/public/echo', { method: 'POST', body: new Uint8Array([0, 255]), headers: { 'content-type': 'application/octet-stream' } }))
    expect(echoed.event).toMatchObject({ isBase64Encoded: true, body: 'AP8=' })
    const bytes = await open('/notes/public/bytes')
    expect([bytes.headers.get('content-type'), [...new Uint8Array(await bytes.arrayBuffer())]]).toEqual(['image/png', [1, 2, 255]])
  })
  it('refuses a body above 10 MB', async () => {
    expect((await open('/notes/public/echo', { method: 'POST', body: 'x'.repeat(10 * 1024 * 1024 + 1) })).status).toBe(413)
  })
  it.each([['throws', '/notes/public/throw', 500], ['dies', '/notes/public/die', 500], ['hangs', '/notes/public/hang', 503]])('goes on after a function that %s', async (_, path, status) => {
    expect((await open(path)).status).toBe(status)
    expect((await open('/notes/public/now')).status).toBe(200)
  })
  it('answers for health, part by part', async () => {
    expect(await (await open('/health')).json()).toMatchObject({ status: 'up', parts: { database: { status: 'up' }, files: { status: 'up' }, mail: { status: 'up' }, wiring: { status: 'up' }, notes: { status: 'up' } } })
  })
  it('describes all services in one document', async () => {
    expect((await json(await open('/openapi.json'))).paths).toMatchObject({ '/notes/{id}': { get: { operationId: 'readNote' } } })
  })
  it('tells the web where to sign in, and whom to ring', async () => {
    expect(await (await open('/config.json')).json()).toEqual({ issuer: `${notes.url}/identity`, clientId: 'WebClient', help: '028 3822 1234' })
    expect(await (await open('/identity/.well-known/openid-configuration')).json()).toMatchObject({ issuer: `${notes.url}/identity` })
  })
})

describe('The file store', () => {
  it('takes and gives files to functions under the gateway’s own address', async () => {
    expect(await (await fetch(`${notes.url}/notes/public/file`, { method: 'POST', body: 'Sổ tay' })).json()).toEqual({ stored: 'Sổ tay' })
  })
  it('refuses whoever cannot sign', async () => {
    await fetch(`${notes.url}/notes/public/file`, { method: 'POST', body: 'secret' })
    expect((await fetch(`${notes.url}/_s3/Files/uploads/a%20b.txt`)).status).toBe(403)
    expect((await fetch(`${notes.url}/_s3/Files/uploads/a%20b.txt?X-Amz-Signature=00`)).status).toBe(403)
    expect((await fetch(`${notes.url}/_s3/`)).status).toBe(403)
  })
})

describe('The control port', () => {
  const now = async () => json(await fetch(`${notes.url}/notes/public/now`))
  it('sets the clock of services and tokens, and back', async () => {
    await notes.control('POST', '/clock', { now: '2031-05-19T01:00:00Z' })
    const then = await now()
    expect(Math.abs(then.now - Date.parse('2031-05-19T01:00:00Z'))).toBeLessThan(2000)
    expect([then.made.slice(0, 13), then.isDate]).toEqual(['2031-05-19T01', true])
    expect((await notes.write('future')).status).toBe(201)
    await notes.idle()
    await notes.control('POST', '/clock', { now: null })
    expect(Math.abs((await now()).now - Date.now())).toBeLessThan(2000)
  })
  it('fires a schedule, and the clock fires those it passes', async () => {
    const runs = async (): Promise<number> => (await notes.row('ran#nightly')).times ?? 0
    const before = await runs()
    await notes.control('POST', '/schedule/nightly')
    expect(await runs()).toBe(before + 1)
    await notes.control('POST', '/clock', { now: '2032-03-01T19:59:00Z' })
    await notes.idle()
    const eve = await runs()
    await notes.control('POST', '/clock', { now: '2032-03-01T20:00:01Z' })
    await notes.idle()
    expect(await notes.row('ran#nightly')).toMatchObject({ times: eve + 1, text: expect.stringMatching(/^2032-03-01T20:00/) })
    await notes.control('POST', '/clock', { now: null })
  })
  it('a schedule that always fails is told to its dead letters', async () => {
    await notes.control('POST', '/schedule/broken')
    expect((await deadLetters()).map(({ body }) => body)).toContainEqual({ schedule: 'broken' })
  })
  it('counts units and round trips at the engine’s door, by function and by operation', async () => {
    await notes.idle()
    await notes.control('GET', '/meter?reset=1')
    await notes.write('counted', 'x'.repeat(1500))
    await notes.idle()
    const { functions, operations } = await notes.control('GET', '/meter?reset=1')
    // 1.5 KB of text stand in the row twice, once in its facts: four units.
    expect(operations['writeNote']).toEqual({ calls: 1, roundTrips: 1, rcu: 0, wcu: 4 })
    expect(operations['NotesEvents note.written.v1']).toEqual({ calls: 1, roundTrips: 1, rcu: 0, wcu: 1 })
    expect(functions['NotesHttp']).toMatchObject({ roundTrips: 1, wcu: 4 })
    await notes.row('note#counted')
    expect((await notes.control('GET', '/meter')).operations['readNote']).toEqual({ calls: 1, roundTrips: 1, rcu: 1, wcu: 0 })
  })
  it.each([['throttle'], ['error'], ['drop']] as const)('%s reaches the function until it is reset', async (kind) => {
    await notes.control('POST', '/faults', { target: 'dynamodb', kind, rate: 1 })
    expect((await notes.write(`under-${kind}`)).status).toBeGreaterThanOrEqual(500)
    await notes.control('POST', '/faults', {})
    expect((await notes.write(`after-${kind}`)).status).toBe(201)
    await notes.idle()
  })
  it('a time-out after the work leaves the work done', async () => {
    await notes.control('POST', '/faults', { target: 'dynamodb', kind: 'timeout-after', rate: 1 })
    expect((await notes.write('unsure')).status).toBeGreaterThanOrEqual(500)
    await notes.control('POST', '/faults', {})
    await notes.idle()
    expect(await notes.row('note#unsure')).toMatchObject({ text: 'plain' })
  })
  it('refuses what it does not understand', async () => {
    await expect(notes.control('POST', '/faults', { target: 'moon', kind: 'error' })).rejects.toThrow(/400/)
    await expect(notes.control('POST', '/clock', { now: 'soon' })).rejects.toThrow(/400/)
    await expect(notes.control('POST', '/schedule/unknown')).rejects.toThrow(/There is no schedule named unknown/)
  })
  it('says what is still busy when the time is over', async () => {
    await notes.control('POST', '/bus', { delayMs: 3000 })
    await notes.write('slow')
    await expect(notes.control('GET', '/idle?timeoutMs=500')).rejects.toThrow(/504.*NotesQueue/)
    await notes.idle()
  })
})

describe('Signing in', () => {
  it('mails a code to whom the directory knows', async () => {
    await notes.control('DELETE', '/mailbox')
    expect(await notes.cloud.findPerson('lan@example.vn')).toEqual({ memberId: 'mem_lan', email: 'lan@example.vn' })
    expect(await notes.cloud.findPerson('nobody@example.vn')).toBeUndefined()
    await notes.cloud.sendCode('lan@example.vn', '123456')
    const [mail] = await notes.control('GET', '/mailbox?to=lan@example.vn')
    expect(mail).toMatchObject({ subject: '123456 là mã đăng nhập Nền Nếp', text: expect.stringContaining('123456') })
  })
})
