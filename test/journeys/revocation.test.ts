import { eventually, type Body, type Reply } from '@nen-nep/testing/year/index'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startWhole, type Whole } from './cloud.ts'
import { signIn } from './sign-in.ts'
import { smallDistrict, type Small } from './small.ts'

/** A position that ended gives nothing any more, in any service, after so many milliseconds (design: 8). */
const LIMIT = 5_000
const CAMPAIGN = { year: 2026, rulePackId: 'rating-366' }

let whole: Whole
let small: Small
let officer: string
let standIn: string
beforeAll(async () => {
  whole = await startWhole()
  small = await smallDistrict(whole)
  const { must, administrator, ward, other, members } = small
  const made = await must('POST', '/membership/members', { as: administrator, body: { cellId: other, name: 'Ngô Thị Dung', status: 'OFFICIAL', since: '2020-01-01', admittedOn: '2010-05-19', positions: [{ role: 'OFFICER', orgId: ward, from: '2020-01-01' }] } })
  officer = String(made.body['id'])
  standIn = members[0]!
  await whole.settled()
  const { body } = await must('POST', '/evaluations/campaigns', { as: officer, body: { ...CAMPAIGN, orgId: ward } })
  await must('POST', `/evaluations/campaigns/${String(body['id'])}/open`, { as: officer, body: { asOf: '2026-11-24' } })
  await whole.settled()
}, 240_000)
afterAll(() => whole.stop())

type Probe = readonly [service: string, method: string, path: string, body?: Body]
/** What leads or keeps the cell, one in each service; where it is let in it changes nothing but a draft. */
const probes = (): Probe[] => {
  const sheet = `/evaluations/sheets/sht_2026.${small.cell.slice(4)}`
  return [
    ['membership', 'POST', `/membership/members/${small.members[1]!}/sign-in-code`],
    ['meetings', 'POST', '/meetings', { cellId: small.cell, kind: 'THEMATIC', startsAt: '2026-12-20T12:00:00Z', venue: 'Nhà văn hóa' }],
    ['evaluations', 'POST', `${sheet}/proposals`, { rows: [{ memberId: small.members[1]!, version: 999, class: 'GOOD' }] }],
    ['notifications', 'PUT', `/notifications/organisations/${small.cell}/mode`, { mode: 'OFF' }],
  ]
}
const reads = (): Probe[] => [
  ['membership', 'GET', `/membership/members?orgId=${small.cell}`],
  ['meetings', 'GET', `/meetings/board?orgId=${small.cell}&year=2026`],
  ['evaluations', 'GET', `/evaluations/sheets/sht_2026.${small.cell.slice(4)}`],
  ['notifications', 'GET', `/notifications/organisations/${small.cell}/mode`],
]
const ask = (as: string, all: readonly Probe[]) => Promise.all(all.map(([, method, path, body]): Promise<Reply> => small.call(method, path, { as, ...(body ? { body } : {}) })))
const statuses = async (as: string, all: readonly Probe[]) => (await ask(as, all)).map(({ status }) => status)

/** How long after `begin` until every service answers with one of these statuses. */
async function refusedAfter(begin: number, as: string, all: readonly Probe[], expected: number): Promise<number> {
  await eventually(() => statuses(as, all), (seen) => seen.every((status) => status === expected), { seconds: 20, every: 50 })
  return performance.now() - begin
}
const isIn = (all: readonly number[]) => all.every((status) => status !== 401 && status !== 403 && status !== 404 && status < 500)
const endRole = (as: string, body: Body) => small.must('POST', '/membership/positions/end', { as, body })

