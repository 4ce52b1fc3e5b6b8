import { FormerNode, TreeNode } from '@nen-nep/contracts'
import * as v from 'valibot'
import { pack, packed } from '../store/compressed.ts'
import type { ScopedTable } from '../store/scoped.ts'
import { getRow, type Row, type Table } from '../store/store.ts'
import { putNewer, putRow } from '../store/write.ts'
import { indexTree, noTree, type Tree } from './scope.ts'

/** The pointer to the newest snapshot a service holds, and where snapshots stand. */
export const TREE_POINTER = { pk: 'TREE', sk: 'A' }
/** Where a version of the tree stands. */
export const snapshotKey = (version: number) => ({ pk: 'TREE', sk: `V#${version}` })
const Pointer = v.object({ version: v.number() })
const Snapshot = v.object({ nodes: packed(v.array(TreeNode)), former: v.optional(packed(v.array(FormerNode)), () => pack([])) })
const CACHED = 4

const cache = new WeakMap<Table['db'], Map<string, Map<number, Tree>>>()
/** Snapshots in memory, by the table they came from: whoever opens it makes a table value of their own. */
function cachedOf({ db, name }: Table): Map<number, Tree> {
  const tables = cache.get(db) ?? new Map<string, Map<number, Tree>>()
  cache.set(db, tables)
  const cached = tables.get(name) ?? new Map<number, Tree>()
  tables.set(name, cached)
  return cached
}

/** The row of an immutable snapshot: the nodes as brotli JSON, about 8 bytes an organisation, and what stands no more. */
export const snapshotRow = (version: number, nodes: readonly TreeNode[], former: readonly FormerNode[] = []): Row & { version: number } => ({ ...snapshotKey(version), version, nodes: pack(nodes), ...(former.length > 0 ? { former: pack(former) } : {}) })

/** Reads the snapshot a pointer row names; a version once read stays in memory. */
export async function treeAt(table: ScopedTable, pointer: Row | undefined): Promise<Tree> {
  if (!pointer) return noTree
  const { version } = v.parse(Pointer, pointer)
  const cached = cachedOf(table)
  const known = cached.get(version)
  if (known) return known
  // A pointer may be seen before its snapshot: then it is asked for again, surely.
  const row = (await getRow(table, snapshotKey(version))) ?? (await getRow(table, snapshotKey(version), true))
  if (!row) return noTree
  const { nodes, former } = v.parse(Snapshot, row)
  const tree = indexTree(version, nodes, former)
  cached.set(version, tree)
  for (const old of [...cached.keys()].slice(0, -CACHED)) cached.delete(old)
  return tree
}

/** The newest tree this service knows. */
export const readTree = async (table: ScopedTable): Promise<Tree> => treeAt(table, await getRow(table, TREE_POINTER))

/** Takes a newer snapshot into this service: first the snapshot, then the pointer, so that the pointer never names nothing. */
export async function projectTree(table: Table, version: number, nodes: readonly TreeNode[], former: readonly FormerNode[] = []): Promise<void> {
  await putRow(table, { row: snapshotRow(version, nodes, former), when: { is: 'any' } })
  await putNewer(table, { ...TREE_POINTER, version })
}
