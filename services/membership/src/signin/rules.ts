import { timingSafeEqual } from 'node:crypto'
import type { Role } from '@nen-nep/contracts'
import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { isOwnAffair, refusals, sign, type Act, type Caller } from '@nen-nep/service-kit'
import { isOnRoster } from '../member/rules.ts'
import type { Member } from '../member/schema.ts'
import { isInForce, termsOf } from '../position/queries.ts'
import type { SignInCode } from './schema.ts'

export const refuse = refusals({
  'sign-in-code.not-secretary': 'forbidden',
  'sign-in-code.own': 'forbidden',
  'sign-in-code.office': 'forbidden',
  'sign-in-code.not-on-roster': 'conflict',
  'sign-in-code.too-many': 'too-many',
})

export const DIGITS = 8
const MINUTE = 60_000
const LIFETIME = 15 * MINUTE
const WINDOW = 60 * MINUTE
const PER_WINDOW = 5
const TRIES = 5
const BEYOND_A_CELL: readonly Role[] = ['OFFICER', 'ADMINISTRATOR']

export const hashOf = (secret: string, memberId: string, code: string) => sign(secret, 'sign-in-code', memberId, code)

/** Whether somebody holds an office beyond their cell, or one whose reach a cell's secretary does not have. */
function reachesBeyond(member: Member, at: string): boolean {
  const day = civilDayOf(at)
  return termsOf(member).some((term) => isInForce(term, day) && (term.orgId !== member.cellId || BEYOND_A_CELL.includes(term.role)))
}

/** Only the leaders of the member's cell; and nobody reaches through such a code what they may not do themselves: whoever holds an office beyond the cell gets their codes by mail. */
export function demandIssuer(member: Member, caller: Caller, { at }: Act): void {
  if (!caller.may('lead', member.cellId)) return refuse('sign-in-code.not-secretary')
  if (isOwnAffair(caller, member.id)) return refuse('sign-in-code.own')
  if (!isOnRoster(member)) return refuse('sign-in-code.not-on-roster')
  if (reachesBeyond(member, at)) refuse('sign-in-code.office')
}

/** Whether a code may still be used: only while its member stands on the roster of the cell whose leaders issued it, without an office beyond that cell. A restriction of processing shuts nobody out of their own record. */
export const mayUse = (member: Member, { cellId }: SignInCode, { at }: Act): boolean => isOnRoster(member) && member.cellId === cellId && !reachesBeyond(member, at)

/** A new code in place of any before; five an hour for one member, 15 minutes each. */
export function issue({ id, cellId }: Member, before: SignInCode | undefined, { at }: Act, hash: string): SignInCode {
  const now = Date.parse(at)
  const recent = (before?.issued ?? []).filter((one) => Date.parse(one) > now - WINDOW)
  if (recent.length >= PER_WINDOW) return refuse('sign-in-code.too-many')
  return { memberId: id, cellId, hash, until: new Date(now + LIFETIME).toISOString(), tries: 0, issued: [...recent, at] }
}

function same(a: string, b: string): boolean {
  const [one, other] = [Buffer.from(a), Buffer.from(b)]
  return one.length === other.length && timingSafeEqual(one, other)
}

/** One use of a code: right, it is spent; wrong, it costs a try, five at most. Nothing changes for one that is spent or past. */
export function use(standing: SignInCode, hash: string, at: string): Readonly<{ right: boolean; next: SignInCode }> | undefined {
  const { hash: kept, ...rest } = standing
  if (kept === undefined || standing.tries >= TRIES || Date.parse(standing.until) <= Date.parse(at)) return undefined
  return same(kept, hash) ? { right: true, next: rest } : { right: false, next: { ...standing, tries: standing.tries + 1 } }
}
