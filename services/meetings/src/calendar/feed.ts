import { addDays } from '@nen-nep/rules/dates/arithmetic'
import { calendarFile, calendarMoment, calendarText } from '@nen-nep/service-kit/calendar'
import { calendarWords } from './words.vi.ts'

/** One line of a calendar: at an instant for some minutes, or on a whole civil day. `sequence` grows with every change; `stamp` is when it last changed, an instant. */
export type FeedEntry = Readonly<{ uid: string; sequence: number; stamp: string; summary: string; venue: string; status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED' } & ({ startsAt: string; minutes: number } | { day: string })>

const MINUTE = 60_000
const compact = (day: string) => day.replaceAll('-', '')
function times(entry: FeedEntry): string[] {
  if ('day' in entry) return [`DTSTART;VALUE=DATE:${compact(entry.day)}`, `DTEND;VALUE=DATE:${compact(addDays(entry.day, 1))}`]
  const start = Date.parse(entry.startsAt)
  return [`DTSTART:${calendarMoment(new Date(start))}`, `DTEND:${calendarMoment(new Date(start + entry.minutes * MINUTE))}`]
}
const event = (entry: FeedEntry) => [
  'BEGIN:VEVENT',
  `UID:${entry.uid}@nen-nep`,
  `SEQUENCE:${entry.sequence}`,
  `DTSTAMP:${calendarMoment(new Date(entry.stamp))}`,
  ...times(entry),
  `SUMMARY:${calendarText(entry.summary)}`,
  ...(entry.venue === '' ? [] : [`LOCATION:${calendarText(entry.venue)}`]),
  `STATUS:${entry.status}`,
  'END:VEVENT',
]

/** A calendar to subscribe to (RFC 5545, 7986): instants in UTC, so that every reader's own zone shows them rightly; plain days stay days everywhere. */
export const feedOf = (organisation: string, entries: readonly FeedEntry[]) =>
  calendarFile([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Nen Nep//Nen Nep//VI',
    'METHOD:PUBLISH',
    `NAME:${calendarText(calendarWords.name(organisation))}`,
    `X-WR-CALNAME:${calendarText(calendarWords.name(organisation))}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
    ...entries.flatMap(event),
    'END:VCALENDAR',
  ])
