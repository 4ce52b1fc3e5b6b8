import type { MeetingKind } from '@nen-nep/contracts'
import { roundId } from '../place.ts'
import type { Round } from '../round/schema.ts'
import type { Meeting } from './schema.ts'

type Part = 'opened' | 'moved' | 'cancelled' | 'closed'
/** One piece of news: which part of a meeting it tells, and when it happened. */
export type News = Readonly<{ meetingId: string; cellId: string; at: string; tells: Partial<Pick<Meeting, Part>> }>

/** A meeting as it now stands, once its announcement has been heard. `sequence` grows with every change, as a calendar entry's must (RFC 5545, 3.8.7.4). */
export type Announced = Readonly<{
  meetingId: string
  cellId: string
  kind: MeetingKind
  state: 'OPEN' | 'CANCELLED' | 'CLOSED'
  startsAt: string
  venue: string
  minutesPlanned: number
  agenda: readonly string[]
  notify: boolean
  invited: readonly string[]
  sequence: number
}>

const versionOf = (part: { v: number } | undefined) => part?.v ?? 0

/** Takes news in; nothing when a newer word on the same part is already known. */
export function hear(before: Meeting | undefined, { meetingId, cellId, at, tells }: News): Meeting | undefined {
  const known: Meeting = before ?? { meetingId, cellId, heardAt: at, rounds: [] }
  const fresh = versionOf(tells.opened) > versionOf(known.opened) || versionOf(tells.moved) > versionOf(known.moved) || versionOf(tells.cancelled) > versionOf(known.cancelled) || versionOf(tells.closed) > versionOf(known.closed)
  return fresh ? { ...known, ...tells, heardAt: at > known.heardAt ? at : known.heardAt } : undefined
}

/** The meeting that these pieces make; nothing before its announcement is among them. */
export function announced({ meetingId, cellId, opened, moved, cancelled, closed }: Meeting): Announced | undefined {
  if (!opened) return undefined
  const { kind, agenda, notify, invited } = opened
  const { startsAt, venue, minutesPlanned } = moved && moved.v > opened.v ? moved : opened
  const ended = versionOf(cancelled) > opened.v ? 'CANCELLED' : 'OPEN'
  const state = versionOf(closed) > opened.v ? 'CLOSED' : ended
  return { meetingId, cellId, kind, state, startsAt, venue, minutesPlanned, agenda, notify, invited, sequence: Math.max(opened.v, versionOf(moved), versionOf(cancelled)) }
}

function kindOf({ tells }: News): 'INVITATION' | 'UPDATE' | 'CANCELLATION' | undefined {
  if (tells.opened) return 'INVITATION'
  if (tells.moved) return 'UPDATE'
  return tells.cancelled ? 'CANCELLATION' : undefined
}

const toldBy = ({ tells }: News) => Math.max(versionOf(tells.opened), versionOf(tells.moved), versionOf(tells.cancelled))
/** Newer news already speaks for it. */
const isLate = (kind: string, told: number, { opened }: Meeting, now: Announced) => (kind === 'INVITATION' ? now.state === 'CANCELLED' || told < versionOf(opened) : told < now.sequence)

/** The round of messages a piece of news asks for: none when nobody is to be told, or when newer news already speaks for it. */
export function roundFor(meeting: Meeting, news: News): Round | undefined {
  const now = announced(meeting)
  const kind = kindOf(news)
  if (!now?.notify || !kind || now.state === 'CLOSED') return undefined
  const { meetingId, cellId, at } = news
  const told = toldBy(news)
  if (isLate(kind, told, meeting, now)) return undefined
  const sequence = kind === 'INVITATION' ? now.sequence : told
  return { id: roundId(cellId, at, meetingId, kind, String(told)), orgId: cellId, kind, at, meetingId, sequence, recipients: [...now.invited] }
}

/** The reminder of a meeting: to those who have not answered or will come, never to one who has declined. One for each time it is set for. */
export function reminderFor(meeting: Announced, declined: ReadonlySet<string>, at: string): Round | undefined {
  const recipients = meeting.invited.filter((id) => !declined.has(id))
  if (!meeting.notify || meeting.state !== 'OPEN' || recipients.length === 0) return undefined
  const { meetingId, cellId, sequence, startsAt } = meeting
  return { id: roundId(cellId, at, meetingId, 'REMINDER', startsAt), orgId: cellId, kind: 'REMINDER', at, meetingId, sequence, recipients }
}
