import type { Tree } from '../access/index.ts'
import { keyText } from '../store/keys.ts'
import type { Write } from './record.ts'
import type { ScopedTable } from '../store/scoped.ts'
import { getRows } from '../store/store.ts'
import { CHAINS, known } from './block.ts'
import { chainOf } from './chain-of.ts'

const AT_ONCE = 100

/**
 * Chains of single organisations that belong into a larger one. What was sealed before the service knew the tree stands in its organisation's own chain, for a chain is never written anew:
 * so whoever reads or verifies a log goes along these too.
 */
export async function straysOf(table: ScopedTable, tree: Tree, orgId: string): Promise<string[]> {
  const chain = chainOf(tree, orgId)
  return begun(table, [orgId, ...tree.within(orgId).map(({ id }) => id)].filter((id) => id !== chain && chainOf(tree, id) === chain))
}

/** Those of some organisations that have a chain of their own. */
async function begun(table: ScopedTable, orgIds: readonly string[]): Promise<string[]> {
  const all = [...new Set(orgIds)]
  const found: string[] = []
  for (let from = 0; from < all.length; from += AT_ONCE) {
    const some = all.slice(from, from + AT_ONCE)
    const rows = await getRows(table, some.map((id) => ({ pk: CHAINS, sk: id })))
    found.push(...some.filter((id) => rows.has(keyText({ pk: CHAINS, sk: id }))))
  }
  return found
}

/** The writes that no chain begun before the tree was known holds already: a batch may come again on the other side of that moment. */
export async function notInStrays(table: ScopedTable, tree: Tree, writes: readonly Write[]): Promise<Write[]> {
  const elsewhere = writes.filter(({ entry: { org } }) => chainOf(tree, org) !== org)
  const strays = await begun(table, elsewhere.map(({ entry }) => entry.org))
  const held = await Promise.all(strays.map((stray) => known(table, stray, writes.flatMap(({ sequence, entry }) => (entry.org === stray ? sequence : [])))))
  return writes.filter(({ sequence }) => !held.some((some) => some.has(sequence)))
}
