import type { Role } from '@nen-nep/contracts'
import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { getRow, type ScopedTable, type Tree } from '@nen-nep/service-kit'
import { contactsIn } from '../contact/contacts.ts'
import { contactsKey } from '../place.ts'
import { holdersOf } from '../position/positions.ts'

export const LEADERS: readonly Role[] = ['SECRETARY', 'DEPUTY_SECRETARY']
export const COMMITTEE: readonly Role[] = [...LEADERS, 'STANDING_MEMBER', 'COMMITTEE_MEMBER']
/** Those above a cell who look after it. */
export const OFFICERS: readonly Role[] = ['OFFICER', ...LEADERS]

/** The members a cell has addresses of, or the people who hold a position in an organisation without members. */
export async function membersOf(table: ScopedTable, orgId: string, at: string): Promise<string[]> {
  const members = contactsIn(orgId, await getRow(table, contactsKey(orgId))).map(({ memberId }) => memberId)
  return members.length > 0 ? members : holdersOf(table, orgId, COMMITTEE, civilDayOf(at))
}

type Whom = Readonly<{ day: string; /** Whose affair it is: they are not told of it as their own superiors. */ besides?: readonly string[] }>
/** The nearest organisation above that has somebody else to tell, and who they are: one level, no further. */
export async function superiorOf(table: ScopedTable, tree: Tree, orgId: string, { day, besides = [] }: Whom): Promise<{ orgId: string; recipients: string[] } | undefined> {
  for (const above of tree.ancestors(orgId)) {
    const recipients = (await holdersOf(table, above, OFFICERS, day)).filter((id) => !besides.includes(id))
    if (recipients.length > 0) return { orgId: above, recipients }
  }
  return undefined
}
