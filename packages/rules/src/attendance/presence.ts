import * as v from 'valibot'
import { share } from '../exact/index.ts'
import type { PlainDate } from '../dates/index.ts'
import { owedOn, standingOn, type MemberHistory } from './owed.ts'

/** What the roll says of a person at a meeting. */
export const Presence = v.picklist(['PRESENT', 'EXCUSED', 'UNEXCUSED'])
export type Presence = v.InferOutput<typeof Presence>

/** Counts over owed meetings or owed people. `percentage` is present of owed in hundredths of a percent, null when nothing was owed; `unrecorded` are owed without a mark. */
export type Attendance = Readonly<{ owed: number; present: number; excused: number; unexcused: number; unrecorded: number; percentage: number | null }>

/** Adds marks up; a mark that is missing counts as owed and not present. */
export function tallyPresence(marks: readonly (Presence | undefined)[]): Attendance {
  const count = (mark: Presence | undefined) => marks.filter((each) => each === mark).length
  const present = count('PRESENT')
  return {
    owed: marks.length,
    present,
    excused: count('EXCUSED'),
    unexcused: count('UNEXCUSED'),
    unrecorded: count(undefined),
    percentage: share({ part: present, whole: marks.length }),
  }
}

/** A meeting held and the marks of its roll, by member. */
export type HeldMeeting = Readonly<{ date: PlainDate; marks: Readonly<Record<string, Presence | undefined>> }>

/** A member's attendance over the meetings they owed; meetings not owed change nothing, whatever the roll says (B16, N1). */
export const attendanceOf = (history: MemberHistory, meetings: readonly HeldMeeting[]) =>
  tallyPresence(meetings.filter(({ date }) => standingOn(history, date).owed).map(({ marks }) => marks[history.memberId]))

/** A meeting's attendance over the people who owed it; exempt members and guests who came are not counted (guidance 42-HD/BTCTW). */
export const attendanceAt = (roster: readonly MemberHistory[], { date, marks }: HeldMeeting) =>
  tallyPresence(owedOn(roster, date).map((memberId) => marks[memberId]))

/** The longest run of owed meetings, in order of date, missed with leave. */
export function longestExcusedRun(history: MemberHistory, meetings: readonly HeldMeeting[]): number {
  const owed = meetings.filter(({ date }) => standingOn(history, date).owed).sort((a, b) => (a.date < b.date ? -1 : 1))
  let longest = 0
  let run = 0
  for (const { marks } of owed) {
    run = marks[history.memberId] === 'EXCUSED' ? run + 1 : 0
    longest = Math.max(longest, run)
  }
  return longest
}
