import { bare, Grant, holdsMembers, type TreeNode } from '@nen-nep/contracts'
import { getRows, grantsKey, inForce, keyText, putRow, readAll, type Key, type ScopedTable, type Table, type Tree } from '@nen-nep/service-kit'
import * as v from 'valibot'
import type { Post, Sheet } from '../sheet/schema.ts'

const Held = v.object({ grants: v.array(Grant) })
const AT_ONCE = 100
const isCommittees = (node: TreeNode | undefined) => node !== undefined && !holdsMembers(node.type) && node.type !== 'PARTY_GROUP'

function postOf({ role, orgId, standsInFor }: Grant): Post[] {
  if (standsInFor !== undefined) return []
  if (role === 'SECRETARY') return [{ orgId, as: 'HEAD' }]
  return role === 'DEPUTY_SECRETARY' ? [{ orgId, as: 'DEPUTY' }] : []
}

/** Whom members lead besides their cells on a day: a party committee is led by somebody who is rated in their own cell. Who only stands in for a leader leads nothing. */
export async function postsAbove(table: ScopedTable, tree: Tree, members: readonly string[], day: string): Promise<ReadonlyMap<string, Post[]>> {
  const found = new Map<string, Post[]>()
  for (let from = 0; from < members.length; from += AT_ONCE) {
    const some = members.slice(from, from + AT_ONCE)
    const rows = await getRows(table, some.map(grantsKey))
    for (const memberId of some) {
      const row = rows.get(keyText(grantsKey(memberId)))
      const grants = row ? v.parse(Held, row).grants : []
      const posts = grants.filter((grant) => inForce(grant, day) && isCommittees(tree.node(grant.orgId))).flatMap(postOf)
      if (posts.length > 0) found.set(memberId, posts)
    }
  }
  return found
}

const ledIn = (year: number, orgId: string) => ({ pk: `N#${year}#${bare(orgId)}`, prefix: 'H#' })
const ledKey = (year: number, orgId: string, cellId: string): Key => ({ pk: ledIn(year, orgId).pk, sk: `H#${bare(cellId)}` })
/** Notes beside the bodies that members of a cell lead where those are rated, so that they are found from there. */
export async function noteLeaders(table: Table, { year, cellId, lines }: Pick<Sheet, 'year' | 'cellId' | 'lines'>): Promise<void> {
  const bodies = new Set(lines.flatMap(({ leads = [] }) => leads.map(({ orgId }) => orgId)).filter((orgId) => orgId !== cellId))
  await Promise.all([...bodies].map((orgId) => putRow(table, { row: { ...ledKey(year, orgId, cellId), cellId }, when: { is: 'any' } })))
}

const Led = v.object({ cellId: v.string() })
/** The cells whose sheets rate who leads a body besides their cell. */
export const cellsOfLeaders = async (table: ScopedTable, year: number, orgId: string): Promise<string[]> => (await readAll(table, ledIn(year, orgId))).map((row) => v.parse(Led, row).cellId)
