import type { Meeting, Status } from '../api/meetings.ts'
import { civilOf } from '../time.ts'

const HELD: readonly Status[] = ['CLOSED', 'SIGNED', 'CONFIRMED']
const isHeld = ({ status }: Meeting) => HELD.includes(status)
const isAhead = ({ status, startsAt, minutesPlanned }: Meeting, now: number) =>
  status === 'IN_SESSION' || (status === 'OPEN' && Date.parse(startsAt) + minutesPlanned * 60_000 > now)
const earlier = (a: Meeting, b: Meeting) => Date.parse(a.startsAt) - Date.parse(b.startsAt)

/** The years whose meetings may hold the next one: this civil year, in December also the next. */
export function yearsFrom(now: number): number[] {
  const { year, month } = civilOf(now)
  return month === 12 ? [year, year + 1] : [year]
}

/** What a member needs of their cell's meetings: the one going on or coming next, and the one this month that is over. `now` in ms. */
export function monthOf(meetings: readonly Meeting[], now: number) {
  const { year, month } = civilOf(now)
  const inMonth = ({ startsAt }: Meeting) => {
    const at = civilOf(startsAt)
    return at.year === year && at.month === month
  }
  const next = meetings.filter((meeting) => isAhead(meeting, now)).sort(earlier)[0]
  return { year, month, next, nextIsNow: next !== undefined && inMonth(next), held: meetings.filter((meeting) => isHeld(meeting) && inMonth(meeting)).sort(earlier).at(-1) }
}
