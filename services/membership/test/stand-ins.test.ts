import { Grant } from '@nen-nep/contracts'
import { callerOf, getRow, grantsKey, indexTree } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { beforeEach, describe, expect, test } from 'vitest'
import { memberKey } from '../src/member/schema.ts'
import { district, type District } from './district.ts'

let d: District
beforeEach(async () => { d = await district() })
const TODAY = '2026-11-22'
const grant = (as: string, more: object = {}) => d.post(as, '/stand-ins', { orgId: d.cell, role: 'SECRETARY', memberId: d.mai, from: TODAY, to: '2026-12-20', reason: 'Đi công tác', ...more })
const end = (as: string, more: object = {}) => d.post(as, '/stand-ins/end', { orgId: d.cell, role: 'SECRETARY', memberId: d.mai, ...more })
const granted = async (...all: Parameters<typeof grant>) => {
  expect((await grant(...all)).status).toBe(200)
  await d.settle()
}
const code = (answer: { body: { code?: string } }) => answer.body.code
const edit = (as: string) => d.call('PATCH', `/membership/members/${d.hung}`, { as, body: { note: 'Đã đổi chỗ ở' }, ifMatch: '"1"' })

describe('a stand-in', () => {
  test('of the holder acts as they would; what is written says for whom, and every page says so', async () => {
    await granted(d.secretary)
    expect((await edit(d.mai)).status).toBe(200)
    expect(await getRow(d.table, memberKey(d.hung))).toMatchObject({ changedBy: d.mai, changedFor: d.secretary })
    expect((await d.get(d.mai, '/me')).body).toMatchObject({ id: d.mai, name: 'Trần Thị Mai', cellId: d.cell, positions: [], standIns: [{ role: 'SECRETARY', orgId: d.cell, standsInFor: d.secretary, to: '2026-12-20', banner: 'Đồng chí đang làm thay Lê Văn An (bí thư, Chi bộ Khu phố 8), đến hết ngày 20/12/2026.' }] })
    expect((await d.get(d.secretary, '/me')).body).toMatchObject({ positions: [{ role: 'SECRETARY', orgId: d.cell, organisation: 'Chi bộ Khu phố 8' }], standIns: [] })
    expect((await d.holders(d.cell)).find(({ memberId }) => memberId === d.mai)).toMatchObject({ role: 'SECRETARY', standsInFor: d.secretary, from: TODAY, to: '2026-12-20' })
  })
  test('of an absent holder is named by the level above, and by nobody else', async () => {
    expect((await grant(d.wardSecretary)).status).toBe(200)
    for (const as of [d.mai, d.deputy, d.admin]) expect(code(await grant(as, { memberId: d.hung }))).toBe('stand-in.not-yours')
    const unknown = await grant(d.otherSecretary, { orgId: 'org_none' })
    expect([unknown.status, (await grant(d.otherSecretary)).body]).toEqual([404, unknown.body])
  })
  test('is named by an officer within reach, to others than themselves', async () => {
    expect((await grant(d.officer)).status).toBe(200)
    expect((await end(d.officer)).status).toBe(200)
    expect((await grant(d.officer, { role: 'SECRETARY', orgId: d.ward, memberId: d.hung })).status).toBe(200)
    expect(code(await grant(d.officer, { memberId: d.officer }))).toBe('stand-in.to-oneself')
    expect(code(await grant(d.wardSecretary, { memberId: d.wardSecretary }))).toBe('stand-in.to-oneself')
    expect(code(await grant(d.officer, { role: 'ADMINISTRATOR' }))).toBe('stand-in.never')
  })
  test('of an officer is named by that officer alone, in their own organisation', async () => {
    expect(code(await grant(d.wardSecretary, { role: 'OFFICER', orgId: d.ward }))).toBe('stand-in.not-yours')
    expect((await grant(d.officer, { role: 'OFFICER', orgId: d.ward })).body).toMatchObject({ standIns: [{ role: 'OFFICER', standsInFor: d.officer }] })
  })
  test('of an officer’s naming has no vote in ballots', async () => {
    await granted(d.officer)
    const grants = v.parse(v.array(Grant), (await getRow(d.table, grantsKey(d.mai)))?.['grants'])
    const caller = callerOf(d.mai, grants.filter(({ standsInFor }) => standsInFor), indexTree(1, []), TODAY)
    expect([caller.may('lead', d.cell), caller.may('vote', d.cell)]).toEqual([true, false])
  })
  test('lends on neither the position nor any other', async () => {
    await granted(d.secretary)
    expect(code(await grant(d.mai, { memberId: d.hung }))).toBe('stand-in.not-yours')
    expect(code(await d.post(d.mai, '/positions', { memberId: d.hung, role: 'MINUTE_TAKER', orgId: d.cell, from: TODAY }))).toBe('position.out-of-reach')
  })
  test.each([
    ['lasts 60 days at most', { to: '2027-01-21' }, 'stand-in.too-long'],
    ['does not begin in the past', { from: '2026-11-21' }, 'stand-in.dates'],
    ['does not end before it begins', { to: '2026-11-21' }, 'stand-in.dates'],
    ['needs a reason', { reason: '' }, 'input.invalid'],
    ['needs a role that can be held', { role: 'MEMBER' }, 'input.invalid'],
  ])('%s', async (_, more, refused) => expect(code(await grant(d.secretary, more))).toBe(refused))
  test('may last exactly 60 days', async () => expect((await grant(d.secretary, { to: '2027-01-20' })).status).toBe(200))
  test('is a full member for an elected office, stands in for somebody else, and once at a time', async () => {
    expect(code(await grant(d.secretary, { memberId: d.young }))).toBe('position.not-official')
    expect(code(await grant(d.secretary, { memberId: d.secretary }))).toBe('stand-in.self')
    expect(code(await grant(d.wardSecretary, { role: 'MINUTE_TAKER' }))).toBe('stand-in.no-holder')
    expect((await grant(d.secretary)).status).toBe(200)
    expect(code(await grant(d.secretary, { from: '2026-12-20', to: '2026-12-25' }))).toBe('stand-in.overlap')
  })
  test('for one of several is named with whom they stand in for', async () => {
    for (const memberId of [d.hung, d.deputy]) await d.post(d.officer, '/positions', { memberId, role: 'COMMITTEE_MEMBER', orgId: d.cell, from: TODAY })
    await d.settle()
    expect((await grant(d.wardSecretary, { role: 'COMMITTEE_MEMBER' })).body).toMatchObject({ code: 'stand-in.which-holder' })
    expect((await grant(d.wardSecretary, { role: 'COMMITTEE_MEMBER', standsInFor: d.hung })).body).toMatchObject({ standIns: [{ standsInFor: d.hung }] })
  })
  test('of an administrator there is none', async () => {
    await d.post(d.admin, '/positions', { memberId: d.hung, role: 'ADMINISTRATOR', orgId: 'org_root', from: TODAY })
    await d.settle()
    expect(code(await grant(d.hung, { role: 'ADMINISTRATOR', orgId: 'org_root' }))).toBe('stand-in.never')
  })
})

