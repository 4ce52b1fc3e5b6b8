import { PersonPartWritten } from '@nen-nep/contracts'
import { deliver } from '@nen-nep/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { jobs } from '../src/reactions.ts'
import { place, type Place } from './place.ts'
import { registry, type Registry } from './room.ts'

let r: Registry
let p: Place
beforeAll(async () => {
  r = await registry()
  p = await place(r)
})
afterAll(() => r.bucket.stop())

const ask = (as: string, of: string, body: object = {}) => r.call('POST', `/membership/members/${of}/exports`, { as, body })
const read = (as: string, id: string) => r.call('GET', `/membership/exports/${id}`, { as })
const restrict = (as: string, of: string, body: object = { reason: 'Theo đề nghị' }, lift = '') => r.call('POST', `/membership/members/${of}/restriction${lift}`, { as, body })

/** What the other services would hand in. */
async function othersHandIn(requestId: string, memberId: string) {
  for (const service of ['meetings', 'evaluations', 'notifications']) {
    const file = `exports/persons/${requestId}/${service}.json`
    await r.deps.files.put(file, JSON.stringify({ service, memberId, held: [{ kind: 'tasks', rows: [{ title: `<b>${service}</b>` }] }] }), 'application/json')
    const { type, data } = PersonPartWritten({ requestId, service, file, rows: 1 })
    await deliver(jobs, r.deps, [{ type, data, id: `${service}@1.0`, at: '2026-11-22T03:00:00Z', by: `service:${service}`, version: 1 }])
  }
}

describe('an export of all that is held on a person', () => {
  let id: string
  test('is asked for by the person; again on that day it is the same one', async () => {
    const { status, body } = await ask(p.mai, p.mai)
    expect([status, body.state, body.dueOn, body.handedIn]).toEqual([201, 'REQUESTED', '2026-12-04', []])
    expect((await ask(p.mai, p.mai)).body.id).toBe(body.id)
    id = body.id
    expect(r.published.filter(({ type }) => type === 'person.export-requested.v1').map(({ data }) => data)).toEqual([{ requestId: id, memberId: p.mai, orgs: [p.cell], from: '2020-01-01' }])
  })
  test('is gathered once all four have handed in, and opened by the person alone', async () => {
    await r.settle()
    expect((await read(p.mai, id)).body).toMatchObject({ state: 'REQUESTED', handedIn: ['membership'] })
    await othersHandIn(id, p.mai)
    const { body } = await read(p.mai, id)
    expect(body).toMatchObject({ state: 'READY', handedIn: ['membership', 'meetings', 'evaluations', 'notifications'], expiresAt: '2026-11-29T03:00:00.000Z' })
    const data = await (await fetch(body.url)).text()
    expect(data).toContain('079012345678')
    for (const somebody of [p.secretary, p.hung, p.officer]) expect(data).not.toContain(somebody)
    const page = await (await fetch(body.pageUrl)).text()
    expect(page).toMatch(/Dữ liệu đang giữ về đồng chí[^]*Số CCCD[^]*079012345678[^]*&lt;b&gt;meetings/)
    expect(page).not.toContain('<b>')
    const officer = await read(p.officer, id)
    expect([officer.body.state, officer.body.url, officer.body.pageUrl]).toEqual(['READY', undefined, undefined])
  })
  test('is asked for by the officer with a reason only', async () => {
    expect((await ask(p.officer, p.hung)).body.code).toBe('person.needs-reason')
    expect((await ask(p.officer, p.hung, { reason: 'Đồng chí đề nghị bằng văn bản' })).status).toBe(201)
    expect((await ask(p.secretary, p.hung, { reason: 'Muốn xem' })).body.code).toBe('person.not-allowed')
  })
  test('of others answers exactly as unknown', async () => {
    const none = await read(p.hung, 'pex_none.20260101')
    expect(none.status).toBe(404)
    for (const as of [p.hung, p.secretary, p.stranger, 'mem_nobody']) expect((await read(as, id)).body).toEqual(none.body)
    expect((await ask(p.stranger, p.mai, { reason: 'x' })).body).toEqual(none.body)
    for (const odd of ['x', 'pex_', `${id}.x`, 'pex_a.b.c']) expect((await read(p.mai, odd)).body).toEqual(none.body)
  })
  test('takes no part from a file of another place', async () => {
    const { body: { id: hers } } = await ask(p.hung, p.hung)
    const { type, data } = PersonPartWritten({ requestId: hers, service: 'meetings', file: `exports/persons/${id}/meetings.json`, rows: 1 })
    await deliver(jobs, r.deps, [{ type, data, id: 'forged@1.0', at: '2026-11-22T03:00:00Z', by: 'service:meetings', version: 1 }])
    expect((await read(p.hung, hers)).body.handedIn).not.toContain('meetings')
  })
  test.each([{ reason: '' }, { reason: 5 }, { reason: 'x', memberId: 'mem_other' }])('%j is refused as bad input', async (body) => expect(await ask(p.mai, p.mai, body)).toMatchObject({ status: 400, body: { code: 'input.invalid' } }))
})

describe('a restriction', () => {
  test('is set and lifted by the officer with a reason, shows in the record, and is told', async () => {
    expect((await restrict(p.officer, p.mai)).body.restrictedSince).toBe('2026-11-22T03:00:00.000Z')
    const { body } = await r.call('GET', `/membership/members/${p.mai}`, { as: p.mai })
    expect([body.restrictedSince, body.processing]).toEqual(['2026-11-22T03:00:00.000Z', undefined])
    const { body: card } = await r.call('GET', `/membership/members/${p.mai}`, { as: p.hung })
    expect([card.name, card.restrictedSince, card.signedOutAt]).toEqual([body.name, undefined, undefined])
    expect((await restrict(p.officer, p.mai)).body.code).toBe('restriction.standing')
    expect((await restrict(p.officer, p.mai, { reason: 'Đã giải quyết' }, '/lift')).body.restrictedSince).toBeUndefined()
    expect((await restrict(p.officer, p.mai, { reason: 'x' }, '/lift')).body.code).toBe('restriction.none')
    expect(r.published.filter(({ type }) => type === 'processing.restricted.v1').map(({ data }) => data)).toEqual([{ memberId: p.mai, restricted: true }, { memberId: p.mai, restricted: false }])
  })
  test('is nobody else\'s to set, nor anybody\'s on themselves', async () => {
    expect((await restrict(p.secretary, p.mai)).body.code).toBe('restriction.not-officer')
    expect((await restrict(p.officer, p.officer)).body.code).toBe('restriction.own')
    expect((await restrict(p.stranger, p.mai)).body).toEqual((await restrict(p.stranger, 'mem_none')).body)
    expect((await restrict(p.officer, p.mai, {})).body.code).toBe('input.invalid')
  })
})
