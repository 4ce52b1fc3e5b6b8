import { weekdayOf } from './arithmetic.ts'
import { messages } from './messages.vi.ts'
import { isPlainDate, readParts, type PlainDate } from './plain-date.ts'

const two = (value: number) => String(value).padStart(2, '0')

/** dd/mm/yyyy. */
export function formatDate(date: PlainDate): string {
  const { year, month, day } = readParts(date)
  return `${two(day)}/${two(month)}/${year}`
}

/** The date line of an official document; days below 10 and months below 3 take a leading zero (guidance 36-HD/VPTW, kept here as the usual form). */
export function formatLongDate(date: PlainDate): string {
  const { year, month, day } = readParts(date)
  return messages.longDate(two(day), month < 3 ? two(month) : String(month), year)
}

/** Name of the weekday. */
export const formatWeekday = (date: PlainDate) => messages.weekdays[weekdayOf(date) - 1] ?? ''

/** mm/yyyy. */
export const formatMonth = (date: PlainDate) => formatDate(date).slice(3)

/** Day first, as Vietnamese people write it, with '/', '-' or '.', four-digit year; undefined when it is no day of the calendar. */
export function readVietnameseDate(text: string): PlainDate | undefined {
  const match = /^\s*(\d{1,2})([/.-])(\d{1,2})\2(\d{4})\s*$/.exec(text)
  if (!match) return undefined
  const date = `${match[4] ?? ''}-${(match[3] ?? '').padStart(2, '0')}-${(match[1] ?? '').padStart(2, '0')}`
  return isPlainDate(date) ? date : undefined
}
