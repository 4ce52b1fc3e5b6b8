import { MemberFlag, MemberStatus, Role } from '@nen-nep/contracts'
import { actFor, acts, isCells, isMeasureFor, isOpenTo, isOver as isEnded, isRound, Measure, path as legalPath, StatusTarget } from '@nen-nep/rules/membership/index'
import { membershipNorms } from '@nen-nep/rules/packs/norms'
import { callerOf, indexTree } from '@nen-nep/service-kit'
import { tree as nodes } from '@nen-nep/testing/people'
import { expect, test } from 'vitest'
import type { Row } from '../../packages/web/src/api/registry/shapes/imports.ts'
import type { Profile } from '../../packages/web/src/api/registry/shapes/members.ts'
import { isOver, openTo, path } from '../../packages/web/src/registry/admissions/path.ts'
import { badgeRounds, badgeYears, roundsAround } from '../../packages/web/src/registry/badges/rounds.ts'
import { differing } from '../../packages/web/src/registry/duplicates/differing.ts'
import { openMeasures } from '../../packages/web/src/registry/honours/measures.ts'
import { unclearOf } from '../../packages/web/src/registry/import/unclear.ts'
import { isAbove, isNumbered, openTargets, targets } from '../../packages/web/src/registry/record/standings.ts'
import { askedOf, faultsIn, noOrder } from '../../packages/web/src/registry/reorganisation/order.ts'
import { mayDecide, mayKeep, treeOf } from '../../packages/web/src/registry/tree.ts'

test('the pages offer what the services allow: every role in every organisation, over every other', () => {
  const [index, shown] = [indexTree(1, nodes), treeOf({ version: 1, nodes })]
  for (const role of Role.options.filter((one) => one !== 'MEMBER')) for (const { id: orgId } of nodes) for (const { id } of nodes) {
    const caller = callerOf('mem_x', [{ role, orgId, from: '2020-01-01' }], index, '2026-11-22')
    const me = { id: 'mem_x', name: 'x', cell: '', roles: [{ role, orgId, organisation: '' }], banners: [] }
    expect([role, orgId, id, mayKeep(me, shown, id)]).toEqual([role, orgId, id, caller.may('register', id) || caller.may('lead', id)])
    expect([role, orgId, id, mayDecide(me, shown, id)]).toEqual([role, orgId, id, caller.may('register', id) || caller.may('decide', id)])
  }
})

test('the steps of an admission are offered as the law has them', () => {
  const mine = Object.fromEntries(Object.entries(path).map(([step, { from, above }]) => [step, { from: [...from].toSorted(), above }]))
  expect(mine).toEqual(Object.fromEntries(Object.entries(legalPath).map(([step, { to, decider }]) => [step, { from: Object.keys(to).toSorted(), above: decider === 'ABOVE' }])))
  expect(openTo('OPEN', { cell: true, above: false })).toEqual(['INTRODUCTION', 'WITHDRAWAL'])
  expect((['RECOGNISED', 'REFUSED', 'WITHDRAWN', 'ENDED', 'PROBATION'] as const).map((state) => [isOver(state), isEnded(state)])).toEqual([[true, true], [true, true], [true, true], [true, true], [false, false]])
})

test('what somebody may become is offered as the law has it, whatever they are', () => {
  expect([...targets].toSorted()).toEqual([...StatusTarget.options].toSorted())
  for (const status of MemberStatus.options) for (const flags of [[], ...MemberFlag.options.map((flag) => [flag]), ['suspended', 'exempt'] as const]) {
    const legal = StatusTarget.options.filter((target) => isOpenTo(actFor(target, status), { status, flags }))
    expect([status, flags, openTargets({ status, flags }).toSorted()]).toEqual([status, flags, legal.toSorted()])
    for (const target of legal) expect([target, isAbove(target), isNumbered(target)]).toEqual([target, acts[actFor(target, status)].decider === 'ABOVE', acts[actFor(target, status)].numbered])
  }
})

