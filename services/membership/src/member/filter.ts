import { fold } from '@nen-nep/rules/names/index'
import type { Caller } from '@nen-nep/service-kit'
import type { ListName } from '../list/names.ts'

/** What a list of members is asked for: one organisation or all at and below it, a part of a name or the end of a card number, a status, a position, a unit of a joint cell, a list by name. */
export type Filter = Readonly<{ orgId: string; subtree: boolean; q?: string | undefined; status?: string | undefined; role?: string | undefined; unit?: string | undefined; list?: ListName | undefined }>
type Found = Readonly<{ cellId: string; name: string; status: string; roles: readonly string[]; unit?: string | undefined; cardNumber?: string | undefined }>

/** The last digits of a party card; fewer say too little. */
const CARD_DIGITS = /^\d{4,8}$/
const byCard = ({ q = '' }: Filter) => CARD_DIGITS.test(q.trim())

/** Whether a filter asks what the index of a cell does not hold. */
export const needsDirectory = (filter: Filter) => filter.subtree || filter.list !== undefined || filter.unit !== undefined || byCard(filter)

/** Whoever may see numbers whole finds people by them; to others a number finds nobody. Of a name every word typed must begin one of its words, in any order and without accents. */
function matches(filter: Filter, caller: Caller): (one: Found) => boolean {
  const typed = (filter.q ?? '').trim()
  if (byCard(filter)) return ({ cellId, cardNumber }) => cardNumber?.endsWith(typed) === true && caller.may('reveal', cellId)
  const words = fold(typed).split(' ')
  return ({ name }) => {
    const parts = fold(name).split(' ')
    return words.every((word) => parts.some((part) => part.startsWith(word)))
  }
}

/** Whether somebody is among those asked for. */
export function isWanted(filter: Filter, caller: Caller): (one: Found) => boolean {
  const { status, role, unit } = filter
  const isNamed = matches(filter, caller)
  return (one) => (status === undefined || one.status === status) && (unit === undefined || one.unit === unit) && (role === undefined || one.roles.some((held) => held.startsWith(`${role}@`))) && isNamed(one)
}
