import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { refusals, type Act, type Caller } from '@nen-nep/service-kit'
import type { OrganisationNorms, Setting } from './schema.ts'

export const refuse = refusals({ 'norm.not-registrar': 'forbidden', 'norm.day-past': 'invalid', 'norm.too-many': 'conflict' })

/** Words of one organisation: more would say that somebody uses them as a diary. */
const MOST = 200

/** Sets figures from a day on, today at the earliest: what was warned of before stays what it was. Nothing that was said is edited; a later word replaces it from its day. */
export function set(orgId: string, before: OrganisationNorms | undefined, setting: Setting, { caller, act }: Readonly<{ caller: Caller; act: Act }>): OrganisationNorms {
  if (!caller.may('register', orgId)) return refuse('norm.not-registrar')
  const today = civilDayOf(act.at)
  if (setting.from < today) return refuse('norm.day-past', { today })
  const entries = before?.entries ?? []
  if (entries.length >= MOST) return refuse('norm.too-many', { most: MOST })
  return { orgId, entries: [...entries, { ...setting, by: caller.id, at: act.at }] }
}
