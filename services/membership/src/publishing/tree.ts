import { createHash } from 'node:crypto'
import { TreeChanged, TreeNode, type FormerNode } from '@nen-nep/contracts'
import { carry, getRow, indexTree, pack, packed, snapshotKey, snapshotRow, treeAt, TREE_POINTER, type Act, type Files, type Put, type ScopedTable, type Tree } from '@nen-nep/service-kit'
import * as v from 'valibot'

/** An organisation as it stood once: from `since` to `to`, both days included. */
export const PastNode = v.object({ ...TreeNode.entries, since: v.string(), to: v.string() })
export type PastNode = v.InferOutput<typeof PastNode>
const Past = v.object({ past: v.optional(packed(v.array(PastNode)), () => pack([])) })

/** How organisations stood before they were moved, merged, split or dissolved, as a version of the tree remembers it. Only the registry keeps this; other services hold what stands now. */
export async function readPast(table: ScopedTable, version: number): Promise<readonly PastNode[]> {
  const row = await getRow(table, snapshotKey(version))
  return row ? v.parse(Past, row).past : []
}

/** The newest tree for certain, for work that goes on from it. */
export const newestTree = async (table: ScopedTable): Promise<Tree> => treeAt(table, await getRow(table, TREE_POINTER, true))

/** The tree as it stood on a civil day, from what stands now and what stood before. */
export function treeOn(tree: Tree, past: readonly PastNode[], day: string): Tree {
  const standing = tree.nodes.filter(({ from, since = from }) => since <= day)
  const stood = past.filter(({ since, to }) => since <= day && day <= to).map(({ to: _to, since, ...node }): TreeNode => (since > node.from ? { ...node, since } : node))
  return indexTree(tree.version, [...standing, ...stood])
}

/** What stands no more, with what it last hung from: the later spell stands. */
function formerOf(nodes: readonly TreeNode[], past: readonly PastNode[]): FormerNode[] {
  const standing = new Set(nodes.map(({ id }) => id))
  const gone = past.filter(({ id }) => !standing.has(id)).toSorted((a, b) => (a.to < b.to ? -1 : 1))
  return [...new Map(gone.map(({ id, parentId }) => [id, { id, ...(parentId === undefined ? {} : { parentId }) }])).values()]
}

type Next = Readonly<{ nodes: readonly TreeNode[]; past?: readonly PastNode[] }>

/**
 * The rows that make a next tree real: its snapshot, and the pointer that moves to it and carries the event. They stand only while `tree`, which the next one was made from, is still the newest.
 * The file is written first, under a name that only this content has; without `past` the past stays what it was.
 */
export async function treePuts({ table, files, tree }: Readonly<{ table: ScopedTable; files: Files; tree: Tree }>, { nodes, past }: Next, act: Act): Promise<Put[]> {
  const version = tree.version + 1
  const kept = past ?? (await readPast(table, tree.version))
  const former = formerOf(nodes, kept)
  const body = JSON.stringify({ version, nodes, ...(former.length > 0 ? { former } : {}) })
  const file = `trees/${version}-${createHash('sha256').update(body).digest('hex').slice(0, 16)}.json`
  await files.put(file, body, 'application/json')
  return [
    { row: { ...snapshotRow(version, nodes, former), ...(kept.length > 0 ? { past: pack(kept) } : {}) }, when: { is: 'any' } },
    { row: { ...TREE_POINTER, version, facts: carry([TreeChanged({ version, file })], act) }, when: tree.version > 0 ? { is: 'at', version: tree.version } : { is: 'absent' } },
  ]
}
