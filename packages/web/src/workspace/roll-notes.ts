import type { Head } from '../api/sitting.ts'
import { clockAs } from '../formats.vi.ts'
import { civilOf, localOf } from '../time.ts'
import { words } from './words.vi.ts'

const roll = words.roll
const timeText = (instant: string) => {
  const { hour, minute } = civilOf(instant)
  return clockAs(hour, minute)
}

/** What is noted beside a mark, in words: late, left, out for an item. */
export const notesText = ({ arrivedAt, leftAt, awayFor = [] }: Head) =>
  [arrivedAt && roll.late(timeText(arrivedAt)), leftAt && roll.gone(timeText(leftAt)), awayFor.length > 0 && roll.awayFor(awayFor.length)].filter((one) => typeof one === 'string' && one !== '').join(' · ')

/** "19:20" of an instant, as a field of time shows it; nothing for nothing. */
export const clockOf = (instant: string | undefined) => (instant === undefined ? '' : localOf(instant).slice(11))
/** The instant at which a clock showed a time on the day of a meeting; one past midnight is the next day's. */
export function instantAt(startsAt: string, time: string): string {
  const at = new Date(`${localOf(startsAt).slice(0, 10)}T${time}:00+07:00`)
  const next = at.getTime() < Date.parse(startsAt) - 12 * 3_600_000 ? 86_400_000 : 0
  return new Date(at.getTime() + next).toISOString()
}
