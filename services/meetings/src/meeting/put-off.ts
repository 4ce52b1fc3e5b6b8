import { MeetingRescheduled } from '@nen-nep/contracts'
import type { Decision } from '@nen-nep/service-kit'
import { guestsOf, postpone } from './rules.ts'
import type { Meeting } from './schema.ts'

/** An announced meeting of a cell that a reorganisation closed is put off. */
export function putOffBy(meeting: Meeting, because: string): Decision<Meeting> | undefined {
  if (meeting.status !== 'OPEN') return undefined
  const { next, facts } = postpone(meeting)
  return { next: { ...next, putOffBy: because }, facts }
}

/** The same meeting when the reorganisation is taken back: on at its time again, and told so. Where its time has passed, or somebody has set it anew or called it off, it stays as they left it. */
export function putOnAgain(meeting: Meeting, because: string, now: string): Decision<Meeting> | undefined {
  if (meeting.status !== 'POSTPONED' || meeting.putOffBy !== because || Date.parse(meeting.startsAt) <= Date.parse(now)) return undefined
  const { putOffBy: _because, ...rest } = meeting
  const { id: meetingId, cellId, startsAt, venue, minutesPlanned } = meeting
  return { next: { ...rest, status: 'OPEN' }, facts: [MeetingRescheduled({ meetingId, cellId, startsAt, venue, minutesPlanned, ...guestsOf(meeting) })] }
}
