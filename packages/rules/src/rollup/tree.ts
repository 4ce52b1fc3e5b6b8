import * as v from 'valibot'

/** A node of the pinned organisation tree; `cell` nodes report, all others add up. */
export const RollupTree = v.object({
  version: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  nodes: v.array(v.object({ id: v.string(), parentId: v.nullable(v.string()), cell: v.boolean() })),
})
export type RollupTree = v.InferOutput<typeof RollupTree>

/** Positions of nodes: parents by position (-1 for a root) and an order in which children come before parents. */
export type Layout = Readonly<{ at: ReadonlyMap<string, number>; parents: Int32Array; order: Int32Array }>

function parentsOf({ nodes }: RollupTree, at: ReadonlyMap<string, number>): Int32Array {
  const parents = new Int32Array(nodes.length)
  nodes.forEach(({ id, parentId }, position) => {
    const parent = parentId === null ? -1 : at.get(parentId)
    if (parent === undefined) throw new RangeError(`a node without its parent: ${id}`)
    parents[position] = parent
  })
  return parents
}

const change = (counts: Int32Array, position: number, by: number) => (counts[position] = (counts[position] ?? 0) + by)

/** Positions with children before parents; shorter than the tree when a cycle keeps some waiting for ever. */
function orderOf(parents: Int32Array): Int32Array {
  const waiting = new Int32Array(parents.length)
  for (const parent of parents) if (parent >= 0) change(waiting, parent, 1)
  const order = new Int32Array(parents.length)
  let end = 0
  waiting.forEach((children, position) => { if (children === 0) order[end++] = position })
  for (let start = 0; start < end; start += 1) {
    const parent = parents[order[start] ?? 0] ?? -1
    if (parent >= 0 && change(waiting, parent, -1) === 0) order[end++] = parent
  }
  return order.subarray(0, end)
}

/** Lays the tree out for adding up; refuses a node named twice, a parent that is missing, a cycle. */
export function layOut(tree: RollupTree): Layout {
  const at = new Map<string, number>()
  tree.nodes.forEach(({ id }, position) => at.set(id, position))
  if (at.size !== tree.nodes.length) throw new RangeError('a node named twice')
  const parents = parentsOf(tree, at)
  const order = orderOf(parents)
  if (order.length < parents.length) throw new RangeError('a cycle in the tree')
  return { at, parents, order }
}
