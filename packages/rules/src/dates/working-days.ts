import * as v from 'valibot'
import { addDays, weekdayOf } from './arithmetic.ts'
import { PlainDate, readParts } from './plain-date.ts'

/** ANNOUNCED: as the government announced it. EXPECTED: follows the Labour Code, not yet announced; replace it when it is. */
export const HolidayCertainty = v.picklist(['ANNOUNCED', 'EXPECTED'])

export const HolidayName = v.picklist(['NEW_YEAR', 'TET', 'HUNG_KINGS', 'REUNIFICATION', 'LABOUR', 'NATIONAL', 'SWAPPED'])

/** A year's days off on top of Saturdays and Sundays, and the weekend days worked in exchange. Configuration, published yearly. */
export const HolidayYear = v.object({
  year: v.pipe(v.number(), v.integer()),
  certainty: HolidayCertainty,
  source: v.string(),
  off: v.array(v.object({ date: PlainDate, name: HolidayName })),
  worked: v.array(PlainDate),
})
export type HolidayYear = v.InferOutput<typeof HolidayYear>

/** Answers whether a day is worked and how sure a year's figures are. */
export type WorkingCalendar = Readonly<{
  isWorkingDay: (date: PlainDate) => boolean
  certaintyOf: (date: PlainDate) => HolidayYear['certainty'] | 'UNKNOWN'
}>

/** A five-day week without the given holidays; a year that is missing has only its weekends off and is reported as UNKNOWN. */
export function workingCalendar(years: readonly HolidayYear[]): WorkingCalendar {
  const off = new Set(years.flatMap((year) => year.off.map(({ date }) => date)))
  const worked = new Set(years.flatMap((year) => year.worked))
  const certainty = new Map(years.map((year) => [year.year, year.certainty]))
  return {
    isWorkingDay: (date) => worked.has(date) || (weekdayOf(date) <= 5 && !off.has(date)),
    certaintyOf: (date) => certainty.get(readParts(date).year) ?? 'UNKNOWN',
  }
}

/** The nth working day after a date (before it when negative); zero leaves the date. The day itself is not counted (Civil Code, art. 147(2)). */
export function addWorkingDays(date: PlainDate, days: number, calendar: WorkingCalendar): PlainDate {
  const step = days < 0 ? -1 : 1
  let left = Math.abs(days)
  let day = date
  while (left > 0) {
    day = addDays(day, step)
    if (calendar.isWorkingDay(day)) left -= 1
  }
  return day
}

/** Working days after the first date up to and including the second; the inverse of `addWorkingDays` for a second date that is worked. */
export function workingDaysBetween(from: PlainDate, to: PlainDate, calendar: WorkingCalendar): number {
  let count = 0
  for (let day = from; day < to; ) {
    day = addDays(day, 1)
    if (calendar.isWorkingDay(day)) count += 1
  }
  return count
}
