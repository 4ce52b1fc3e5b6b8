import { GrantsChanged } from '@nen-nep/contracts'
import { carry, getRow, putRow, readPage, reacting, Standing, grantsKey } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { markerKey } from '../member/markers.ts'
import { memberKey, Member } from '../member/schema.ts'
import { ROOT } from '../organisation/schema.ts'
import type { Deps } from '../stores.ts'

/** Whom a login means: the member, and where a code can be sent. */
export type Person = Readonly<{ memberId: string; email?: string }>
const Marker = v.object({ memberId: v.string() })
const ADMINISTRATOR = 'mem_administrator'

async function memberBy({ table }: Deps, memberId: string): Promise<Person | undefined> {
  const row = await getRow(table, memberKey(memberId))
  if (!row) return undefined
  const { id, email } = v.parse(Member, row)
  return { memberId: id, ...(email === undefined ? {} : { email }) }
}

/** The first administrator is whoever was named when the system was set up; they exist from their first sign-in. */
async function firstAdministrator({ table, now }: Deps, email: string): Promise<Person> {
  const at = now().toISOString()
  const grants = [{ role: 'ADMINISTRATOR' as const, orgId: ROOT, from: at.slice(0, 10) }]
  const facts = carry([GrantsChanged({ members: [{ memberId: ADMINISTRATOR, version: 1, grants }] })], reacting('membership', 'first-administrator', at))
  try {
    await putRow(table, { row: { ...grantsKey(ADMINISTRATOR), version: 1, grants, facts, orgId: ROOT, changedBy: 'service:membership', changedAt: at }, when: { is: 'absent' } })
  } catch (error) {
    if (!(error instanceof Standing)) throw error
  }
  return { memberId: ADMINISTRATOR, email }
}

/** Finds the person a card number or e-mail address belongs to. An address that several share finds nobody: they sign in by card number. */
export async function findPerson(deps: Deps, login: string, administrator: string | undefined): Promise<Person | undefined> {
  const typed = login.trim()
  if (administrator !== undefined && typed.toLowerCase() === administrator.toLowerCase()) return firstAdministrator(deps, typed)
  if (/^\d{8}$/.test(typed)) {
    const row = await getRow(deps.table, markerKey('cardNumber', typed))
    return row && memberBy(deps, v.parse(Marker, row).memberId)
  }
  const { rows } = await readPage(deps.table, { pk: markerKey('email', typed).pk, limit: 2 })
  const [only, other] = rows.map((row) => v.parse(Marker, row).memberId)
  return only === undefined || other !== undefined ? undefined : memberBy(deps, only)
}