describe('Within five seconds, in every service', () => {
  it('whose time as a stand-in is over acts for nobody any more', async () => {
    await small.must('POST', '/membership/stand-ins', { as: small.secretary, body: { orgId: small.cell, role: 'SECRETARY', memberId: standIn, from: '2026-11-25', to: '2026-11-26', reason: 'Đi công tác' } })
    await whole.settled()
    expect(isIn(await statuses(standIn, probes()))).toBe(true)
    await whole.clock('2026-11-26T16:59:40.000Z')
    expect(isIn(await statuses(standIn, probes()))).toBe(true)
    await whole.clock('2026-11-26T17:00:00.000Z')
    expect(await refusedAfter(performance.now(), standIn, probes(), 403)).toBeLessThan(LIMIT)
    expect((await small.must('GET', '/membership/me', { as: standIn })).body['standIns']).toEqual([])
  })
  it.each(['yesterday', 'today'])('a secretary whose last day was %s leads no more', async (day) => {
    const { secretary, administrator, cell } = small
    expect(isIn(await statuses(secretary, probes()))).toBe(true)
    await endRole(administrator, { memberId: secretary, role: 'SECRETARY', orgId: cell, to: day === 'today' ? '2026-11-27' : '2026-11-26' })
    expect(await refusedAfter(performance.now(), secretary, probes(), 403)).toBeLessThan(LIMIT)
    await small.must('POST', '/membership/positions', { as: administrator, body: { memberId: secretary, role: 'SECRETARY', orgId: cell, from: '2026-11-27' } })
    await whole.settled()
  })
  it('a secretary who handed over leads no more, and the next one does', async () => {
    const { secretary, administrator, cell, members } = small
    await small.must('POST', '/membership/positions/hand-over', { as: administrator, body: { orgId: cell, role: 'SECRETARY', fromMemberId: secretary, toMemberId: members[1]!, on: '2026-11-28' } })
    await whole.clock('2026-11-28T01:00:00.000Z')
    expect(await refusedAfter(performance.now(), secretary, probes(), 403)).toBeLessThan(LIMIT)
    expect(isIn(await statuses(members[1]!, probes().slice(1)))).toBe(true)
  })
  it('a deputy secretary who was struck off has no place and no rights left', async () => {
    const { must, administrator, cell } = small
    const { body: { id } } = await must('POST', '/membership/members', { as: administrator, body: { cellId: cell, name: 'Hồ Văn Giang', status: 'OFFICIAL', since: '2020-01-01', positions: [{ role: 'DEPUTY_SECRETARY', orgId: cell, from: '2020-01-01' }] } })
    const deputy = String(id)
    await whole.settled()
    expect(isIn(await statuses(deputy, reads()))).toBe(true)
    const { etag } = await must('GET', `/membership/members/${deputy}`, { as: administrator })
    await must('POST', `/membership/members/${deputy}/status`, { as: administrator, ifMatch: String(etag), body: { to: 'STRUCK_OFF', on: '2026-11-24', decisionNo: '12-QĐ/ĐU', reason: 'Bỏ sinh hoạt ba tháng liền' } })
    expect(await refusedAfter(performance.now(), deputy, reads(), 404)).toBeLessThan(LIMIT)
    await whole.settled()
    const { body } = await must('GET', `/meetings/attendance?orgId=${cell}&year=2026`, { as: small.administrator })
    expect(JSON.stringify(body)).not.toContain(deputy)
  })
  it('an officer who left meets what a stranger meets: nothing is there', async () => {
    expect(isIn(await statuses(officer, reads()))).toBe(true)
    await endRole(small.administrator, { memberId: officer, role: 'OFFICER', orgId: small.ward, to: '2026-11-28' })
    expect(await refusedAfter(performance.now(), officer, reads(), 404)).toBeLessThan(LIMIT)
    const [mine, others] = [await ask(officer, reads()), await ask(small.stranger, reads())]
    expect(mine.map(({ body }) => body)).toEqual(others.map(({ body }) => body))
  })
})

describe('Somebody without mail', () => {
  it('signs in on the page with the code their secretary read out, once', async () => {
    const { must, administrator, cell, secretary, members } = small
    const { body: { id } } = await must('POST', '/membership/members', { as: administrator, body: { cellId: cell, name: 'Lý Thị Lan', status: 'OFFICIAL', since: '2020-01-01', cardNumber: '79012345' } })
    await whole.settled()
    // The hand-over above may have made the other member secretary.
    const as = (await must('GET', '/membership/me', { as: secretary })).body['positions'].length > 0 ? secretary : members[1]!
    const { body: { code } } = await must('POST', `/membership/members/${String(id)}/sign-in-code`, { as })
    const wrong = await signIn(whole, '79012345', String((Number(code) + 1) % 100_000_000).padStart(8, '0'))
    expect(wrong).toBeUndefined()
    expect(await signIn(whole, '79012345', String(code))).toBe(id)
    expect(await signIn(whole, '79012345', String(code))).toBeUndefined()
  })
})
