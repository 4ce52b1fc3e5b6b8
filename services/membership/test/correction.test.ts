import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { place, type Place } from './place.ts'
import { registry, type Registry } from './room.ts'

let r: Registry
let p: Place
beforeAll(async () => {
  r = await registry()
  p = await place(r)
})
afterAll(() => r.bucket.stop())

const propose = (body: unknown, as = p.mai, of = p.mai, key: string = randomUUID()) => r.call('POST', `/membership/members/${of}/corrections`, { as, body, key })
const decide = (id: string, as: string, body: unknown, key: string = randomUUID()) => r.call('POST', `/membership/corrections/${id}/decision`, { as, body, key })
const list = (as: string, orgId = p.cell) => r.call('GET', `/membership/corrections?orgId=${orgId}`, { as })
const record = async (id: string) => (await r.call('GET', `/membership/members/${id}`, { as: p.secretary })).body
const wish = { changes: { name: 'Trần Thị Mai Hoa', phone: '0907654321' }, why: 'Tên trong giấy khai sinh' }

describe('a correction', () => {
  test('is proposed by the member for their own record, and is due in ten working days', async () => {
    const { status, body } = await propose(wish)
    expect([status, body.state, body.dueOn, body.overdue]).toEqual([201, 'PROPOSED', '2026-12-04', false])
    expect(body.changes).toMatchObject({ name: 'Trần Thị Mai Hoa', phone: '•••••••321' })
    expect((await record(p.mai)).name).toBe('Trần Thị Mai')
  })
  test('is one, however often one command comes', async () => {
    const key = randomUUID()
    const [one, two] = [await propose(wish, p.mai, p.mai, key), await propose(wish, p.mai, p.mai, key)]
    expect([two.status, two.body]).toEqual([201, one.body])
    expect((await propose({ ...wish, why: 'Khác' }, p.mai, p.mai, key)).body.code).toBe('key.reused')
  })
  test('accepted by the secretary changes the record and keeps what stood before', async () => {
    const { body: { id } } = await propose(wish)
    const key = randomUUID()
    const { status, body } = await decide(id, p.secretary, { decision: 'ACCEPT' }, key)
    expect([status, body.state, body.decided.by, body.was.name]).toEqual([200, 'ACCEPTED', p.secretary, 'Trần Thị Mai'])
    expect((await decide(id, p.secretary, { decision: 'ACCEPT' }, key)).body).toEqual(body)
    expect(await record(p.mai)).toMatchObject({ name: 'Trần Thị Mai Hoa', phone: '•••••••321', version: 2 })
    expect((await decide(id, p.secretary, { decision: 'REFUSE', reason: 'x' })).body.code).toBe('correction.decided')
    expect(r.published.filter(({ type }) => type === 'correction.decided.v1').map(({ data }) => data)).toEqual([{ correctionId: id, memberId: p.mai, cellId: p.cell, accepted: true }])
  })
  test('refused says why, and changes nothing', async () => {
    const { body: { id } } = await propose({ changes: { admittedOn: '2011-01-01' }, why: 'Sai ngày' })
    expect((await decide(id, p.officer, { decision: 'REFUSE' })).body.code).toBe('correction.needs-reason')
    expect((await decide(id, p.officer, { decision: 'REFUSE', reason: 'Quyết định kết nạp ghi ngày khác' })).body).toMatchObject({ state: 'REFUSED', decided: { by: p.officer, reason: 'Quyết định kết nạp ghi ngày khác' } })
    expect((await record(p.mai)).admittedOn).toBeUndefined()
  })
  test('that takes another person\'s number is refused whole: it stays open', async () => {
    const { body: { id } } = await propose({ changes: { cardNumber: '12345678' }, why: 'Thiếu số thẻ' }, p.hung, p.hung)
    expect((await decide(id, p.secretary, { decision: 'ACCEPT' })).body.code).toBe('member.identity-taken')
    expect((await list(p.secretary)).body.items.find((one: { id: string }) => one.id === id).state).toBe('PROPOSED')
  })
  test('is decided by nobody on their own record, not even by who keeps it', async () => {
    const { body: { id } } = await propose({ changes: { partyTitle: 'Bí thư' }, why: 'Thiếu' }, p.secretary, p.secretary)
    expect((await decide(id, p.secretary, { decision: 'ACCEPT' })).body.code).toBe('correction.own')
    expect((await decide(id, p.officer, { decision: 'ACCEPT' })).body.state).toBe('ACCEPTED')
  })
  test('is accepted although others of the same record are, at the same moment', async () => {
    const ids = await Promise.all([1, 2, 3, 4].map(async (no) => (await propose({ changes: { note: `Ghi chú ${no}` }, why: 'Bổ sung' }, p.hung, p.hung)).body.id))
    expect((await Promise.all(ids.map((id) => decide(id, p.secretary, { decision: 'ACCEPT' })))).map(({ status }) => status)).toEqual([200, 200, 200, 200])
  })
  test('of two decisions at once is decided once', async () => {
    const { body: { id } } = await propose({ changes: { note: 'A' }, why: 'B' })
    const answers = await Promise.all([decide(id, p.secretary, { decision: 'ACCEPT' }), decide(id, p.officer, { decision: 'REFUSE', reason: 'C' })])
    expect(answers.map(({ status }) => status).filter((status) => status === 200)).toHaveLength(1)
  })
})

describe('corrections', () => {
  test('are listed for the secretary, open ones first; a member sees their own alone, without whole numbers', async () => {
    const { body: { items } } = await list(p.secretary)
    const states = items.map((one: { state: string }) => one.state)
    expect(states).toEqual(states.toSorted((a: string, b: string) => (a === 'PROPOSED' ? 0 : 1) - (b === 'PROPOSED' ? 0 : 1)))
    expect(new Set((await list(p.hung)).body.items.map((one: { memberId: string }) => one.memberId))).toEqual(new Set([p.hung]))
    expect(JSON.stringify(items)).not.toMatch(/0907654321|0901234567|"12345678"/)
  })
  test('of another cell answer exactly as unknown', async () => {
    const { body: { id } } = await propose({ changes: { note: 'X' }, why: 'Y' })
    const none = await decide('cor_none.none', p.stranger, { decision: 'ACCEPT' })
    expect(none.status).toBe(404)
    for (const as of [p.stranger, p.hung, 'mem_nobody']) expect([(await decide(id, as, { decision: 'ACCEPT' })).body, (await decide(id, as, { decision: 'ACCEPT' })).status]).toEqual([none.body, 404])
    expect((await list(p.stranger)).body).toEqual(none.body)
    expect((await propose(wish, p.stranger)).body).toEqual(none.body)
    expect((await propose(wish, p.mai, 'mem_none')).body).toEqual(none.body)
  })
  test('are for one\'s own record only, though one may see the other', async () => expect((await propose(wish, p.secretary)).body.code).toBe('correction.not-own'))
  test.each([{}, { changes: {}, why: 'x' }, { changes: { name: '' }, why: 'x' }, { changes: { cellId: 'org_x' }, why: 'x' }, { changes: { status: 'OFFICIAL' }, why: 'x' }, { changes: { positions: [] }, why: 'x' }, { changes: { name: 'A' } }, { changes: { citizenId: '12' }, why: 'x' }])('of %j are refused as bad input', async (body) => {
    expect(await propose(body)).toMatchObject({ status: 400, body: { code: 'input.invalid' } })
  })
})
