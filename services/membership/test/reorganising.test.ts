import type { TreeNode } from '@nen-nep/contracts'
import { addDays } from '@nen-nep/rules/dates/arithmetic'
import { callerOf, indexTree, Refusal, type Tree } from '@nen-nep/service-kit'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { treeOn, type PastNode } from '../src/publishing/tree.ts'
import { outcomeOf } from '../src/reorganisation/outcome.ts'
import { demandComplete, demandPossible, demandRegistrar } from '../src/reorganisation/rules.ts'
import type { Asked, Traces } from '../src/reorganisation/schema.ts'
import { carriedOut, takenBack } from '../src/reorganisation/spells.ts'

const START: string = '2020-01-01'
type World = Readonly<{ tree: Tree; past: readonly PastNode[] }>

const node = (id: string, parentId: string | undefined, type: TreeNode['type']): TreeNode => ({ id, ...(parentId === undefined ? {} : { parentId }), name: `Tổ chức ${id}`, type, from: START })
const founded = (): World => ({
  past: [],
  tree: indexTree(1, [
    node('org_root', undefined, 'SUPERIOR_ORG'),
    ...['org_a', 'org_b', 'org_c'].flatMap((ward) => [
      node(ward, 'org_root', 'GRASSROOTS_ORG'),
      node(`${ward}s`, ward, 'SECTIONAL_ORG'),
      ...[1, 2, 3].map((cell) => node(`${ward}${cell}`, cell === 3 ? `${ward}s` : ward, 'CELL_SUBORDINATE')),
      node(`${ward}g`, `${ward}1`, 'PARTY_GROUP'),
    ]),
  ]),
})
const digest = ({ tree, past }: World) => JSON.stringify([tree.nodes.toSorted((a, b) => (a.id < b.id ? -1 : 1)), past.toSorted((a, b) => (a.id + a.since < b.id + b.since ? -1 : 1))].map((all) => all.map((one) => Object.entries(one).toSorted())))
const sorted = (tree: Tree) => tree.nodes.toSorted((a, b) => (a.id < b.id ? -1 : 1))
const isCell = ({ type }: TreeNode) => type === 'CELL_SUBORDINATE' || type === 'CELL_GRASSROOTS'

type Done = Readonly<{ world: World; traces: Traces }>
const officer = ({ tree }: World) => callerOf('mem_officer', [{ role: 'OFFICER', orgId: 'org_root', from: START }], tree, '2026-01-01')
/** What comes of it, or nothing where it is refused. */
function tried(world: World, asked: Asked, planId: string): Done | undefined {
  try {
    demandComplete(asked)
    demandRegistrar(officer(world), world.tree, asked)
    const outcome = outcomeOf(world.tree, asked, planId)
    const { nodes, past, traces } = carriedOut(world, outcome, asked.on)
    demandPossible({ ...world, nodes }, asked, outcome)
    return { world: { tree: indexTree(world.tree.version + 1, nodes), past }, traces }
  } catch (error) {
    if (error instanceof Refusal) return undefined
    throw error
  }
}

const step = fc.record({
  kind: fc.constantFrom('MOVE' as const, 'MERGE' as const, 'SPLIT' as const, 'DISSOLVE' as const),
  picks: fc.array(fc.nat(1000), { minLength: 1, maxLength: 3 }),
  target: fc.option(fc.nat(1000), { nil: undefined }),
  after: fc.nat({ max: 200 }),
  undone: fc.boolean(),
})
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

function askedFor({ tree }: World, { kind, picks, target, after }: Step, today: string): Asked {
  const pick = (at: number) => tree.nodes[at % tree.nodes.length]?.id ?? ''
  const orgIds = [...new Set(picks.map(pick))]
  const [org = ''] = orgIds
  const childIds = tree.children(org).slice(0, 1).map(({ id }) => id)
  const type = tree.node(org)?.type ?? 'CELL_SUBORDINATE'
  const into = kind === 'SPLIT' || (kind === 'MERGE' && target === undefined) ? { into: [{ name: 'Mới', type, memberIds: [], childIds }] } : {}
  return { kind, orgIds: kind === 'SPLIT' ? [org] : orgIds, ...(target === undefined || kind === 'SPLIT' ? {} : { targetId: pick(target) }), ...into, on: addDays(today, after - 100) }
}

