import type { Grant, TreeNode } from '@nen-nep/contracts'
import { acting, callerOf, indexTree, isOwnAffair } from '@nen-nep/service-kit'
import { describe, expect, test } from 'vitest'

const nodes: TreeNode[] = [{ id: 'org_ward', name: 'Phường', type: 'GRASSROOTS_ORG', from: '2020-01-01' }, { id: 'org_cell', parentId: 'org_ward', name: 'Chi bộ', type: 'CELL_SUBORDINATE', from: '2020-01-01' }]
const from = '2026-11-01'
const lent: Grant = { role: 'SECRETARY', orgId: 'org_cell', from, to: '2026-12-10', standsInFor: 'mem_secretary' }
const member: Grant = { role: 'MEMBER', orgId: 'org_cell', from }
const on = (day: string, ...grants: Grant[]) => callerOf('mem_deputy', grants, indexTree(1, nodes), day)
const act = { by: 'mem_deputy', at: '2026-12-01T02:00:00Z' }

describe('a stand-in', () => {
  test('does what the position allows, to its last day and no longer', () => {
    expect(['2026-10-31', '2026-12-10', '2026-12-11'].map((day) => on(day, lent).may('lead', 'org_cell'))).toEqual([false, true, false])
  })
  test('acts for the other only where nothing of their own would do', () => {
    const caller = on('2026-12-01', member, lent)
    expect([caller.may('see', 'org_cell'), acting(act, caller).standsInFor]).toEqual([true, undefined])
    expect([caller.may('lead', 'org_cell'), acting(act, caller).standsInFor]).toEqual([true, 'mem_secretary'])
    const both = on('2026-12-01', { ...lent, standsInFor: undefined }, lent)
    expect([both.may('lead', 'org_cell'), acting(act, both).standsInFor]).toEqual([true, undefined])
  })
  test('has nothing of it in their own right', () => {
    const caller = on('2026-12-01', lent)
    expect([caller.mayThemselves('lead', 'org_cell'), caller.mayThemselves('see', 'org_cell')]).toEqual([false, false])
  })
  test('never votes for another, whatever the grant says', () => {
    expect(on('2026-12-01', member).may('vote', 'org_cell')).toBe(true)
    expect(on('2026-12-01', lent).may('vote', 'org_cell')).toBe(false)
    expect(on('2026-12-01', { ...member, standsInFor: 'mem_secretary' }).may('vote', 'org_cell')).toBe(false)
  })
})

describe('an own affair', () => {
  test('is one’s own record, and that of whom one stands in for, as long as one does', () => {
    const affairs = (day: string) => ['mem_deputy', 'mem_secretary', 'mem_other'].map((id) => isOwnAffair(on(day, lent), id))
    expect(affairs('2026-12-01')).toEqual([true, true, false])
    expect(affairs('2026-12-11')).toEqual([true, false, false])
  })
})
