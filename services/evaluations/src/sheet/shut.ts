import { holdsMembers } from '@nen-nep/contracts'
import { getRow, type Caller, type ScopedTable, type Tree } from '@nen-nep/service-kit'
import { placeOf, sheetKey } from '../ids.ts'
import type { Deps } from '../stores.ts'
import { isMereMember } from './rules.ts'
import type { Sheet } from './schema.ts'

type Asked = Readonly<{ year: number; orgId: string }>
type Asker = Readonly<{ caller: Caller; tree: Tree; table: ScopedTable }>

const isCell = (tree: Tree, orgId: string) => holdsMembers(tree.node(orgId)?.type ?? 'SUPERIOR_ORG')
const belongs = ({ grants }: Caller, orgId: string) => grants.some((grant) => grant.role === 'MEMBER' && grant.orgId === orgId)
const isUnpublished = (sheet: Sheet | undefined) => sheet?.published === undefined
const standsOn = ({ id }: Caller, sheet: Sheet | undefined) => sheet?.lines.some(({ member }) => member === id) ?? false

/** Whether a cell's sums are shut to somebody until its classes are published: to its members, to whom they tell of each other, and to whoever stands on its sheet and leads it, whom they would tell their own class. */
export async function isShutTo({ sheets }: Pick<Deps, 'sheets'>, { caller, tree, table }: Asker, { year, orgId }: Asked): Promise<boolean> {
  const isMere = isMereMember(caller, tree, orgId)
  if (!isCell(tree, orgId) || !(isMere || belongs(caller, orgId))) return false
  const row = await getRow(table, sheetKey(placeOf(year, orgId)))
  const sheet = row && sheets.parse(row)
  return isUnpublished(sheet) && (isMere || standsOn(caller, sheet))
}