const columns = [['A', 'name'], ['B', 'cell'], ['C', 'parent'], ['D', 'status']].map(([letter = '', field = ''], index) => ({ index, letter, header: field, field, perfect: true }))
const row = (number: number, more: Partial<Row>): Row => ({ row: number, state: 'NEW', values: {}, cells: ['A', 'KP 8', 'Phường An Bình', 'CT'], messages: [], matches: [], ...more })
const fault = (code: string) => ({ column: 'x', severity: 'ERROR', code, message: code })
test('words that a file is not understood by are asked once each, those taken for nothing first', () => {
  const similar = { column: 'cell', from: 'KP 8', to: 'Chi bộ Khu phố 8', perfect: false }
  const found = unclearOf([row(2, { matches: [similar] }), row(3, { matches: [similar] }), row(4, { cells: ['B', 'KP tám', '', 'CT'], messages: [fault('cell.unknown')] }), row(5, { cells: ['C', 'KP 9', '', 'đv'], messages: [fault('status.unknown')] })], { columns })
  expect(found).toEqual([
    { kind: 'CELL', text: 'KP tám', parent: undefined, rows: 1 }, { kind: 'STATUS', text: 'đv', rows: 1 },
    { kind: 'CELL', text: 'KP 8', parent: 'Phường An Bình', taken: 'Chi bộ Khu phố 8', rows: 2 },
  ])
})

const profile = (more: Partial<Profile>): Profile => ({ id: 'mem_a', name: 'Lê Thị An', status: 'OFFICIAL', cellId: 'org_a', flags: [], version: 1, positions: [], history: [], awards: [], ...more })
test('of two records only what both say, and say otherwise, is asked about', () => {
  const standing = ({ cellId }: Profile) => cellId
  expect(differing(profile({ phone: '•••678' }), profile({ id: 'mem_b', birthDate: '1970-01-01' }), standing)).toEqual([])
  expect(differing(profile({ birthDate: '1970-02-01' }), profile({ birthDate: '1970-01-02', cellId: 'org_b' }), standing)).toEqual([{ field: 'birthDate', here: '1970-02-01', there: '1970-01-02' }, { field: 'membership', here: 'org_a', there: 'org_b' }])
})

test('an order says what it lacks, and goes out as the registry takes it', () => {
  const shown = treeOf({ version: 1, nodes })
  expect(faultsIn({ ...noOrder, kind: 'MERGE', orgIds: ['org_cell8'], on: '2026-12-01' }).flatMap((one) => one?.id ?? [])).toEqual(['to-chuc', 'noi-nhan'])
  const split = { ...noOrder, kind: 'SPLIT' as const, orgIds: ['org_cell8'], parts: ['Chi bộ 8A', ' Chi bộ 8B '], placed: { mem_a: 0, mem_b: 1 }, on: '2026-12-01' }
  expect(faultsIn(split).filter(Boolean)).toEqual([])
  expect(askedOf(split, shown)).toEqual({ kind: 'SPLIT', orgIds: ['org_cell8'], on: '2026-12-01', into: [{ name: 'Chi bộ 8A', type: 'CELL_SUBORDINATE', memberIds: ['mem_a'], childIds: [] }, { name: 'Chi bộ 8B', type: 'CELL_SUBORDINATE', memberIds: ['mem_b'], childIds: [] }] })
  expect(askedOf({ ...noOrder, kind: 'MERGE', orgIds: ['org_cell8', 'org_cell9'], targetId: 'org_cell8', on: '2026-12-01', decisionNo: '12-QĐ/ĐU' }, shown)).toEqual({ kind: 'MERGE', orgIds: ['org_cell8', 'org_cell9'], targetId: 'org_cell8', on: '2026-12-01', decisionNo: '12-QĐ/ĐU' })
})

test('badges and their rounds are those of the law, and the pages offer the last round and the four to come', () => {
  expect([[...badgeYears], [...badgeRounds]]).toEqual([membershipNorms.badgeYears, membershipNorms.badgeRounds])
  for (const today of ['2026-01-01', '2026-02-03', '2026-02-04', '2026-11-07', '2026-12-31']) {
    const rounds = roundsAround(today)
    expect([rounds.length, rounds.every((round) => isRound(round)), rounds.filter((round) => round < today).length]).toEqual([5, true, 1])
  }
})

test('measures are offered as the law has them: by standing, and to a cell only its own', () => {
  for (const status of MemberStatus.options) {
    expect([status, openMeasures(status, { leads: false, decides: true })]).toEqual([status, Measure.options.filter((measure) => isMeasureFor(measure, status))])
    expect([status, openMeasures(status, { leads: true, decides: false })]).toEqual([status, Measure.options.filter((measure) => isMeasureFor(measure, status) && isCells(measure))])
    expect(openMeasures(status, { leads: false, decides: false })).toEqual([])
  }
})
