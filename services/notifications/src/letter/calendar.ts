import { calendarFile, calendarMoment as moment, calendarParameter as quoted, calendarText as text } from '@nen-nep/service-kit/calendar'
import { oneLine } from '@nen-nep/service-kit/mime'
import type { Announced } from '../meeting/rules.ts'
import type { Language } from './language.ts'
import { packOf } from './pack.ts'

/** Who invites whom, in which language, and where the answer goes. */
export type Parties = Readonly<{ organisation: string; link: string; language?: Language | undefined; from: string; to: Readonly<{ name: string; address: string }> }>
/** A calendar file with what it asks of the reader's calendar. */
export type CalendarFile = Readonly<{ method: 'REQUEST' | 'CANCEL'; file: string; content: string }>

const MINUTE = 60_000

/** The meeting as a calendar file: the same UID for good, a SEQUENCE that grows with every change, CANCEL when it is called off or put off without a new time (which then comes with a higher SEQUENCE). `stamp` is when the message was made, an instant. */
export function calendarOf(meeting: Announced, { organisation, link, language, from, to }: Parties, stamp: string): CalendarFile {
  const { meetingNames, tag, words } = packOf(language)
  const cancelled = meeting.state !== 'OPEN'
  const method = cancelled ? 'CANCEL' : 'REQUEST'
  const start = new Date(meeting.startsAt)
  const description = [words.agenda(meeting.agenda.map(oneLine)), link].filter((part) => part !== '').join('\n\n')
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Nen Nep//Nen Nep//${tag.toUpperCase()}`,
    `METHOD:${method}`,
    'BEGIN:VEVENT',
    `UID:${meeting.meetingId}@${from.slice(from.indexOf('@') + 1)}`,
    `SEQUENCE:${meeting.sequence}`,
    `DTSTAMP:${moment(new Date(stamp))}`,
    `DTSTART:${moment(start)}`,
    `DTEND:${moment(new Date(start.getTime() + meeting.minutesPlanned * MINUTE))}`,
    `SUMMARY:${text(oneLine(words.entry(meetingNames[meeting.kind], organisation)))}`,
    `LOCATION:${text(oneLine(meeting.venue))}`,
    `DESCRIPTION:${text(description)}`,
    `ORGANIZER;CN=${quoted(organisation)}:mailto:${from}`,
    `ATTENDEE;ROLE=REQ-PARTICIPANT;RSVP=FALSE;CN=${quoted(to.name)}:mailto:${to.address}`,
    `STATUS:${cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return { method, file: 'lich-hop.ics', content: calendarFile(lines) }
}
