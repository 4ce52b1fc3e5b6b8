import { oneLine } from '@nen-nep/service-kit/mime'
import type { Announced } from '../meeting/rules.ts'
import { meetingNames, words } from './words.vi.ts'

/** Who invites whom, and where the answer goes. */
export type Parties = Readonly<{ organisation: string; link: string; from: string; to: Readonly<{ name: string; address: string }> }>
/** A calendar file with what it asks of the reader's calendar. */
export type CalendarFile = Readonly<{ method: 'REQUEST' | 'CANCEL'; file: string; content: string }>

const MINUTE = 60_000
const LONGEST_LINE = 75

/** RFC 5545, 3.3.11: text. */
const text = (value: string) => value.replaceAll(/[\\;,]/g, (sign) => `\\${sign}`).replaceAll('\n', '\\n')
/** RFC 5545, 3.2: a parameter cannot hold a quotation mark; RFC 6868 writes it, and the caret, with a caret. */
const quoted = (value: string) => `"${oneLine(value).replaceAll('^', '^^').replaceAll('"', "^'")}"`
/** UTC, without a time zone of its own: nothing then depends on the zone of a machine. */
const moment = (at: Date) => `${at.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`

/** RFC 5545, 3.1: lines of at most 75 octets, never cut inside a letter. */
function fold(line: string): string {
  const lines: string[] = ['']
  for (const letter of line) {
    const last = lines.at(-1) ?? ''
    if (Buffer.byteLength(last + letter) > LONGEST_LINE) lines.push(` ${letter}`)
    else lines[lines.length - 1] = last + letter
  }
  return lines.join('\r\n')
}

/** The meeting as a calendar file: the same UID for good, a SEQUENCE that grows with every change, CANCEL when it is called off or put off without a new time (which then comes with a higher SEQUENCE). `stamp` is when the message was made, an instant. */
export function calendarOf(meeting: Announced, { organisation, link, from, to }: Parties, stamp: string): CalendarFile {
  const cancelled = meeting.state !== 'OPEN'
  const method = cancelled ? 'CANCEL' : 'REQUEST'
  const start = new Date(meeting.startsAt)
  const description = [words.agenda(meeting.agenda.map(oneLine)), link].filter((part) => part !== '').join('\n\n')
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Nen Nep//Nen Nep//VI',
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
  return { method, file: 'lich-hop.ics', content: `${lines.map(fold).join('\r\n')}\r\n` }
}
