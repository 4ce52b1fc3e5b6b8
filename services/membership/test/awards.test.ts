import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { district, type District } from './district.ts'

let d: District
const ids: Record<string, string> = {}
const ROUND = '2026-11-07'
beforeEach(async () => {
  d = await district()
  const add = async (name: string, more: object) => { ids[name] = (await d.post(d.admin, '/members', { cellId: d.cell, name, status: 'OFFICIAL', since: '1990-01-01', ...more })).body.id }
  await add('Bùi Văn Ba', { admittedOn: '1996-09-03' })
  await add('Bùi Văn Tư', { admittedOn: '1996-09-02' })
  await add('Bùi Văn Năm', { admittedOn: '1997-03-01' })
  await add('Bùi Văn Sáu', { admittedOn: '1996-11-07', status: 'PROBATIONARY' })
  await d.settle()
})
afterEach(() => d.bucket.stop())
const etag = async (id: string) => (await d.get(d.admin, `/members/${id}`)).etag!
const record = async (as: string, id: string, sent: object) => d.post(as, `/members/${id}/awards`, { decisionNo: '88-QĐ/TU', on: ROUND, ...sent }, { ifMatch: await etag(id) })
const badge = (as: string, id: string, more: object = {}) => record(as, id, { kind: 'BADGE', years: 30, ...more })
const code = (answer: { body: { code?: string } }) => answer.body.code
const listed = async (as: string, orgId: string, more = '') => (await d.get(as, `/badges?orgId=${orgId}&round=${ROUND}${more}`)).body
const named = (body: { items: { name: string; basis: string }[] }) => body.items.map(({ name, basis }) => [name, basis])

describe('the badges of a round', () => {
  test('are for full members whose years were reached since the last one, wherever they are below', async () => {
    const body = await listed(d.officer, d.ward)
    expect(body.items).toEqual([{ memberId: ids['Bùi Văn Ba'], name: 'Bùi Văn Ba', cellId: d.cell, years: 30, reachedOn: '2026-09-03', basis: 'DUE', partyAge: 30 }])
    expect(body.counts).toEqual([{ years: 30, count: 1 }])
  })
  test('with those missed, and those a grave illness may bring forward, where asked', async () => {
    expect(named(await listed(d.officer, d.ward, '&all=true'))).toEqual([['Bùi Văn Tư', 'MISSED'], ['Bùi Văn Ba', 'DUE'], ['Bùi Văn Năm', 'EARLY']])
  })
  test('and no more once it is given', async () => {
    expect((await badge(d.officer, ids['Bùi Văn Ba']!)).body).toMatchObject({ awards: [{ kind: 'BADGE', years: 30, on: ROUND, decisionNo: '88-QĐ/TU' }] })
    await d.settle()
    expect(named(await listed(d.officer, d.ward))).toEqual([])
    expect(code(await badge(d.officer, ids['Bùi Văn Ba']!))).toBe('badge.given')
  })
  test('also for who died within twelve months before', async () => {
    await d.post(d.officer, `/members/${ids['Bùi Văn Năm']}/status`, { to: 'DECEASED', on: '2026-10-01' }, { ifMatch: await etag(ids['Bùi Văn Năm']!) })
    await d.settle()
    expect(named(await listed(d.officer, d.ward))).toEqual([['Bùi Văn Ba', 'DUE'], ['Bùi Văn Năm', 'POSTHUMOUS']])
    expect((await badge(d.officer, ids['Bùi Văn Năm']!)).status).toBe(200)
  })
  test('leave out the years somebody was struck off', async () => {
    const id = ids['Bùi Văn Ba']!
    const become = async (to: string, on: string) => d.post(d.officer, `/members/${id}/status`, { to, on, decisionNo: '1' }, { ifMatch: await etag(id) })
    for (const [to, on] of [['STRUCK_OFF', '2000-01-01'], ['PROBATIONARY', '2003-01-01'], ['OFFICIAL', '2004-01-01']] as const) expect((await become(to, on)).status).toBe(200)
    await d.settle()
    expect([named(await listed(d.officer, d.ward)), (await d.get(d.officer, `/members/${id}`)).body.partyAge]).toEqual([[], 27])
  })
  test('are listed on a round alone, for those who follow the cell', async () => {
    expect(code(await d.get(d.officer, `/badges?orgId=${d.ward}&round=2026-11-08`))).toBe('badge.not-a-round')
    expect((await listed(d.mai, d.cell)).code).toBe('due.not-follower')
    expect((await d.get(d.otherSecretary, `/badges?orgId=${d.cell}&round=${ROUND}`)).status).toBe(404)
    expect(named(await listed(d.secretary, d.cell))).toEqual([['Bùi Văn Ba', 'DUE']])
  })
})

describe('an award', () => {
  test('is on the record for its keepers and the person, and for nobody else', async () => {
    expect((await record(d.secretary, d.mai, { kind: 'OTHER', title: 'Giấy khen của Đảng ủy phường' })).status).toBe(200)
    const seen = await Promise.all([d.secretary, d.mai, d.hung].map(async (as) => (await d.get(as, `/members/${d.mai}`)).body.awards?.length))
    expect(seen).toEqual([1, 1, undefined])
  })
  test.each([
    ['its keepers\' own', 'secretary', 'secretary', { kind: 'OTHER', title: 'Giấy khen' }, 'award.own'],
    ['a badge from the cell itself', 'secretary', 'mai', { kind: 'BADGE', years: 30 }, 'award.not-above'],
    ['a badge of somebody whose admission is not known', 'officer', 'mai', { kind: 'BADGE', years: 30 }, 'badge.age-unknown'],
    ['a badge of years there is none for', 'officer', 'mai', { kind: 'BADGE', years: 31 }, 'badge.not-a-badge'],
    ['a day in the future', 'officer', 'mai', { kind: 'OTHER', title: 'Giấy khen', on: '2026-11-23' }, 'award.future'],
    ['papers nobody sent', 'officer', 'mai', { kind: 'OTHER', title: 'Giấy khen', evidence: ['upl_none'] }, 'award.evidence-unknown'],
    ['colleagues', 'hung', 'mai', { kind: 'OTHER', title: 'Giấy khen' }, 'award.not-keeper'],
  ] as const)('refuses %s', async (...[, as, whom, sent, refused]) => expect(code(await record(d[as], d[whom], sent))).toBe(refused))
  test('of a badge needs its years, or a grave illness and a year less', async () => {
    const id = ids['Bùi Văn Năm']!
    const early = await badge(d.officer, id)
    expect([code(early), early.body.title]).toEqual(['badge.too-early', expect.stringContaining('01/03/2027')])
    expect(code(await badge(d.officer, id, { early: true, on: '2026-02-28' }))).toBe('badge.too-early')
    expect((await badge(d.officer, id, { early: true })).status).toBe(200)
    expect(code(await badge(d.officer, ids['Bùi Văn Sáu']!))).toBe('award.not-member')
  })
})
