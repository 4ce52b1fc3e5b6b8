import { addDays } from '@nen-nep/rules/dates/arithmetic'
import { civilTimeOf, instantOf } from '@nen-nep/rules/dates/civil-time'
import type { Occasion } from '../letter/values.ts'
import type { Preference } from '../setting/schema.ts'
import { laneOf } from './line.ts'
import type { Message } from './schema.ts'

const EVENING = '21:00'
const MORNING = '06:00'
/** A meeting so soon after the night has to be told of before it. */
const SOON_MS = 12 * 60 * 60 * 1_000

/** The end of the night that it is in Vietnam at that instant; nothing by day. */
export function morningAfter(now: string): string | undefined {
  const { date, time } = civilTimeOf(now)
  if (time >= EVENING) return instantOf(addDays(date, 1), MORNING)
  return time < MORNING ? instantOf(date, MORNING) : undefined
}

/** Until when a letter waits for the morning, since its reader rests at night (D7). Changes and cancellations do not wait, nor does a meeting that is soon. */
export function restsUntil(message: Pick<Message, 'kind'>, preference: Preference | undefined, occasion: Occasion, now: string): string | undefined {
  const until = preference?.rest === true && laneOf(message) !== 'URGENT' ? morningAfter(now) : undefined
  const soon = until !== undefined && 'meeting' in occasion && Date.parse(occasion.meeting.startsAt) - Date.parse(until) < SOON_MS
  return soon ? undefined : until
}
