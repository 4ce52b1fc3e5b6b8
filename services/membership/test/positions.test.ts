import { deleteRow, getRow, grantsKey } from '@nen-nep/service-kit'
import { beforeEach, describe, expect, test } from 'vitest'
import { district, type District } from './district.ts'

let d: District
beforeEach(async () => { d = await district() })
const TODAY = '2026-11-22'
const assign = (as: string, more: object) => d.post(as, '/positions', { memberId: d.mai, role: 'MINUTE_TAKER', orgId: d.cell, from: TODAY, ...more })
const end = (as: string, more: object) => d.post(as, '/positions/end', { memberId: d.secretary, role: 'SECRETARY', orgId: d.cell, to: TODAY, ...more })
const handOver = (as: string, more: object = {}) => d.post(as, '/positions/hand-over', { orgId: d.cell, role: 'SECRETARY', fromMemberId: d.secretary, toMemberId: d.mai, on: TODAY, ...more })
const code = (answer: { body: { code?: string } }) => answer.body.code

describe('a position is given', () => {
  test('with its days and decision, told to every service, and listed with those who hold something there', async () => {
    const given = await assign(d.officer, { role: 'COMMITTEE_MEMBER', to: '2027-06-30', decisionNo: '12-QĐ/ĐU' })
    expect(given.body).toMatchObject({ id: d.mai, positions: [{ role: 'COMMITTEE_MEMBER', orgId: d.cell, from: TODAY, to: '2027-06-30', decisionNo: '12-QĐ/ĐU' }] })
    expect(d.published.filter(({ type }) => type === 'grants.changed.v1').at(-1)?.data).toMatchObject({ members: [{ memberId: d.mai, version: 2, grants: [{ role: 'MEMBER' }, { role: 'COMMITTEE_MEMBER', orgId: d.cell, to: '2027-06-30' }] }] })
    expect(await d.settle()).toEqual([])
    expect((await d.holders(d.cell)).map(({ memberId, role }) => [memberId, role])).toEqual([[d.secretary, 'SECRETARY'], [d.deputy, 'DEPUTY_SECRETARY'], [d.mai, 'COMMITTEE_MEMBER']])
    expect((await d.holders(d.cell, d.mai, '&asOf=2027-07-01')).map(({ role }) => role)).toEqual(['SECRETARY', 'DEPUTY_SECRETARY'])
  })
  test('and whoever is given it is named once to those who write letters; an end, or the same command again, names nobody', async () => {
    const given = () => d.published.filter(({ type }) => type === 'position.given.v1').map(({ data }) => data)
    const body = { memberId: d.mai, role: 'OVERSEER', orgId: d.ward, from: TODAY, to: '2027-06-30' }
    await d.post(d.officer, '/positions', body, { key: 'told-only-once' })
    await d.post(d.officer, '/positions', body, { key: 'told-only-once' })
    await d.settle()
    expect(given()).toEqual([body])
    await handOver(d.officer)
    await d.settle()
    expect(given().slice(1)).toEqual([{ memberId: d.mai, role: 'SECRETARY', orgId: d.cell, from: TODAY }])
    await end(d.officer, { memberId: d.mai, role: 'OVERSEER', orgId: d.ward })
    await d.settle()
    expect(given()).toHaveLength(2)
  })
  test('and the sign-ins that were ended stay ended', async () => {
    await d.call('POST', `/membership/members/${d.mai}/sign-out`, { as: d.mai, ifMatch: '"1"' })
    await d.settle()
    const before = (await getRow(d.table, grantsKey(d.mai)))?.['signedOutAt']
    await assign(d.officer, {})
    await d.settle()
    expect([typeof before, (await getRow(d.table, grantsKey(d.mai)))?.['signedOutAt']]).toEqual(['string', before])
  })
  test('once, however often it is asked for; the same key with other words is refused', async () => {
    const key = 'the-same-key-again'
    const body = { memberId: d.mai, role: 'OVERSEER', orgId: d.ward, from: TODAY }
    const [first, second] = [await d.post(d.officer, '/positions', body, { key }), await d.post(d.officer, '/positions', body, { key })]
    expect([first.etag, second.etag, second.body.positions.length]).toEqual(['"2"', '"2"', 1])
    expect((await d.post(d.officer, '/positions', { ...body, from: '2026-12-01' }, { key })).status).toBe(422)
  })
  test('by those whose reach it is in, and nobody else', async () => {
    expect((await assign(d.secretary, {})).status).toBe(200)
    expect(code(await assign(d.secretary, { role: 'DEPUTY_SECRETARY' }))).toBe('position.out-of-reach')
    expect(code(await assign(d.mai, { memberId: d.hung }))).toBe('position.out-of-reach')
    expect((await assign(d.wardSecretary, { memberId: d.hung, role: 'COMMITTEE_MEMBER' })).status).toBe(200)
    expect(code(await assign(d.wardSecretary, { role: 'OVERSEER', orgId: d.ward }))).toBe('position.out-of-reach')
    expect(code(await assign(d.officer, { role: 'OFFICER', orgId: d.ward }))).toBe('position.out-of-reach')
    expect(code(await assign(d.officer, { role: 'ADMINISTRATOR', orgId: d.cell }))).toBe('position.out-of-reach')
    expect((await assign(d.admin, { role: 'OFFICER', orgId: d.ward })).status).toBe(200)
  })
  test('by nobody to themselves', async () => {
    expect(code(await assign(d.officer, { memberId: d.officer, role: 'OVERSEER', orgId: d.ward }))).toBe('position.self')
  })
  test('never in or to what the giver may not see: it answers as if it did not exist', async () => {
    const unknown = await assign(d.otherSecretary, { orgId: 'org_none' })
    expect([unknown.status, (await assign(d.otherSecretary, {})).body]).toEqual([404, unknown.body])
    expect((await assign(d.otherSecretary, { orgId: d.other })).body).toEqual((await assign(d.otherSecretary, { orgId: d.other, memberId: 'mem_none' })).body)
    const listed = await d.get(d.otherSecretary, `/positions?orgId=${d.cell}`)
    expect([listed.status, listed.body]).toEqual([404, (await d.get(d.otherSecretary, '/positions?orgId=org_none')).body])
  })
  test('to full members alone, where it is an elected one, and to nobody twice at a time', async () => {
    expect(code(await assign(d.officer, { memberId: d.young, role: 'COMMITTEE_MEMBER' }))).toBe('position.not-official')
    expect((await assign(d.officer, { memberId: d.young })).status).toBe(200)
    expect(code(await assign(d.officer, { memberId: d.young, from: '2027-01-01' }))).toBe('position.overlap')
  })
  test('to one secretary a day', async () => {
    expect((await assign(d.officer, { role: 'SECRETARY', memberId: d.hung })).body).toMatchObject({ code: 'position.held', memberId: d.secretary })
    await end(d.officer, { to: '2026-12-31' })
    expect(code(await assign(d.officer, { role: 'SECRETARY', from: '2026-12-31' }))).toBe('position.held')
    const [one, two] = await Promise.all([d.mai, d.hung].map((memberId) => assign(d.officer, { role: 'SECRETARY', memberId, from: '2027-01-01' })))
    expect([one?.status, two?.status].toSorted()).toEqual([200, 409])
  })
  test.each([
    ['a last day before the first', { to: '2026-11-21' }, 'position.dates'],
    ['a day that does not exist', { from: '2026-02-30' }, 'input.invalid'],
    ['membership, which is no position', { role: 'MEMBER' }, 'input.invalid'],
    ['a field nobody knows', { rights: 'all' }, 'input.invalid'],
  ])('not with %s', async (_, more, refused) => {
    const answer = await assign(d.officer, more)
    expect([answer.status, code(answer)]).toEqual([400, refused])
  })
})

