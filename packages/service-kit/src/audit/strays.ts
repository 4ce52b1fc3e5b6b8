import type { Tree } from '../access/index.ts'
import { readAll } from '../store/query.ts'
import type { ScopedTable } from '../store/scoped.ts'
import { getRows } from '../store/store.ts'
import { CHAINS, known } from './block.ts'
import { chainOf } from './chain-of.ts'
import type { Write } from './record.ts'

/**
 * Chains of single organisations that belong into a larger one. What was sealed before the service knew the tree stands in its organisation's own chain, for a chain is never written anew:
 * so whoever reads or verifies a log goes along these too.
 */
export async function straysOf(table: ScopedTable, tree: Tree, orgId: string): Promise<string[]> {
  const chain = chainOf(tree, orgId)
  const within = tree.within(orgId)
  const begun = (await readAll(table, { pk: CHAINS })).map(({ sk }) => String(sk))
  return begun.filter((one) => one !== chain && chainOf(tree, one) === chain && within.some(({ id }) => id === one))
}

/** The writes that no chain begun before the tree was known holds already: a batch may come again on the other side of that moment. */
export async function notInStrays(table: ScopedTable, tree: Tree, writes: readonly Write[]): Promise<Write[]> {
  const orgs = new Set(writes.map(({ entry: { org } }) => org).filter((org) => chainOf(tree, org) !== org))
  // A batch of the stream brings a hundred records at most, as one reading of rows does.
  const rows = orgs.size === 0 ? [] : [...(await getRows(table, [...orgs].map((sk) => ({ pk: CHAINS, sk })))).values()]
  const held = await Promise.all(rows.map(({ sk }) => known(table, String(sk), writes.flatMap(({ sequence, entry }) => (entry.org === sk ? sequence : [])))))
  return writes.filter(({ sequence }) => !held.some((some) => some.has(sequence)))
}
