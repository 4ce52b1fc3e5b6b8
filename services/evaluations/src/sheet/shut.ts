import { holdsMembers } from '@nen-nep/contracts'
import { getRow, getRows, type Caller, type ScopedTable, type Tree } from '@nen-nep/service-kit'
import type { Campaign } from '../campaign/schema.ts'
import { whereRated } from '../campaign/where.ts'
import { placeOf, sheetKey } from '../ids.ts'
import { recordsOf } from '../person/former.ts'
import type { Deps } from '../stores.ts'
import { isMereMember } from './who.ts'
import type { Sheet } from './schema.ts'

type Asked = Readonly<{ year: number; orgId: string }>
type Asker = Readonly<{ caller: Caller; tree: Tree; table: ScopedTable }>

const isCell = (tree: Tree, orgId: string) => holdsMembers(tree.node(orgId)?.type ?? 'SUPERIOR_ORG')
const isUnpublished = (sheet: Sheet | undefined) => sheet?.published === undefined
const standsOn = (ids: readonly string[], sheet: Sheet | undefined) => sheet?.lines.some(({ member }) => ids.includes(member)) ?? false

/** Whether a cell's sums are shut to somebody until its classes are published: to its members, to whom they tell of each other, and to whoever stands on its sheet, by whatever record of theirs, whatever they lead and wherever they belong since, whom they would tell their own class. */
export async function isShutTo({ sheets }: Pick<Deps, 'sheets'>, { caller, tree, table }: Asker, { year, orgId }: Asked): Promise<boolean> {
  if (!isCell(tree, orgId)) return false
  const [row, ids] = await Promise.all([getRow(table, sheetKey(placeOf(year, orgId))), recordsOf(table, caller.id)])
  const sheet = row && sheets.parse(row)
  return isUnpublished(sheet) && (isMereMember(caller, tree, orgId) || standsOn(ids, sheet))
}

/** The unpublished sheets of a campaign on which somebody stands, found by who they are; a record that was merged into theirs since is theirs too. What they come to is kept from them in sums of wider bodies too: whoever reads all others' classes could take these from the sum, and would have their own. */
export async function ownShut({ sheets }: Pick<Deps, 'sheets'>, { caller, table }: Pick<Asker, 'caller' | 'table'>, { year, orgId: rootId }: Pick<Campaign, 'year' | 'orgId'>): Promise<Sheet[]> {
  const ids = await recordsOf(table, caller.id)
  const cells = new Set((await Promise.all(ids.map((id) => whereRated(table, { year, rootId }, id)))).flat())
  const rows = await getRows(table, [...cells].map((cellId) => sheetKey(placeOf(year, cellId))))
  return [...rows.values()].map((row) => sheets.parse(row)).filter((sheet) => isUnpublished(sheet) && standsOn(ids, sheet))
}
