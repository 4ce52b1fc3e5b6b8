import type { FormerNode, Grant, TreeNode } from '@nen-nep/contracts'
import { callerOf, indexTree, type Right } from '@nen-nep/service-kit'
import { compare, compareOwn, compareWorld } from '@nen-nep/testing/cedar/compare'
import { entitiesOf, faultsOf, permits } from '@nen-nep/testing/cedar/engine'
import { policyFiles, policyText } from '@nen-nep/testing/cedar/policies'
import { KINDS, RECORD_ACTIONS, RIGHTS, ROLES } from '@nen-nep/testing/cedar/worlds'
import { describe, expect, test } from 'vitest'
import { ownAnswer } from './own-records.ts'

const node = (id: string, parentId?: string): TreeNode => ({ id, ...(parentId === undefined ? {} : { parentId }), name: id, type: 'GRASSROOTS_ORG', from: '2020-01-01' })
const district = [node('org_1'), node('org_1/2', 'org_1'), node('org_1/20', 'org_1'), node('org_1/2/1', 'org_1/2'), node('org_12', 'org_1/20')]
const secretary = (orgId: string, to?: string): Grant => ({ role: 'SECRETARY', orgId, from: '2025-06-01', ...(to === undefined ? {} : { to }) })

/** Both sides' answer, which must be one. */
function both(nodes: readonly TreeNode[], grants: readonly Grant[], on: string, [right, orgId, former = []]: readonly [Right, string, (readonly FormerNode[])?]) {
  const ours = callerOf('mem_a', grants, indexTree(1, nodes, former), on).may(right, orgId)
  expect(permits(entitiesOf(nodes, former), { grants, on, right, orgId })).toBe(ours)
  return ours
}

describe('the policies', () => {
  test('pass the validator, which finds a misspelt word', () => {
    expect(faultsOf()).toEqual([])
    expect(faultsOf(policyText.replace('principal.organisation', 'principal.organization'))).not.toEqual([])
  })
  test.each([...policyFiles])('in %s say over every rule, in Vietnamese and in English, what it means and where it comes from', (_, text) => {
    const rules = text.split(/(?<=};)\n/).filter((part) => part.trim() !== '')
    for (const rule of rules) expect(rule).toMatch(/^\n?\/\/ vi: [^]+\n\/\/ en: [^]+\n\/\/ Nguồn \/ source: [^]+\n@id\("[\w.-]+"\)\n(permit|forbid) /)
  })
  test('name every role, every kind of record and every right, and no other', () => {
    const named = (pattern: RegExp) => [...new Set([...policyText.matchAll(pattern)].map(([, word = '']) => word))].sort()
    expect(named(/"([A-Z_]+)"/g)).toEqual([...ROLES, ...KINDS].sort())
    expect(named(/Action::"(\w+)"/g)).toEqual([...RIGHTS, ...RECORD_ACTIONS].sort())
  })
})

describe('the scope function and the policies agree', () => {
  test('on some thousands of random trees, positions, days and rights', () => {
    const { cases, granted } = compare(3_000, 20261231)
    expect(cases).toBeGreaterThanOrEqual(3_000)
    expect(granted).toBeGreaterThan(cases / 50)
  })
  test('on some thousands of questions after records, one’s own and others’', () => {
    const { cases, granted } = compareOwn(ownAnswer, 3_000, 20261231)
    expect(cases).toBeGreaterThanOrEqual(3_000)
    expect(granted).toBeGreaterThan(cases / 10)
  })
  test('and a code that gives an export to the cell’s secretary is found out', () => {
    expect(() => compareOwn((caller, action, record) => ownAnswer(caller, action, record) || (record.kind === 'EXPORT' && caller.may('lead', record.orgId)), 3_000, 20261231)).toThrow('EXPORT')
  })
  test('that an organisation whose id or path begins alike is another one', () => {
    expect(['org_1/2', 'org_1/2/1', 'org_1/20', 'org_12', 'org_1'].map((orgId) => both(district, [secretary('org_1/2')], '2026-12-01', ['see', orgId]))).toEqual([true, true, false, false, false])
  })
  test('that a position given up on 31 December ends with that day, and the successor begins with the next', () => {
    const days = ['2026-12-30', '2026-12-31', '2027-01-01']
    expect(days.map((on) => both(district, [secretary('org_1/2', '2026-12-31')], on, ['lead', 'org_1/2']))).toEqual([true, true, false])
    expect(days.map((on) => both(district, [{ ...secretary('org_1/2'), from: '2027-01-01' }], on, ['lead', 'org_1/2']))).toEqual([false, false, true])
  })
  test('that a cell transferred on 31 December is its new superior’s to decide on, and no longer the old one’s', () => {
    const after = district.map((one) => (one.id === 'org_1/2/1' ? node('org_1/2/1', 'org_1/20') : one))
    const decides = (nodes: readonly TreeNode[], superior: string) => both(nodes, [secretary(superior)], '2026-12-31', ['decide', 'org_1/2/1'])
    expect([decides(district, 'org_1/2'), decides(district, 'org_1/20'), decides(after, 'org_1/2'), decides(after, 'org_1/20')]).toEqual([true, false, false, true])
  })
  test('that a cell that stands no more is led by those who decided over it, and by neither its secretary nor the one that took over', () => {
    const former = [{ id: 'org_gone', parentId: 'org_1/2' }]
    const leads = (...grants: Grant[]) => both(district, grants, '2026-12-01', ['lead', 'org_gone', former])
    expect([leads(secretary('org_1/2')), leads(secretary('org_1')), leads(secretary('org_gone')), leads(secretary('org_1/2/1')), leads(secretary('org_1/20'))]).toEqual([true, true, false, false, false])
    expect([both(district, [secretary('org_gone')], '2026-12-01', ['see', 'org_gone', former]), both(district, [secretary('org_1/2')], '2026-12-01', ['record', 'org_gone', former])]).toEqual([true, false])
  })
  test('that in a damaged snapshot, whose parents go in a circle, an organisation stands alone', () => {
    const circle = [node('org_1', 'org_2'), node('org_2', 'org_1'), node('org_3', 'org_1')]
    const holder = secretary('org_1')
    expect(RIGHTS.map((right) => both(circle, [holder], '2026-12-01', [right, 'org_1']))).toEqual([true, true, true, false, false])
    expect(['org_2', 'org_3'].flatMap((orgId) => RIGHTS.map((right) => both(circle, [holder], '2026-12-01', [right, orgId])))).not.toContain(true)
    expect(indexTree(1, circle).within('org_1').map(({ id }) => id)).toEqual(['org_1'])
  })
  test('and what Cedar cannot evaluate is no agreement: a day that is none stops the comparison', () => {
    const world = { trees: [district], former: [], grants: [secretary('org_1')], days: ['2026-12-01'], asked: [{ right: 'see', orgId: 'org_1/2' }] } as const
    expect(compareWorld(world)).toEqual({ cases: 1, granted: 1 })
    expect(() => compareWorld({ ...world, days: ['2026-02-30'] })).toThrow('datetime')
  })
})
