import { SectorType } from '@nen-nep/contracts'
import { addDays } from '@nen-nep/rules/dates/arithmetic'
import { callerOf, indexTree, putRow, rowOf } from '@nen-nep/service-kit'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bandOf, countMember, differencesOf, digestOf, nobody, nodesOf, totalsOf } from '../src/headcount/count.ts'
import { sharesOf } from '../src/headcount/shares.ts'
import { lookOf } from '../src/headcount/view.ts'
import { beginning, take } from '../src/member/history.ts'
import { memberKey, type Member } from '../src/member/schema.ts'
import { district, type District } from './district.ts'

const node = (id: string, parentId?: string) => ({ id, ...(parentId === undefined ? {} : { parentId }), name: id, type: parentId === 'org_a' ? 'CELL_SUBORDINATE' as const : 'GRASSROOTS_ORG' as const, sectorType: SectorType.options[0], from: '2020-01-01' })
const tree = indexTree(1, [node('org_a'), node('org_b', 'org_a'), node('org_c', 'org_a')])
const noted = (on: string) => ({ type: 'TRANSFERRED' as const, on, by: 'mem_o', at: `${on}T03:00:00Z` })
const START = '2024-01-01'
const member = (cellId: string): Member => {
  const first = { cellId, status: 'OFFICIAL' as const, flags: [] }
  return { id: 'mem_x', name: 'Trần Thị Mai', ...first, since: START, positions: [], history: [beginning(first, noted(START))] }
}
const counted = (members: readonly Member[], day: string) => {
  const cells = new Map(['org_a', 'org_b', 'org_c'].map((id) => [id, nobody()]))
  for (const one of members) countMember(cells, one, day)
  return nodesOf(tree, 'org_a', cells)
}

describe('a head-count', () => {
  const lives = fc.array(fc.record({ cellId: fc.constantFrom('org_b', 'org_c'), moves: fc.array(fc.record({ after: fc.nat(300), to: fc.constantFrom('org_b', 'org_c', 'org_elsewhere'), status: fc.constantFrom('OFFICIAL' as const, 'PROBATIONARY' as const, 'DECEASED' as const) }), { maxLength: 4 }) }), { maxLength: 15 })
  const lived = ({ cellId, moves }: { cellId: string; moves: readonly { after: number; to: string; status: Member['status'] }[] }) => {
    let on = START
    return moves.reduce((one, { after, to, status }) => take(one, { cellId: to, status }, noted((on = addDays(on, after)))), member(cellId))
  }
  test('adds up the tree, and every group of a body to its members, on whatever day', () => {
    fc.assert(fc.property(lives, fc.nat(900), (all, after) => {
      const nodes = counted(all.map(lived), addDays(START, after))
      const total = totalsOf(nodes).get('org_a')!
      const of = (groups: Readonly<Record<string, number>>) => Object.values(groups).reduce((sum, count) => sum + count, 0)
      expect(total.members).toBe(nodes.reduce((sum, { own }) => sum + own.members, 0))
      for (const groups of [total.status, total.sex, total.age]) expect(of(groups)).toBe(total.members)
    }))
  })
  test('of a day is never changed by what happens later, and has the same digest in whatever order people are read', () => {
    fc.assert(fc.property(lives, fc.nat(900), (all, after) => {
      const day = addDays(START, after)
      const people = all.map(lived)
      const digest = (members: readonly Member[]) => digestOf({ orgId: 'org_a', on: day, nodes: counted(members, day) })
      const later = people.map((one) => take(one, { cellId: 'org_c', status: 'STRUCK_OFF' }, noted('2090-01-01')))
      expect(digest(later.toReversed())).toBe(digest(people))
      expect(differencesOf({ nodes: counted(people, day) }, { nodes: counted(later, day) })).toEqual([])
    }))
  })
  test('counts ages in completed years on the day', () => {
    expect([bandOf('1995-11-22', '2026-11-22'), bandOf('1995-11-23', '2026-11-22'), bandOf('1956-01-01', '2026-11-22'), bandOf('1955-01-01', '2026-11-22'), bandOf(undefined, '2026-11-22')]).toEqual(['TO_40', 'TO_30', 'TO_70', 'ABOVE_70', 'UNKNOWN'])
  })
})

