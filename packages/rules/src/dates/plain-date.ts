import * as v from 'valibot'
import { quotient } from '../exact/index.ts'

/** Year, month 1–12 and day 1–31 of a real day of the Gregorian calendar. */
export type DateParts = Readonly<{ year: number; month: number; day: number }>

export const isLeapYear = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** Days of a month, 28 to 31. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

const isReal = ({ year, month, day }: DateParts) =>
  year >= 1000 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)

/** The parts of a 'YYYY-MM-DD' text, or undefined when it is no day of the calendar (31 February, year 10000, two-digit year). */
export function partsOf(text: string): DateParts | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!match) return undefined
  const parts = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) }
  return isReal(parts) ? parts : undefined
}

const two = (value: number) => String(value).padStart(2, '0')

/** The plain date of its parts; refuses parts that are no day of the calendar. */
export function plainDate(parts: DateParts): string {
  if (!isReal(parts)) throw new RangeError(`not a calendar date: ${parts.year}-${parts.month}-${parts.day}`)
  return `${parts.year}-${two(parts.month)}-${two(parts.day)}`
}

export const isPlainDate = (text: string) => partsOf(text) !== undefined

/** A day of life as 'YYYY-MM-DD', years 1000 to 9999: never an instant, so no time zone can move it. */
export const PlainDate = v.pipe(v.string(), v.check(isPlainDate, 'not a calendar date'))
export type PlainDate = v.InferOutput<typeof PlainDate>

/** The parts of a date that has already been parsed; anything else is a defect of the caller. */
export function readParts(date: PlainDate): DateParts {
  const parts = partsOf(date)
  if (!parts) throw new RangeError(`not a calendar date: ${date}`)
  return parts
}

/** Days since 1 March of the year 0, counted by months that end in February so that leap days fall last. */
export function dayNumber(date: PlainDate): number {
  const { year, month, day } = readParts(date)
  const y = month > 2 ? year : year - 1
  const monthFromMarch = (month + 9) % 12
  return 365 * y + quotient(y, 4) - quotient(y, 100) + quotient(y, 400) + quotient(153 * monthFromMarch + 2, 5) + day - 1
}

/** The date of a day number; the inverse of `dayNumber`. */
export function dateOfDayNumber(days: number): PlainDate {
  const era = quotient(days, 146_097)
  const dayOfEra = days - era * 146_097
  const yearOfEra = quotient(dayOfEra - quotient(dayOfEra, 1_460) + quotient(dayOfEra, 36_524) - quotient(dayOfEra, 146_096), 365)
  const dayOfYear = dayOfEra - (365 * yearOfEra + quotient(yearOfEra, 4) - quotient(yearOfEra, 100))
  const monthFromMarch = quotient(5 * dayOfYear + 2, 153)
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  const year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0)
  return plainDate({ year, month, day: dayOfYear - quotient(153 * monthFromMarch + 2, 5) + 1 })
}
