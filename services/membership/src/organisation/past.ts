import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { callerOf, indexTree, open, type Act, type Caller, type Key, type Opened, type ScopedTable, type Tree } from '@nen-nep/service-kit'
import { readPast, treeOn, type PastNode } from '../publishing/tree.ts'
import type { Deps } from '../stores.ts'
import { refuse } from './rules.ts'

/** A door into a day: the tree as it stood then, `known` with all that stands or ever stood, and the caller as their rights of today reach over it. */
export type Day = Readonly<{ caller: Caller; table: ScopedTable; tree: Tree; known: Tree; past: readonly PastNode[]; row: Opened['row'] }>

/** All that stands now, and beside it whatever stands no more, below what it last hung from: who sees that, sees what is gone. */
export function withGone(tree: Tree, past: readonly PastNode[]): Tree {
  const gone = new Map(past.filter(({ id }) => !tree.node(id)).toSorted((a, b) => (a.to < b.to ? -1 : 1)).map(({ to: _to, ...node }) => [node.id, node]))
  return gone.size === 0 ? tree : indexTree(tree.version, [...tree.nodes, ...gone.values()])
}

/** Opens a civil day, today where none is named. Rights are always today's. Refuses days to come: what is planned for them stands in its plan. */
export async function openOn(deps: Deps, act: Act, asOf: string | undefined, keys: readonly Key[] = []): Promise<Day> {
  const { caller, table, tree, row } = await open(deps.table, act, keys)
  if (asOf === undefined) return { caller, table, tree, known: tree, past: [], row }
  const today = civilDayOf(act.at)
  if (asOf > today) return refuse('organisation.day-to-come', { asOf, today })
  const past = await readPast(table, tree.version)
  const known = withGone(tree, past)
  return { caller: { ...callerOf(caller.id, caller.grants, known, today), formerly: caller.formerly }, table, tree: treeOn(tree, past, asOf), known, past, row }
}