describe('shares', () => {
  test('add up to the whole, and none is a hundredth of a percent away from its own', () => {
    fc.assert(fc.property(fc.array(fc.nat(100_000), { minLength: 1, maxLength: 12 }).filter((parts) => parts.some(Boolean)), (parts) => {
      const whole = parts.reduce((sum, part) => sum + part, 0)
      const shares = sharesOf(parts)
      expect(shares.reduce((sum, share) => sum + share, 0)).toBe(10_000)
      parts.forEach((part, index) => expect(Math.abs(shares[index]! - (part * 10_000) / whole)).toBeLessThan(1))
    }))
  })
  test('of a district of 9,791 members whose neighbourhood bodies hold 4,968 are 50.74 % and 49.26 %', () => {
    expect(sharesOf([4968, 4823])).toEqual([5074, 4926])
    expect(sharesOf([0, 0])).toEqual([0, 0])
  })
})

describe('a frozen head-count', () => {
  let d: District
  let id: string
  const read = async (as = d.officer, one = id) => (await d.get(as, `/headcounts/${one}`)).body
  const freeze = (as: string, orgId: string, on: string) => d.post(as, '/headcounts', { orgId, on })
  beforeAll(async () => {
    d = await district()
    id = (await freeze(d.officer, d.ward, '2026-11-22')).body.id
    await d.settle()
  })
  afterAll(() => d.bucket.stop())

  test('is counted by a job, told of, and shows rows that add up, with shares', async () => {
    const { state, rows, kinds, sectors, digest } = await read()
    expect([state, digest.length]).toEqual(['FROZEN', 64])
    expect(rows.map(({ id: org, own, total }: { id: string; own: { members: number }; total: { members: number } }) => [org, own.members, total.members])).toEqual([[d.ward, 0, 8], [d.cell, 5, 5], [d.other, 3, 3]])
    expect(rows[1].own).toMatchObject({ status: { OFFICIAL: 4, PROBATIONARY: 1 }, sex: { UNKNOWN: 5 }, age: { UNKNOWN: 5 } })
    expect([kinds[0].share, sectors[0].share]).toEqual([10_000, 10_000])
    expect(d.published.filter(({ type }) => type === 'headcount.frozen.v1').map(({ data }) => data)).toEqual([{ headcountId: id, orgId: d.ward, on: '2026-11-22', digest, members: 8 }])
    expect((await d.get(d.officer, `/headcounts?orgId=${d.ward}`)).body.items).toMatchObject([{ id, on: '2026-11-22', members: 8 }])
  })
  test('shows each reader the organisations they see', async () => {
    const mine = (await freeze(d.secretary, d.cell, '2026-11-22')).body.id
    await d.settle()
    expect((await read(d.mai, mine)).rows).toHaveLength(1)
    expect((await d.get(d.otherSecretary, `/headcounts/${mine}`)).status).toBe(404)
    expect((await d.get(d.mai, `/headcounts/${id}`)).status).toBe(404)
  })
  test('is asked for by those who keep or decide, of a day that has come and on which the organisation stood', async () => {
    expect((await freeze(d.mai, d.cell, '2026-11-22')).body.code).toBe('headcount.not-keeper')
    expect((await freeze(d.mai, d.other, '2026-11-22')).status).toBe(404)
    expect((await freeze(d.officer, d.ward, '2026-11-23')).body.code).toBe('headcount.future')
    expect((await freeze(d.officer, d.ward, '2019-12-31')).body.code).toBe('headcount.before')
  })
  test('stays as it was when members change, and a recount of its day names what differs', async () => {
    const before = await read()
    const check = async () => {
      expect((await d.post(d.officer, `/headcounts/${id}/verification`, undefined)).status).toBe(200)
      await d.settle()
      return (await read()).verification
    }
    expect(await check()).toMatchObject({ state: 'DONE', same: true, differences: [] })
    const row = (await d.call('GET', `/membership/members/${d.hung}`, { as: d.officer })).body
    await d.call('PATCH', `/membership/members/${d.hung}`, { as: d.officer, body: { sex: 'MALE' }, ifMatch: `"${row.version}"` })
    await d.settle()
    expect((await check()).differences).toEqual([{ orgId: d.cell, group: 'sex.UNKNOWN', was: 5, is: 4 }, { orgId: d.cell, group: 'sex.MALE', was: 0, is: 1 }])
    const { verification: _later, ...after } = await read()
    expect(after).toEqual(before)
  })
  test('counts two records of one person as one after their merge, and yet stays what it was', async () => {
    const twin = (await d.post(d.admin, '/members', { cellId: d.other, name: 'Trần Thị Mai', status: 'OFFICIAL', since: '2021-01-01' })).body.id
    await d.settle()
    const two = (await freeze(d.officer, d.ward, '2026-11-22')).body.id
    await d.settle()
    const versions = { keepVersion: (await d.get(d.admin, `/members/${d.mai}`)).body.version, dropVersion: 1 }
    expect((await d.post(d.officer, '/duplicates/merges', { keepId: d.mai, dropId: twin, ...versions, fields: { membership: d.mai }, reason: 'Nhập trùng khi sáp nhập' })).status).toBe(200)
    await d.settle()
    await d.post(d.officer, `/headcounts/${two}/verification`, undefined)
    await d.settle()
    const { rows, verification } = await read(d.officer, two)
    expect(rows[0].total.members).toBe(9)
    expect(verification.differences.filter(({ group }: { group: string }) => group === 'members')).toEqual([{ orgId: d.other, group: 'members', was: 4, is: 3 }])
  })
  test('names of what differs only the organisations that a reader sees', () => {
    const asked = { id: 'hct_a.1', orgId: 'org_a', on: START, by: 'mem_o', askedAt: `${START}T03:00:00Z` }
    const differences = ['org_b', 'org_gone'].map((orgId) => ({ orgId, group: 'members', was: 2, is: 1 }))
    const look = { ...asked, headcountId: 'hct_a.0', state: 'DONE' as const, doneAt: asked.askedAt, digest: 'x', same: false, differences }
    const reader = (role: 'SECRETARY' | 'OFFICER', orgId: string) => callerOf('mem_reader', [{ role, orgId, from: '2020-01-01' }], tree, START)
    const seenBy = (caller: ReturnType<typeof reader>) => lookOf(caller, look)
    expect(seenBy(reader('SECRETARY', 'org_b'))).toMatchObject({ same: false, differences: [differences[0]] })
    expect(seenBy(reader('OFFICER', 'org_a'))).toMatchObject({ differences })
  })
  test('is counted in bounded memory, a page of the registry at a time', async () => {
    const all = Array.from({ length: 400 }, (_, index) => ({ ...member(d.cell), id: `mem_n${index}`, note: 'x'.repeat(400) }))
    await Promise.all(all.map((next) => putRow(d.table, { row: { ...rowOf(d.deps.members, { next, facts: [] }, { by: 'mem_o', at: '2026-11-22T03:00:00Z' }), ...memberKey(next.id) }, when: { is: 'any' } })))
    const many = (await freeze(d.officer, d.ward, '2026-11-22')).body.id
    d.table.meter.read(true)
    await d.settle()
    expect((await read(d.officer, many)).rows[0].total.members).toBe(408)
    expect(d.table.meter.read(true).roundTrips).toBeLessThan(20)
  })
})
