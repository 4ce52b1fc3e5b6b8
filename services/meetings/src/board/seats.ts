import type { MeetingKind } from '@nen-nep/contracts'
import { tallyPresence, type Presence } from '@nen-nep/rules/attendance/index'

/** One owed seat: a person at a meeting they owed, of which unit of a joint cell they were that day, and when they came where that was late. Seats of a person are in order of time. */
export type Seat = Readonly<{ memberId: string; name: string; at: string; state: Presence | undefined; spoke: boolean; unit?: string | undefined; meetingId?: string; kind?: MeetingKind; arrivedAt?: string | undefined }>

/** The longest run of owed meetings missed with leave. */
export function longestRun(seats: readonly Seat[]): number {
  let [longest, run] = [0, 0]
  for (const { state } of seats) {
    run = state === 'EXCUSED' ? run + 1 : 0
    longest = Math.max(longest, run)
  }
  return longest
}

/** For how many meetings in a row, up to the last, somebody was there and did not speak. */
export function silence(seats: readonly Seat[]): number {
  const attended = seats.filter(({ state }) => state === 'PRESENT')
  return attended.length - 1 - attended.findLastIndex(({ spoke }) => spoke)
}

/** The longest run of absences with leave among members of a meeting that is going on: those before it in the year, in order of time, and its own. */
export function longestRunWith(before: readonly Seat[], now: readonly Readonly<{ memberId: string; excused: boolean }>[]): number {
  const seats = Map.groupBy(before, ({ memberId }) => memberId)
  const runs = now.map(({ memberId, excused }) => longestRun([...(seats.get(memberId) ?? []), { memberId, name: '', at: '', state: excused ? 'EXCUSED' : 'PRESENT', spoke: false }]))
  return Math.max(0, ...runs)
}

/** The meetings that some seats were owed at, latest first, each with what its seats come to. */
export function byMeeting(seats: readonly Seat[]) {
  const meetings = [...Map.groupBy(seats, ({ meetingId }) => meetingId).entries()]
  const lines = meetings.flatMap(([meetingId, [first, ...rest]]) => (first ? [{ meetingId, kind: first.kind, startsAt: first.at, ...tallyPresence([first, ...rest].map(({ state }) => state)) }] : []))
  return lines.sort((a, b) => (a.startsAt < b.startsAt ? 1 : -1))
}
