import { holdsMembers, ReorganisationApplied, ReorganisationRequested, type Fact, type TreeNode } from '@nen-nep/contracts'
import { repeated, rowOf, seen, Standing, writeTogether, type Act, type Put, type Saved, type ScopedTable, type Seen, type Tree } from '@nen-nep/service-kit'
import { readPast, treePuts, type PastNode } from '../publishing/tree.ts'
import type { Deps } from '../stores.ts'
import { outcomeOf, type Outcome } from './outcome.ts'
import { demandLast, demandNamed, demandPlaces, leftSince, peopleOf, type Person } from './people.ts'
import { demandComplete, demandPossible, refuse } from './rules.ts'
import { planKey, runningKey, type Asked, type InState, type Plan, type Traces } from './schema.ts'
import { carriedOut } from './spells.ts'

/** The tree as a reorganisation finds it, and the table it is read from. */
export type Ground = Readonly<{ table: ScopedTable; tree: Tree }>
/** What will come of a reorganisation: checked, and nothing of it done. */
export type Foreseen = Readonly<{ outcome: Outcome; nodes: readonly TreeNode[]; past: readonly PastNode[]; traces: Traces; people: readonly Person[] }>

/** Works a reorganisation out on the tree as it stands. Refuses whatever may not be. */
export async function foresee(deps: Deps, { table, tree }: Ground, asked: Asked, planId: string): Promise<Foreseen> {
  demandComplete(asked)
  const standing = { tree, past: await readPast(table, tree.version) }
  const outcome = outcomeOf(tree, asked, planId)
  const after = carriedOut(standing, outcome, asked.on)
  demandPossible({ ...standing, nodes: after.nodes }, asked, outcome)
  const people = await peopleOf(deps, table, outcome, asked.on)
  demandNamed(people, outcome)
  demandLast(await leftSince(deps, table, outcome.gone, asked.on))
  demandPlaces(people, { ...asked, holds: (id) => after.nodes.some((node) => node.id === id && holdsMembers(node.type)) })
  return { outcome, ...after, people }
}

/** A plan's own fields, without those of its state. */
export type Order = Pick<Plan, 'id' | 'orgId' | 'asked' | 'by' | 'plannedAt'>
/** A plan carried out, and the fact that says so. */
export function applied(order: Order, { traces, people, treeVersion, at }: Readonly<{ traces: Traces; people: readonly string[]; treeVersion: number; at: string }>, { gone, moved }: Pick<Outcome, 'gone' | 'moved'>): { next: InState<'APPLIED'>; facts: Fact[] } {
  const { id, orgId, asked, by, plannedAt } = order
  const { kind, on } = asked
  return {
    next: { id, orgId, asked, by, plannedAt, ...traces, people: [...people], appliedAt: at, treeVersion, state: 'APPLIED' },
    facts: [ReorganisationApplied({ reorganisationId: id, kind, on, treeVersion, gone: [...gone], moved: moved.length })],
  }
}

const withoutKey = ({ by, at, because, standsInFor }: Act): Act => ({ by, at, standsInFor, ...(because === undefined ? {} : { because }) })

/** The founding rows of organisations that a plan makes. */
const foundingPuts = ({ organisations }: Deps, added: readonly TreeNode[], act: Act): Put[] => added.map((node) => ({ row: rowOf(organisations, { next: node, facts: [] }, withoutKey(act)), when: { is: 'absent' } }))

/** What stood in the way: this very command, done a moment ago, another reorganisation at work, or a tree that has moved on. */
export function inTheWay({ plans }: Deps, act: Act, id: string, error: unknown): Saved<Plan> {
  if (!(error instanceof Standing)) throw error
  const { row } = error
  if (row?.['pk'] === runningKey.pk) return refuse('reorganisation.busy')
  const mine = row?.['pk'] === planKey(id).pk && row['sk'] === id ? repeated(seen(plans, row), act) : undefined
  return mine ?? refuse('reorganisation.tree-moved-on')
}

/**
 * Carries a plan out at once where nobody moves: plan, snapshot and pointer, however many stand below. Where people move, the organisations they go to
 * are founded now, the people follow page by page, and the tree closes behind them.
 */
export async function begin(deps: Deps, act: Act, { order, foreseen, ...ground }: Ground & Readonly<{ order: Order; foreseen: Foreseen }>, before?: Seen<Plan>): Promise<Saved<Plan>> {
  const { outcome, nodes, past, traces, people } = foreseen
  const isShort = people.length === 0
  const ids = people.map(({ seen: { state } }) => state.id)
  const decision = isShort
    ? applied(order, { traces, people: [], treeVersion: ground.tree.version + 1, at: act.at }, outcome)
    : { next: { ...order, state: 'APPLYING' as const, people: ids, appliedAt: act.at }, facts: [ReorganisationRequested({ reorganisationId: order.id })] }
  const row = rowOf(deps.plans, decision, act, before)
  const next = isShort ? { nodes, past } : { nodes: [...ground.tree.nodes, ...outcome.added] }
  try {
    await writeTogether(deps.table, [
      { row, when: before ? { is: 'at', version: before.version } : { is: 'absent' } },
      ...(isShort ? [] : [{ row: { ...runningKey, version: 1, planId: order.id }, when: { is: 'absent' } } satisfies Put]),
      ...foundingPuts(deps, outcome.added, act),
      ...(await treePuts({ files: deps.files, ...ground }, next, act)),
    ])
    return { state: decision.next, version: row.version }
  } catch (error) {
    return inTheWay(deps, act, order.id, error)
  }
}

