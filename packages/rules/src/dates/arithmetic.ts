import { dateOfDayNumber, dayNumber, daysInMonth, plainDate, readParts, type PlainDate } from './plain-date.ts'

/** What 29 February becomes in a year without one. */
export type LeapDayRule = 'FEBRUARY_28' | 'MARCH_1'

/** Negative, zero or positive, as the first date is before, on or after the second. */
export const compareDates = (a: PlainDate, b: PlainDate) => (a < b ? -1 : a > b ? 1 : 0)

/** The date so many days later, or earlier when negative. */
export const addDays = (date: PlainDate, days: number): PlainDate => dateOfDayNumber(dayNumber(date) + days)

/** Whole days from the first date to the second; negative when the second is earlier. */
export const daysBetween = (from: PlainDate, to: PlainDate) => dayNumber(to) - dayNumber(from)

/**
 * The same day so many months later, or the month's last day where it has no such day.
 * Civil Code 91/2015/QH13, art. 148(4): a term of months ends on the last day of a month that lacks the day.
 */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const { year, month, day } = readParts(date)
  const index = year * 12 + (month - 1) + months
  const shifted = { year: Math.trunc((index - (index % 12)) / 12), month: (index % 12) + 1 }
  return plainDate({ ...shifted, day: Math.min(day, daysInMonth(shifted.year, shifted.month)) })
}

/** The same day so many years later; 29 February becomes 28 February unless the other rule is asked for. */
export function addYears(date: PlainDate, years: number, leapDay: LeapDayRule = 'FEBRUARY_28'): PlainDate {
  const clamped = addMonths(date, years * 12)
  const moved = readParts(clamped).day !== readParts(date).day
  return moved && leapDay === 'MARCH_1' ? addDays(clamped, 1) : clamped
}

/** Completed months from the first date to the second; 0 when the second is not later. */
export function monthsBetween(from: PlainDate, to: PlainDate): number {
  if (to <= from) return 0
  const start = readParts(from)
  const end = readParts(to)
  const months = (end.year - start.year) * 12 + end.month - start.month
  return addMonths(from, months) <= to ? months : months - 1
}

export const monthStart = (date: PlainDate): PlainDate => plainDate({ ...readParts(date), day: 1 })

export function monthEnd(date: PlainDate): PlainDate {
  const { year, month } = readParts(date)
  return plainDate({ year, month, day: daysInMonth(year, month) })
}

/** Quarter of the year, 1 to 4. */
export const quarterOf = (date: PlainDate) => [1, 2, 3, 4].find((quarter) => readParts(date).month <= quarter * 3) ?? 4

/** Day of the week, Monday 1 to Sunday 7. */
export const weekdayOf = (date: PlainDate) => ((dayNumber(date) + 2) % 7) + 1
