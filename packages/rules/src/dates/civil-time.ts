import { quotient } from '../exact/index.ts'
import { addDays } from './arithmetic.ts'
import { dateOfDayNumber, dayNumber, readParts, type PlainDate } from './plain-date.ts'

const DAY = 86_400_000
const OFFSET = 7 * 3_600_000
const EPOCH = dayNumber('1970-01-01')

/** From this day on Vietnam keeps UTC+7 without summer time; before it clocks differed, so those days never become instants. */
export const FIRST_CIVIL_DAY: PlainDate = '1975-06-13'

/** A date and a time of day 'HH:mm:ss' as a clock in Asia/Ho_Chi_Minh shows them. */
export type CivilTime = Readonly<{ date: PlainDate; time: string }>

const two = (value: number) => String(value).padStart(2, '0')

function dayPart(instant: string): string {
  const match = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.exec(instant)
  return match?.[1] ?? ''
}

/** Milliseconds since 1970 of an ISO instant; refuses one without a zone, for it would depend on the machine. */
export function millisecondsOf(instant: string): number {
  const day = dayPart(instant)
  const at = Date.parse(instant)
  if (!day || Number.isNaN(at)) throw new RangeError(`not an instant: ${instant}`)
  readParts(day)
  return at
}

/** What a clock in Asia/Ho_Chi_Minh shows at an instant; the machine's own zone plays no part. */
export function civilTimeOf(instant: string): CivilTime {
  const local = millisecondsOf(instant) + OFFSET + EPOCH * DAY
  const days = quotient(local, DAY)
  const seconds = quotient(local - days * DAY, 1000)
  const date = dateOfDayNumber(days)
  if (date < FIRST_CIVIL_DAY) throw new RangeError(`before ${FIRST_CIVIL_DAY} a day is only a plain date: ${instant}`)
  const minutes = quotient(seconds, 60)
  return { date, time: `${two(quotient(minutes, 60))}:${two(minutes % 60)}:${two(seconds % 60)}` }
}

/** The civil day in Asia/Ho_Chi_Minh on which an instant falls: 17:00 UTC already belongs to the next day. */
export const civilDayOf = (instant: string): PlainDate => civilTimeOf(instant).date

/** The UTC instant of a civil date and time 'HH:mm' or 'HH:mm:ss'; refuses days before 13 June 1975 and times no clock shows. */
export function instantOf(date: PlainDate, time: string): string {
  const match = /^([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?$/.exec(time)
  if (!match) throw new RangeError(`not a time of day: ${time}`)
  if (date < FIRST_CIVIL_DAY) throw new RangeError(`before ${FIRST_CIVIL_DAY} a day is only a plain date: ${date}`)
  const seconds = Number(match[1]) * 3600 + Number(match[2]) * 60 + Number(match[3] ?? 0)
  return new Date((dayNumber(date) - EPOCH) * DAY + seconds * 1000 - OFFSET).toISOString()
}

/** The half-open span of instants that make up a civil day: [from, until). */
export const civilDaySpan = (date: PlainDate) => ({ from: instantOf(date, '00:00'), until: instantOf(addDays(date, 1), '00:00') })
