import type { RosterMember } from '@nen-nep/contracts'
import { qd366 } from '@nen-nep/rules/packs/rating/qd366'
import { indexTree } from '@nen-nep/service-kit'
import { tree as nodes } from '@nen-nep/testing'
import { describe, expect, test } from 'vitest'
import { cellsBelow, freeze, pathBelow } from '../src/campaign/population.ts'

const tree = indexTree(1, nodes)
const member = (id: string, more: Partial<RosterMember> = {}): RosterMember => ({ id, name: id, status: 'OFFICIAL', flags: [], roles: [], since: '2020-01-01', admittedOn: '2015-01-01', ...more })
const frozen = (...members: RosterMember[]) => freeze(members, { asOf: '2026-11-30', year: 2026, rating: qd366 })

describe('the population of a cell', () => {
  test('is its official and probationary members on the day, each once, in one order', () => {
    const { lines } = frozen(member('mem_b'), member('mem_a', { status: 'PROBATIONARY' }), member('mem_c', { status: 'CANDIDATE' }), member('mem_d', { status: 'DECEASED' }))
    expect(lines.map((line) => line.member)).toEqual(['mem_a', 'mem_b'])
  })
  test.each([
    ['exempt', member('mem_a', { flags: ['exempt'] }), 'exempt'],
    ['suspended', member('mem_a', { flags: ['suspended'] }), 'suspended'],
    ['admitted five months before the year’s end', member('mem_a', { admittedOn: '2026-07-15' }), 'newMember'],
    ['admitted six months before the year’s end', member('mem_a', { admittedOn: '2026-06-30' }), undefined],
    ['of whom no day of admission is known', member('mem_a', { admittedOn: undefined }), undefined],
    ['abroad', member('mem_a', { flags: ['abroad'] }), undefined],
  ])('rates a member who is %s: %#', (_what, one, unrated) => {
    expect(frozen(one).lines[0]!.unrated).toBe(unrated)
  })
  test('leaves guests to their own cell and names those who joined after the day', () => {
    expect(frozen(member('mem_a', { flags: ['temporaryHere'] }), member('mem_b', { since: '2026-12-01' }), member('mem_c', { since: '2026-11-30' }), member('mem_d', { flags: ['temporaryAway'] }))).toMatchObject({ lines: [{ member: 'mem_c' }, { member: 'mem_d' }], late: ['mem_b'] })
  })
  test('tells heads and deputies from members, for the form they fill in and the quota they are counted in', () => {
    expect(frozen(member('mem_a', { roles: ['SECRETARY'] }), member('mem_b', { roles: ['DEPUTY_SECRETARY'] }), member('mem_c', { roles: ['COMMITTEE_MEMBER'] })).lines.map(({ subject }) => subject)).toEqual(['HEAD', 'DEPUTY', 'MEMBER'])
  })
})

describe('the tree of a campaign', () => {
  test('holds every body with members below its root, as of the day', () => {
    expect(cellsBelow(tree, 'org_district', '2026-11-30').map(({ id }) => id)).toEqual(['org_cell8', 'org_cell9', 'org_school'])
    expect(cellsBelow(tree, 'org_district', '2019-12-31')).toEqual([])
    expect(cellsBelow(tree, 'org_cell8', '2026-11-30').map(({ id }) => id)).toEqual(['org_cell8'])
  })
  test('gives each cell a path of which no other cell’s is the beginning', () => {
    expect(pathBelow(tree, 'org_district', 'org_cell8')).toBe('/ward/cell8/')
    expect(pathBelow(tree, 'org_district', 'org_school')).toBe('/school/')
    expect(pathBelow(tree, 'org_ward', 'org_cell8')).toBe('/cell8/')
    expect(pathBelow(tree, 'org_cell8', 'org_cell8')).toBe('/cell8/')
  })
})
