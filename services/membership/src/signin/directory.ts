import { getRow, readPage } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { markerKey } from '../member/markers.ts'
import { memberKey, Member } from '../member/schema.ts'
import type { Working } from '../stores.ts'
import { firstAdministrator } from './administrator.ts'

/** Whom a login means: the member, where a code can be sent, and the card number they also sign in by. */
export type Person = Readonly<{ memberId: string; email?: string; cardNumber?: string }>
const Marker = v.object({ memberId: v.string() })
/** Nobody's id: asked after where a login means nobody, so that strangers take as long as members. */
export const NOBODY = 'mem_nobody'

async function memberBy({ table }: Working, memberId: string): Promise<Person | undefined> {
  const row = await getRow(table, memberKey(memberId))
  if (!row) return undefined
  const { id, email, cardNumber } = v.parse(Member, row)
  return { memberId: id, ...(email === undefined ? {} : { email }), ...(cardNumber === undefined ? {} : { cardNumber }) }
}

/** Finds the person a card number or e-mail address belongs to. An address that several share finds nobody: they sign in by card number. */
export async function findPerson(deps: Working, login: string, administrator: string | undefined): Promise<Person | undefined> {
  const typed = login.trim()
  if (administrator !== undefined && typed.toLowerCase() === administrator.toLowerCase()) return firstAdministrator(deps, typed)
  if (/^\d{8}$/.test(typed)) {
    const row = await getRow(deps.table, markerKey('cardNumber', typed))
    return memberBy(deps, row ? v.parse(Marker, row).memberId : NOBODY)
  }
  const { rows } = await readPage(deps.table, { pk: markerKey('email', typed).pk, limit: 2 })
  const [only, other] = rows.map((row) => v.parse(Marker, row).memberId)
  return memberBy(deps, only === undefined || other !== undefined ? NOBODY : only)
}
