import { Grant } from '@nen-nep/contracts'
import { getRow, grantsKey, inForce, type ScopedTable } from '@nen-nep/service-kit'
import * as v from 'valibot'

const Held = v.object({ grants: v.array(Grant) })
/** The cell that holds a member now, as their grants say. */
export async function cellHolding(table: ScopedTable, memberId: string, today: string): Promise<string | undefined> {
  const row = await getRow(table, grantsKey(memberId))
  return row && v.parse(Held, row).grants.find((grant) => grant.role === 'MEMBER' && inForce(grant, today))?.orgId
}
