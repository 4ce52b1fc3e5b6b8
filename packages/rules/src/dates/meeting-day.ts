import { formatDate } from './format.ts'
import { messages } from './messages.vi.ts'
import { plainDate, type PlainDate } from './plain-date.ts'
import type { WorkingCalendar } from './working-days.ts'

/** The usual day of the month and the last day of the month's first week. */
export type MeetingDayRule = Readonly<{ day: number; lastDay: number }>

/** Directive 50-CT/TW of 23 July 2025: day 3 of each month; when that is a day off, within the first week. Seen in derived material only. */
export const directive50: MeetingDayRule = { day: 3, lastDay: 7 }

export type MeetingDay = Readonly<{ date: PlainDate; rule: 'DAY_3' | 'FIRST_WEEK' | 'NO_WORKING_DAY'; why: string }>

/** The regular meeting's day in a month: the usual day, else the next worked day of the first week, else the nearest worked day before. */
export function meetingDay(year: number, month: number, calendar: WorkingCalendar, rule: MeetingDayRule = directive50): MeetingDay {
  const dayOf = (day: number) => plainDate({ year, month, day })
  const later = Array.from({ length: rule.lastDay - rule.day }, (_, i) => rule.day + 1 + i)
  const earlier = Array.from({ length: rule.day - 1 }, (_, i) => rule.day - 1 - i)
  const usual = dayOf(rule.day)
  if (calendar.isWorkingDay(usual)) return { date: usual, rule: 'DAY_3', why: messages.meetingDay.DAY_3(formatDate(usual)) }
  const other = [...later, ...earlier].map(dayOf).find(calendar.isWorkingDay)
  if (other === undefined) return { date: usual, rule: 'NO_WORKING_DAY', why: messages.meetingDay.NO_WORKING_DAY(formatDate(usual)) }
  return { date: other, rule: 'FIRST_WEEK', why: messages.meetingDay.FIRST_WEEK(formatDate(other)) }
}