describe('a stand-in ends', () => {
  const lent = async () => ((await getRow(d.table, grantsKey(d.mai)))?.['grants'] as { standsInFor?: string }[]).filter(({ standsInFor }) => standsInFor)
  test('at once when the holder takes the work back', async () => {
    await granted(d.secretary)
    expect(code(await end(d.hung))).toBe('stand-in.not-yours')
    expect((await end(d.secretary)).status).toBe(200)
    await d.settle()
    expect([await lent(), code(await edit(d.mai)), code(await end(d.mai))]).toEqual([[], 'member.not-registrar', 'stand-in.none'])
  })
  test('by the stand-in’s own wish', async () => {
    await granted(d.wardSecretary)
    expect((await end(d.mai)).status).toBe(200)
  })
  test('with the position it stands in for', async () => {
    await granted(d.secretary)
    await d.post(d.officer, '/positions/end', { memberId: d.secretary, role: 'SECRETARY', orgId: d.cell, to: TODAY })
    await d.settle()
    expect([await lent(), code(await edit(d.mai))]).toEqual([[], 'member.not-registrar'])
  })
  test('when the position is handed to them: from that day it is their own', async () => {
    await granted(d.secretary)
    expect((await d.post(d.officer, '/positions/hand-over', { orgId: d.cell, role: 'SECRETARY', fromMemberId: d.secretary, toMemberId: d.mai, on: TODAY })).body).toMatchObject({ id: d.mai, positions: [{ role: 'SECRETARY', from: TODAY }] })
    await d.settle()
    expect([await lent(), (await edit(d.mai)).status]).toEqual([[], 200])
    expect((await getRow(d.table, memberKey(d.hung)))?.['changedFor']).toBeUndefined()
  })
})

test('the reason somebody is away is nobody’s to read in the registry', async () => {
  await granted(d.secretary)
  expect(JSON.stringify((await d.get(d.hung, `/members/${d.mai}`)).body)).not.toContain('Đi công tác')
})
