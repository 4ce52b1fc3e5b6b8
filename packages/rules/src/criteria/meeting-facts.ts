import * as v from 'valibot'
import type { Fact, Facts } from '../facts/index.ts'
import type { LengthNorm } from './schema.ts'

const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const Share = v.object({ part: Count, whole: Count })

/** What the record of a meeting can tell the sheet. Leave out what is not known. Days and minutes are whole; shares are counts. */
export const MeetingRecord = v.partial(v.object({
  members: Count,
  minutesHeld: Count,
  agreedMinutes: Count,
  thematic: v.boolean(),
  combined: v.boolean(),
  hasCommittee: v.boolean(),
  attendance: Share,
  unexcused: Count,
  longestExcusedRun: Count,
  speakers: Share,
  committeeMet: v.boolean(),
  noticeSent: v.boolean(),
  noticeInTime: v.boolean(),
  overseerTold: v.boolean(),
  focal: Count,
  documentsLeadDays: Count,
  uploadDelayDays: Count,
  targets: Share,
  tasksOwned: Share,
}))
export type MeetingRecord = v.InferOutput<typeof MeetingRecord>

/** Minutes this meeting must last: what the committee agreed for a small cell, else the longest norm that applies. */
export function requiredMinutes(norm: LengthNorm, { agreedMinutes, combined, members }: MeetingRecord): number {
  if (agreedMinutes !== undefined) return agreedMinutes
  const large = norm.large && (members ?? 0) >= norm.large.members ? norm.large.minutes : 0
  return Math.max(norm.minutes, combined ? norm.combined : 0, large)
}

/** The facts of a meeting under a sheet's length norm, ready for `scoreSheet`. */
export function meetingFacts(record: MeetingRecord, norm: LengthNorm): Facts {
  const required = requiredMinutes(norm, record)
  const { minutesHeld } = record
  const length: Record<string, Fact> = minutesHeld === undefined ? {} : {
    minutesShort: Math.max(0, required - minutesHeld),
    lengthShare: { part: minutesHeld, whole: required },
  }
  return { ...record, ...length }
}