function demandTree(tree: Tree): void {
  expect(tree.nodes.filter(({ parentId }) => parentId === undefined).map(({ id }) => id)).toEqual(['org_root'])
  for (const one of tree.nodes) {
    if (one.parentId !== undefined) expect([one.id, tree.ancestors(one.id).at(-1)]).toEqual([one.id, 'org_root'])
    if (isCell(one)) expect(tree.children(one.id).filter(({ type }) => type !== 'PARTY_GROUP')).toEqual([])
  }
  expect(new Set(tree.within('org_root').map(({ id }) => id)).size).toBe(tree.nodes.length)
}

describe('after any sequence of moves, mergers, splits, dissolutions and their undoing', () => {
  test('the tree has one root and no circle, cells are leaves, and every earlier day reads as before', () => {
    let made = 0
    fc.assert(fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      let [world, today] = [founded(), '2024-01-01' as string]
      steps.forEach((one, index) => {
        const asked = askedFor(world, one, today)
        const done = tried(world, asked, `reo_${index}`)
        if (!done) return
        made += 1
        demandTree(done.world.tree)
        for (const day of [asked.on, addDays(asked.on, 40), '2025-01-01'].filter((at) => at >= asked.on)) demandTree(treeOn(done.world.tree, done.world.past, day))
        for (const day of [START, addDays(asked.on, -1), addDays(asked.on, -60)].filter((at) => at >= START && at < asked.on)) {
          expect(sorted(treeOn(done.world.tree, done.world.past, day))).toEqual(sorted(treeOn(world.tree, world.past, day)))
        }
        const back = takenBack(done.world, done.traces)
        expect(digest({ tree: indexTree(1, back.nodes), past: back.past })).toBe(digest(world))
        if (!one.undone) world = done.world
        if (asked.on > today) today = asked.on
      })
    }), { numRuns: 300 })
    expect(made).toBeGreaterThan(300)
  })
  test('people are counted once: the children of every organisation add up to it', () => {
    fc.assert(fc.property(fc.array(step, { maxLength: 15 }), (steps) => {
      let world = founded()
      const heads = new Map(world.tree.nodes.filter(isCell).map(({ id }, index) => [id, index + 3]))
      const total = () => [...heads.values()].reduce((sum, many) => sum + many, 0)
      const all = total()
      steps.forEach((one, index) => {
        const asked = askedFor(world, { ...one, after: 101 + index }, '2024-01-01')
        const done = tried(world, asked, `reo_${index}`)
        const moves = outcomeOf(world.tree, asked, `reo_${index}`).moves.filter(({ memberIds }) => memberIds === undefined)
        const holds = (id: string) => (done?.world.tree.node(id)?.type ?? 'PARTY_GROUP') !== 'PARTY_GROUP' && isCell(done!.world.tree.node(id)!)
        if (!done || moves.some(({ from, to }) => (heads.get(from) ?? 0) > 0 && !holds(to))) return
        for (const { from, to } of moves.filter((move) => heads.has(move.from))) {
          heads.set(to, (heads.get(to) ?? 0) + (heads.get(from) ?? 0))
          heads.delete(from)
        }
        world = done.world
        const headsIn = (id: string): number => world.tree.within(id).reduce((sum, { id: at }) => sum + (heads.get(at) ?? 0), 0)
        expect(headsIn('org_root')).toBe(all)
        for (const { id } of world.tree.nodes) expect(headsIn(id)).toBe((heads.get(id) ?? 0) + world.tree.children(id).reduce((sum, child) => sum + headsIn(child.id), 0))
      })
    }), { numRuns: 100 })
  })
})
