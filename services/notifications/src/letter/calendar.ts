import { oneLine } from '@nen-nep/service-kit/mime'
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import type { Announced } from '../meeting/rules.ts'
import { meetingNames, words } from './words.vi.ts'

type Parties = Readonly<{ organisation: string; link: string; from: string; to: Readonly<{ name: string; address: string }> }>
const MINUTE = 60_000

/**
 * The meeting as a calendar file: the same UID for good, a SEQUENCE that grows with every change, CANCEL when it is called off.
 * Times are written in UTC without a time zone: given one, the generator would write the machine's own local time in its place.
 */
export function calendarOf(meeting: Announced, { organisation, link, from, to }: Parties, stamp: string): Readonly<{ method: 'REQUEST' | 'CANCEL'; file: string; content: string }> {
  const cancelled = meeting.state === 'CANCELLED'
  const start = new Date(meeting.startsAt)
  const calendar = ical({ prodId: { company: 'Nen Nep', product: 'Nen Nep', language: 'VI' }, method: cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST })
  calendar.createEvent({
    id: `${meeting.meetingId}@${from.slice(from.indexOf('@') + 1)}`,
    sequence: meeting.sequence,
    stamp: new Date(stamp),
    start,
    end: new Date(start.getTime() + meeting.minutesPlanned * MINUTE),
    summary: oneLine(words.entry(meetingNames[meeting.kind], organisation)),
    location: oneLine(meeting.venue),
    description: [words.agenda(meeting.agenda.map(oneLine)), link].filter((part) => part !== '').join('\n\n'),
    organizer: { name: oneLine(organisation), email: from },
    attendees: [{ name: oneLine(to.name), email: to.address, rsvp: false }],
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  })
  return { method: cancelled ? 'CANCEL' : 'REQUEST', file: 'lich-hop.ics', content: calendar.toString() }
}
