import parser from 'aws-cron-parser'
import type { Wall } from './zone.ts'

const minute = 60_000
const day = 24 * 60 * minute

type Day = { readonly date: number; readonly weekday: number; readonly lastDate: number; readonly start: Date }
type DayRule = (day: Day) => boolean
type Cron = {
  readonly minutes: readonly number[]
  readonly hours: readonly number[]
  readonly months: readonly number[]
  readonly years: readonly number[]
  readonly falls: DayRule
}

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value)

const bad = (expression: string, why: string): never => {
  throw new Error(`Cron expression "${expression}" is not valid: ${why}`)
}

const workday = ({ start }: Day, date: number) => {
  const weekday = new Date(start.getTime() + (date - 1) * day).getUTCDay()
  return weekday > 0 && weekday < 6
}

/** `15W`: the weekday nearest to the 15th, within the month. */
function nearestWorkday(of: Day, wanted: number): number | undefined {
  const inMonth = [wanted, wanted - 1, wanted + 1, wanted - 2, wanted + 2].filter((date) => date >= 1 && date <= of.lastDate)
  return wanted > of.lastDate ? undefined : inMonth.find((date) => workday(of, date))
}

function dateRule([kind, count]: readonly (string | number)[], dates: readonly number[]): DayRule {
  if (kind === 'L') return ({ date, lastDate }) => date === lastDate - Number(count)
  if (kind === 'W') return (of) => of.date === nearestWorkday(of, Number(count))
  return ({ date }) => dates.includes(date)
}

function weekdayRule([kind, weekday, nth]: readonly (string | number)[], weekdays: readonly number[]): DayRule {
  if (kind === 'L') return (of) => of.weekday === weekday && of.date > of.lastDate - 7
  if (kind === '#') return (of) => of.weekday === weekday && Math.ceil(of.date / 7) === nth
  return (of) => weekdays.includes(of.weekday)
}

/** Checks what the parser takes on trust: six fields, whole numbers, and exactly one `?` between the two day fields. */
export function parseCron(expression: string): Cron {
  const fields = expression.trim().split(/\s+/)
  if (fields.length !== 6) bad(expression, 'it needs six fields')
  const [, , dates = '', , weekdays = ''] = fields
  if (![fields[0], fields[1], fields[5]].every((field) => /^[\d*,/-]+$/.test(field ?? ''))) bad(expression, 'minutes, hours and years are numbers')
  if (weekdays === 'L') bad(expression, 'a last weekday needs its number, such as 6L')
  if ((dates === '?') === (weekdays === '?')) bad(expression, 'exactly one of day-of-month and day-of-week is "?"')
  const parsed = parser.parse(fields.join(' '))
  const numbers = (name: keyof typeof parsed) => {
    const special = /^(?:daysOfMonth|daysOfWeek)$/.test(name) && typeof parsed[name][0] === 'string'
    const values = special ? parsed[name].slice(1) : parsed[name]
    const read = values.filter(isNumber)
    return read.length > 0 && read.length === values.length ? read : bad(expression, `${name} is not understood`)
  }
  const rule = dates === '?' ? weekdayRule(parsed.daysOfWeek, numbers('daysOfWeek')) : dateRule(parsed.daysOfMonth, numbers('daysOfMonth'))
  const [minutes, hours, months, years] = [numbers('minutes'), numbers('hours'), numbers('months'), numbers('years')]
  return { minutes: minutes.toSorted(up), hours: hours.toSorted(up), months, years, falls: rule }
}

const up = (a: number, b: number) => a - b

function timeOnDay({ hours, minutes }: Cron, from: number): number | undefined {
  for (const hour of hours) {
    const found = minutes.map((part) => (hour * 60 + part) * minute).find((time) => time >= from)
    if (found !== undefined) return found
  }
  return undefined
}

function dayOf(start: Date): Day {
  const [year, month] = [start.getUTCFullYear(), start.getUTCMonth()]
  return {
    date: start.getUTCDate(),
    weekday: start.getUTCDay() + 1,
    lastDate: new Date(Date.UTC(year, month + 1, 0)).getUTCDate(),
    start: new Date(Date.UTC(year, month, 1)),
  }
}

const nextMonth = (start: Date) => new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + 1, 1))

/**
 * The first reading of the wall clock after `from` that the expression names, or nothing when none is left.
 * The library's own `next` is not used: it answers 1 May for the 31st of April, and on a host with summer time it
 * misses the last Sunday of October.
 */
export function nextWall(cron: Cron, from: Wall): Wall | undefined {
  const after = Math.floor(from.getTime() / minute) * minute + minute
  const lastYear = Math.max(...cron.years)
  let start = new Date(Math.floor(after / day) * day)
  while (start.getUTCFullYear() <= lastYear) {
    const month = cron.years.includes(start.getUTCFullYear()) && cron.months.includes(start.getUTCMonth() + 1)
    const time = month && cron.falls(dayOf(start)) ? timeOnDay(cron, after - start.getTime()) : undefined
    if (time !== undefined) return new Date(start.getTime() + time)
    start = month ? new Date(start.getTime() + day) : nextMonth(start)
  }
  return undefined
}
