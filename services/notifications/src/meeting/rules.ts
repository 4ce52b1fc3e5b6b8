import type { MeetingKind } from '@nen-nep/contracts'
import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { roundId } from '../place.ts'
import type { Round } from '../round/schema.ts'
import type { Meeting } from './schema.ts'

const PARTS = ['opened', 'moved', 'postponed', 'cancelled', 'closed'] as const
type Part = (typeof PARTS)[number]
/** One piece of news: which part of a meeting it tells, and when it happened. */
export type News = Readonly<{ meetingId: string; cellId: string; at: string; tells: Partial<Pick<Meeting, Part>> }>

/** A meeting as it now stands, once its announcement has been heard. `sequence` grows with every change, as a calendar entry's must (RFC 5545, 3.8.7.4). */
export type Announced = Readonly<{
  meetingId: string
  cellId: string
  kind: MeetingKind
  state: 'OPEN' | 'POSTPONED' | 'CANCELLED' | 'CLOSED'
  startsAt: string
  venue: string
  minutesPlanned: number
  agenda: readonly string[]
  notify: boolean
  invited: readonly string[]
  /** The civil day of the announcement. */
  since?: string | undefined
  sequence: number
  /** The soonest it was ever to begin. */
  soonest?: string | undefined
}>

const versionOf = (part: { v: number } | undefined) => part?.v ?? 0

/** Takes news in; nothing when a newer word on the same part is already known. */
export function hear(before: Meeting | undefined, { meetingId, cellId, at, tells }: News): Meeting | undefined {
  const known: Meeting = before ?? { meetingId, cellId, heardAt: at, rounds: [] }
  const fresh = PARTS.some((part) => versionOf(tells[part]) > versionOf(known[part]))
  const starts = [known.soonest, tells.opened?.startsAt, tells.moved?.startsAt].filter((one) => one !== undefined).toSorted()
  return fresh ? { ...known, ...tells, ...(starts[0] === undefined ? {} : { soonest: starts[0] }), heardAt: at > known.heardAt ? at : known.heardAt } : undefined
}

function stateOf({ opened, moved, postponed, cancelled, closed }: Meeting): Announced['state'] {
  const since = versionOf(opened)
  if (versionOf(closed) > since) return 'CLOSED'
  if (versionOf(cancelled) > since) return 'CANCELLED'
  return versionOf(postponed) > Math.max(since, versionOf(moved)) ? 'POSTPONED' : 'OPEN'
}

/** The meeting that these pieces make; nothing before its announcement is among them. */
export function announced(meeting: Meeting): Announced | undefined {
  const { meetingId, cellId, opened, moved, postponed, cancelled } = meeting
  if (!opened) return undefined
  const { kind, agenda, notify, invited, at } = opened
  const { startsAt, venue, minutesPlanned } = moved && moved.v > opened.v ? moved : opened
  const sequence = Math.max(...[opened, moved, postponed, cancelled].map(versionOf))
  return { meetingId, cellId, kind, state: stateOf(meeting), startsAt, venue, minutesPlanned, agenda, notify, invited, ...(at === undefined ? {} : { since: civilDayOf(at) }), sequence, ...(meeting.soonest === undefined ? {} : { soonest: meeting.soonest }) }
}

const KINDS = { opened: 'INVITATION', moved: 'UPDATE', postponed: 'POSTPONEMENT', cancelled: 'CANCELLATION' } as const
const TELLING = ['opened', 'moved', 'postponed', 'cancelled'] as const
/** What the news is to its readers, and at which version of the meeting. */
function telling({ tells }: News) {
  const part = TELLING.find((one) => tells[one])
  return part && { kind: KINDS[part], told: versionOf(tells[part]) }
}
/** Newer news already speaks for it. */
const isLate = (kind: string, told: number, { opened }: Meeting, now: Announced) => (kind === 'INVITATION' ? now.state !== 'OPEN' || told < versionOf(opened) : told < now.sequence)

const dated = ({ since }: Announced) => (since === undefined ? {} : { since })
/** The round of messages a piece of news asks for: none when nobody is to be told, or when newer news already speaks for it. */
export function roundFor(meeting: Meeting, news: News): Round | undefined {
  const now = announced(meeting)
  const asks = telling(news)
  if (!now?.notify || !asks || now.state === 'CLOSED') return undefined
  const { kind, told } = asks
  if (isLate(kind, told, meeting, now)) return undefined
  const { meetingId, cellId, at } = news
  const sequence = kind === 'INVITATION' ? now.sequence : told
  return { id: roundId(cellId, at, meetingId, kind, String(told)), orgId: cellId, kind, at, meetingId, sequence, ...dated(now), recipients: [...now.invited] }
}

/** The reminder of a meeting: to those who have not answered or will come, never to one who has declined. One for each time it is set for. */
export function reminderFor(meeting: Announced, declined: ReadonlySet<string>, at: string): Round | undefined {
  const recipients = meeting.invited.filter((id) => !declined.has(id))
  if (!meeting.notify || meeting.state !== 'OPEN' || recipients.length === 0) return undefined
  const { meetingId, cellId, sequence, startsAt } = meeting
  return { id: roundId(cellId, at, meetingId, 'REMINDER', startsAt), orgId: cellId, kind: 'REMINDER', at, meetingId, sequence, ...dated(meeting), recipients }
}
