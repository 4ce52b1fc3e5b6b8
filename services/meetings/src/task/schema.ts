import { MeetingId, MemberId, OrganisationId, PlainDate, Text } from '@nen-nep/contracts'
import { confirming, SecrecyNote } from '@nen-nep/service-kit'
import * as v from 'valibot'

const given = { id: v.string(), cellId: v.string(), memberId: v.string(), title: v.string(), dueOn: v.string(), meetingId: v.optional(v.string()), createdOn: v.string(), secrecy: v.optional(SecrecyNote) }
const reported = { progress: v.optional(v.number()), report: v.optional(v.string()), reportedOn: v.optional(v.string()) }
const at = <const S extends string, E extends v.ObjectEntries>(status: S, entries: E) => v.object({ ...entries, status: v.literal(status) })
/** A task that a cell gave one of its members, with a deadline (a civil day). */
export const Task = v.variant('status', [
  at('ASSIGNED', given),
  at('REPORTED', { ...given, ...reported }),
  at('DONE', { ...given, ...reported, closedOn: v.string(), inTime: v.boolean() }),
  at('NOT_DONE', { ...given, ...reported, closedOn: v.string(), inTime: v.boolean() }),
  at('CANCELLED', { ...given, ...reported, closedOn: v.string() }),
])
export type Task = v.InferOutput<typeof Task>
export const Giving = v.strictObject({ cellId: OrganisationId, memberId: MemberId, title: Text(500), dueOn: PlainDate, meetingId: v.optional(MeetingId), ...confirming })
export type Giving = v.InferOutput<typeof Giving>
export const Reporting = v.strictObject({ progress: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100)), report: v.optional(Text(2000)) })
export type Reporting = v.InferOutput<typeof Reporting>
/** `finishedOn` when the work was done before it was judged. */
export const Judging = v.strictObject({ outcome: v.picklist(['DONE', 'NOT_DONE', 'CANCELLED']), finishedOn: v.optional(PlainDate) })
export type Judging = v.InferOutput<typeof Judging>
