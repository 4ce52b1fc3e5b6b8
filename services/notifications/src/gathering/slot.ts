import { addDays, weekdayOf } from '@nen-nep/rules/dates/arithmetic'
import { civilDayOf, civilTimeOf, instantOf } from '@nen-nep/rules/dates/civil-time'
import type { Occasion } from '../letter/values.ts'
import type { Message } from '../message/schema.ts'
import type { Notice } from '../notice/schema.ts'
import type { Preference } from '../setting/schema.ts'

const MORNING = '07:00'
const MONDAY = 1
/** A meeting so soon after the gathered letter has to be told of before it. */
const SOON_MS = 48 * 60 * 60 * 1_000
/** What calls off a meeting is known at once, by everybody; and how to begin is told whole, not as a line among others. */
const AT_ONCE: ReadonlySet<Message['kind']> = new Set(['CANCELLATION', 'POSTPONEMENT', 'POSITION', 'GATHERED'])
/** Who votes is waited for, and no event says for how long. */
const VOTING: ReadonlySet<Notice['word']> = new Set(['BALLOT', 'BALLOT_VOID'])

/** When the next gathered letter after an instant is due: at seven in the morning of Vietnam, each day or on Mondays. */
export function slotAfter(rhythm: 'DAILY' | 'WEEKLY', now: string): string {
  const { date, time } = civilTimeOf(now)
  const next = time < MORNING ? date : addDays(date, 1)
  return instantOf(rhythm === 'DAILY' ? next : addDays(next, (MONDAY + 7 - weekdayOf(next)) % 7), MORNING)
}

type Span = Readonly<{ now: string; slot: string }>
/** Whether a last day falls on one between today and the day of the gathered letter, that day included. What is over already can wait. */
const isNear = (dueOn: string | undefined, { now, slot }: Span) => dueOn !== undefined && dueOn >= civilDayOf(now) && dueOn <= civilDayOf(slot)

function daysOf(occasion: Exclude<Occasion, { meeting: unknown }>): readonly (string | undefined)[] {
  if ('notice' in occasion) return [occasion.notice.until, ...occasion.notice.items.map(({ dueOn }) => dueOn)]
  if ('transfer' in occasion) return [occasion.transfer.dueOn]
  return 'year' in occasion ? [occasion.dueOn] : []
}

function isUrgent({ kind }: Pick<Message, 'kind'>, occasion: Occasion, span: Span): boolean {
  if (AT_ONCE.has(kind)) return true
  if ('meeting' in occasion) {
    const { startsAt, soonest = startsAt } = occasion.meeting
    return Date.parse(soonest < startsAt ? soonest : startsAt) - Date.parse(span.slot) < SOON_MS
  }
  return ('notice' in occasion && VOTING.has(occasion.notice.word)) || daysOf(occasion).some((day) => isNear(day, span))
}

/** When the gathered letter is due in which this one is told, since its reader wishes so (D7); nothing for what cannot wait that long, for what somebody sends again, and for other channels than mail. */
export function gatheredAt(message: Pick<Message, 'kind' | 'posts' | 'channel'>, preference: Preference | undefined, occasion: Occasion, now: string): string | undefined {
  const { rhythm = 'AT_ONCE' } = preference ?? {}
  if (rhythm === 'AT_ONCE' || message.posts > 1 || message.channel !== undefined) return undefined
  const slot = slotAfter(rhythm, now)
  return isUrgent(message, occasion, { now, slot }) ? undefined : slot
}
