import { bare } from '@nen-nep/contracts'
import type { ScopedTable, Tree } from '@nen-nep/service-kit'
import { hasNobody, type Summary } from '../rollup/summary.ts'
import { pinnedTree } from './pinned.ts'
import { cellsBelow, pathBelow } from './population.ts'
import type { Campaign } from './schema.ts'

/** The tree a year is counted by: the one its campaign pinned, by which its summaries stand; before the population is frozen, the one of now. Whoever was moved since is counted where they were. */
export const treeOfYear = async (table: ScopedTable, campaign: Campaign, now: Tree): Promise<Tree> => (campaign.status === 'DRAFT' ? now : pinnedTree(table, campaign.treeVersion))

/** Where the summaries of a body's cells begin; the campaign's root holds all. */
export const pathIn = (tree: Tree, rootId: string, orgId: string) => (orgId === rootId ? '/' : pathBelow(tree, rootId, orgId))

const dayOf = (campaign: Campaign) => (campaign.status === 'DRAFT' ? '9999-12-31' : campaign.asOf)
/** Cells at or below a body whose classes are not decided, by the tree of the year; one of which nothing was told yet is among them. */
export function undecidedBelow(tree: Tree, campaign: Campaign, orgId: string, summaries: readonly Summary[]): string[] {
  const decided = new Set(summaries.filter((one) => one.decided).map(({ cellId }) => cellId))
  return cellsBelow(tree, orgId, dayOf(campaign)).map(({ id }) => id).filter((id) => !decided.has(id))
}

/** Whether nobody is reviewed at or below a body: all its cells are known to have no members, so that neither they nor it owe anything. */
export function isDeserted(orgId: string, summaries: readonly Summary[]): boolean {
  const below = summaries.filter(({ path }) => path.includes(`/${bare(orgId)}/`))
  return below.length > 0 && below.every(hasNobody)
}