describe('a position ends', () => {
  test('at once where its last day is today, though it is recorded as held that day', async () => {
    expect((await end(d.wardSecretary, { reason: 'Chuyển công tác' })).body.positions).toEqual([{ role: 'SECRETARY', orgId: d.cell, from: '2020-01-01', to: TODAY }])
    await d.settle()
    expect((await getRow(d.table, grantsKey(d.secretary)))?.['grants']).toEqual([{ role: 'MEMBER', orgId: d.cell, from: '2020-01-01' }])
    expect(code(await assign(d.secretary, {}))).toBe('position.out-of-reach')
    expect((await d.holders(d.cell, d.admin, '&history=true')).find(({ memberId }) => memberId === d.secretary)).toMatchObject({ to: TODAY })
    expect((await d.get(d.admin, `/members?orgId=${d.cell}&role=SECRETARY`)).body.items).toEqual([])
  })
  test('on a later day by itself', async () => {
    await end(d.officer, { to: '2026-12-31' })
    await d.settle()
    expect((await assign(d.secretary, {})).status).toBe(200)
  })
  test('only where there is one, and not before it began', async () => {
    expect(code(await end(d.officer, { memberId: d.mai }))).toBe('position.none')
    expect(code(await end(d.officer, { to: '2019-12-31' }))).toBe('position.dates')
    expect(code(await end(d.secretary, {}))).toBe('position.out-of-reach')
  })
  test('not where nobody would be left to administer', async () => {
    await assign(d.admin, { role: 'ADMINISTRATOR', orgId: 'org_root' })
    await assign(d.admin, { role: 'ADMINISTRATOR', orgId: 'org_root', memberId: d.hung, to: '2026-12-31' })
    await d.settle()
    const last = { memberId: d.mai, role: 'ADMINISTRATOR', orgId: 'org_root' }
    await deleteRow(d.table, grantsKey('mem_administrator'))
    expect(code(await end(d.hung, last))).toBe('position.last-administrator')
    expect((await assign(d.mai, { role: 'ADMINISTRATOR', orgId: 'org_root', memberId: d.deputy })).status).toBe(200)
    expect((await end(d.hung, last)).status).toBe(200)
  })
})

