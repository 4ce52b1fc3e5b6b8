import type { RosterMember, TreeNode } from '@nen-nep/contracts'
import { getRows, keyText, refusals, type ScopedTable, type Tree } from '@nen-nep/service-kit'
import { cellsBelow } from '../campaign/population.ts'
import { pinnedTree } from '../campaign/pinned.ts'
import type { Campaign } from '../campaign/schema.ts'
import { frozenKey, placeOf, sheetKey } from '../ids.ts'
import { rosterIn } from '../roster/projection.ts'
import { seenBy, type Reader } from '../sheet/lines.ts'
import type { Line } from '../sheet/schema.ts'
import type { Deps } from '../stores.ts'

export const refuse = refusals({ 'people.not-frozen': 'conflict', 'people.too-wide': 'conflict' })

/** A member of a year's population: their line, and who they were when it was frozen. */
export type Reviewed = Readonly<{ cellId: string; line: Line; member: RosterMember | undefined }>
type Within = Pick<Deps, 'sheets'> & Readonly<{ table: ScopedTable; reader: Reader }>

/** Two rows for each cell, and a batch takes a hundred. */
const CELLS_AT_ONCE = 50
/** So many cells are read at once for one answer; wider bodies ask for one below them. */
const MOST_CELLS = 300

async function readCells({ table, sheets, reader }: Within, year: number, cellIds: readonly string[]): Promise<Reviewed[]> {
  const rows = await getRows(table, cellIds.flatMap((id) => [sheetKey(placeOf(year, id)), frozenKey(placeOf(year, id))]))
  return cellIds.flatMap((cellId) => {
    const sheet = rows.get(keyText(sheetKey(placeOf(year, cellId))))
    const members = new Map(rosterIn(rows.get(keyText(frozenKey(placeOf(year, cellId)))))?.members.map((member) => [member.id, member]))
    return sheet ? seenBy(sheets.parse(sheet), reader).lines.map((line) => ({ cellId, line, member: members.get(line.member) })) : []
  })
}

/** Everybody in a year's population at or below a body, with the cells they stand in and the tree the year pinned; the reader's own line as its member reads it. Refuses a year whose population is not frozen, and bodies of more than 300 cells. */
export async function readReviewed(within: Within, campaign: Campaign, orgId: string): Promise<Readonly<{ people: Reviewed[]; cells: readonly TreeNode[]; tree: Tree }>> {
  if (campaign.status === 'DRAFT') return refuse('people.not-frozen')
  const tree = await pinnedTree(within.table, campaign.treeVersion)
  const cells = cellsBelow(tree, orgId, campaign.asOf)
  if (cells.length > MOST_CELLS) return refuse('people.too-wide', { cells: cells.length, most: MOST_CELLS })
  const people: Reviewed[] = []
  for (let from = 0; from < cells.length; from += CELLS_AT_ONCE) people.push(...(await readCells(within, campaign.year, cells.slice(from, from + CELLS_AT_ONCE).map(({ id }) => id))))
  return { people, cells, tree }
}
