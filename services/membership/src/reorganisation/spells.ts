import type { TreeNode } from '@nen-nep/contracts'
import { addDays } from '@nen-nep/rules/dates/arithmetic'
import type { Tree } from '@nen-nep/service-kit'
import type { PastNode } from '../publishing/tree.ts'
import type { Outcome } from './outcome.ts'
import type { Traces } from './schema.ts'

/** The day from which an organisation stands as it does. */
export const standsSince = ({ from, since = from }: TreeNode) => since

/** An organisation that stands otherwise from a day on, or from the day of its own last change where that is later. */
export function stoodAnew(node: TreeNode, on: string): TreeNode {
  const { since: _since, ...rest } = node
  const since = standsSince(node) > on ? standsSince(node) : on
  return since > node.from ? { ...rest, since } : rest
}

/** How an organisation stood until the day before: nothing, where it had not stood so for a day. */
function spellOf(node: TreeNode, on: string): PastNode[] {
  const to = addDays(on, -1)
  return standsSince(node) <= to ? [{ ...node, since: standsSince(node), to }] : []
}

type Standing = Readonly<{ nodes: readonly TreeNode[]; past: readonly PastNode[] }>

/** Some organisations stand otherwise from a day on, some are new, some stand no more: the tree and its past after that, and the traces to take it back by. */
export function carriedOut({ tree, past }: Readonly<{ tree: Tree; past: readonly PastNode[] }>, { added, moved, gone }: Omit<Outcome, 'moves'>, on: string): Standing & Readonly<{ traces: Traces }> {
  const changed = [...gone.map(({ orgId }) => orgId), ...moved.map(({ id }) => id)]
  const before = changed.flatMap((id) => tree.node(id) ?? [])
  const after = [...moved.map((node) => stoodAnew(node, on)), ...added]
  const spells = before.flatMap((node) => spellOf(node, on))
  const replaced = new Set([...changed, ...added.map(({ id }) => id)])
  return { nodes: [...tree.nodes.filter(({ id }) => !replaced.has(id)), ...after], past: [...past, ...spells], traces: { before, after, spells } }
}

const isSpell = (a: PastNode) => (b: PastNode) => a.id === b.id && a.since === b.since && a.to === b.to

/** The tree and its past as if what left these traces had never been. */
export function takenBack({ tree, past }: Readonly<{ tree: Tree; past: readonly PastNode[] }>, { before, after, spells }: Traces): Standing {
  const replaced = new Set([...after, ...before].map(({ id }) => id))
  return { nodes: [...tree.nodes.filter(({ id }) => !replaced.has(id)), ...before], past: past.filter((spell) => !spells.some(isSpell(spell))) }
}
