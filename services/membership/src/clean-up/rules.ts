import { addDays } from '@nen-nep/rules/dates/arithmetic'
import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { refusals, refuseMissing, type Act, type Caller, type Decision } from '@nen-nep/service-kit'
import { mayList } from '../list/rules.ts'
import type { Member } from '../member/schema.ts'
import type { CleanUp, Confirmations, Opening } from './schema.ts'

export const refuse = refusals({
  'clean-up.not-keeper': 'forbidden',
  'clean-up.dates': 'invalid',
  'clean-up.running': 'conflict',
  'clean-up.not-own': 'forbidden',
  'clean-up.busy': 'too-many',
})

/** Ho Chi Minh City took fifteen days; more than sixty is no campaign. */
const LONGEST_DAYS = 60

/** Opens the clean-up of an organisation's records: by those who keep its registry or decide over it, one at a time. */
export function openCleanUp(before: CleanUp | undefined, { orgId, from, to }: Opening, caller: Caller, act: Act): Decision<CleanUp> {
  const today = civilDayOf(act.at)
  if (!mayList(caller, orgId)) return caller.may('see', orgId) ? refuse('clean-up.not-keeper') : refuseMissing()
  if (to < from || to < today || to > addDays(from, LONGEST_DAYS)) return refuse('clean-up.dates', { days: LONGEST_DAYS })
  if (before && before.to >= today) return refuse('clean-up.running', { to: before.to })
  return { next: { orgId, from, to, by: act.by, at: act.at }, facts: [] }
}

/** Everybody says of their own record that it is right, and of nobody else's. */
export function confirm(before: Confirmations | undefined, { id, cellId }: Member, caller: Caller, { at }: Act): Decision<Confirmations> {
  if (caller.id !== id) return refuse('clean-up.not-own')
  return { next: { cellId, confirmed: { ...before?.confirmed, [id]: at } }, facts: [] }
}

/** Whether a confirmation was given within the days of a clean-up. */
export const counts = ({ from, to }: CleanUp, at: string | undefined) => at !== undefined && from <= civilDayOf(at) && civilDayOf(at) <= to