describe('a position is handed over', () => {
  test('in one step, without a day between and without a day of two', async () => {
    expect((await handOver(d.wardSecretary, { on: '2026-12-01' })).body).toMatchObject({ id: d.mai, positions: [{ role: 'SECRETARY', from: '2026-12-01' }] })
    await d.settle()
    const secretaries = (day: string) => d.holders(d.cell, d.admin, `&asOf=${day}`).then((all) => all.filter(({ role }) => role === 'SECRETARY').map(({ memberId }) => memberId))
    expect([await secretaries('2026-11-30'), await secretaries('2026-12-01')]).toEqual([[d.secretary], [d.mai]])
  })
  test('from today on, with its rights', async () => {
    await handOver(d.officer)
    await d.settle()
    const taker = { memberId: d.hung }
    expect([code(await assign(d.secretary, taker)), (await assign(d.mai, taker)).status]).toEqual(['position.out-of-reach', 200])
  })
  test('whole or not at all', async () => {
    expect(code(await handOver(d.officer, { toMemberId: d.young }))).toBe('position.not-official')
    expect(code(await handOver(d.officer, { toMemberId: d.secretary }))).toBe('position.overlap')
    expect(code(await handOver(d.officer, { fromMemberId: d.hung }))).toBe('position.none')
    expect(code(await handOver(d.secretary))).toBe('position.out-of-reach')
    expect((await d.holders(d.cell)).filter(({ role, to }) => role === 'SECRETARY' && to === undefined).map(({ memberId }) => memberId)).toEqual([d.secretary])
  })
})

test('nobody enters a person with a position beyond their reach', async () => {
  const person = { cellId: d.cell, name: 'Lý Văn Sơn', status: 'OFFICIAL' }
  const entered = (as: string, role: string, orgId: string) => d.post(as, '/members', { ...person, positions: [{ role, orgId, from: TODAY }] })
  expect(code(await entered(d.secretary, 'ADMINISTRATOR', 'org_root'))).toBe('member.position-out-of-reach')
  expect(code(await entered(d.officer, 'OFFICER', d.ward))).toBe('member.position-out-of-reach')
  expect((await entered(d.secretary, 'MINUTE_TAKER', d.cell)).status).toBe(201)
})
