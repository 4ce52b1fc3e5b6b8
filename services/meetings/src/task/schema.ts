import { DirectiveId, LimitationId, MeetingId, MemberId, OrganisationId, PlainDate, ResolutionId, Text, UploadId } from '@nen-nep/contracts'
import { confirming, SecrecyNote } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { KeptTags, Tags } from '../tag/schema.ts'

/** A deadline that was moved: which it was, who moved it on which day, and why. */
const Moved = v.object({ dueOn: v.string(), by: v.string(), on: v.string(), reason: v.string() })
/** A wish for more time that was refused: the deadline asked for and why, who refused it on which day, and their reason. */
const Refused = v.object({ dueOn: v.string(), asked: v.string(), by: v.string(), on: v.string(), reason: v.optional(v.string()) })
const Asked = v.object({ dueOn: v.string(), by: v.string(), on: v.string(), reason: v.string() })
const given = {
  id: v.string(),
  cellId: v.string(),
  memberId: v.string(),
  /** The record it went over from when two were merged. */
  mergedFrom: v.optional(v.string()),
  helperIds: v.optional(v.array(v.string())),
  /** The unit of a joint cell that it is for. */
  unit: v.optional(v.string()),
  title: v.string(),
  dueOn: v.string(),
  meetingId: v.optional(v.string()),
  resolutionId: v.optional(v.string()),
  directiveId: v.optional(v.string()),
  limitationId: v.optional(v.string()),
  tags: KeptTags,
  createdOn: v.string(),
  secrecy: v.optional(SecrecyNote),
  progress: v.optional(v.number()),
  report: v.optional(v.string()),
  reportedOn: v.optional(v.string()),
  evidence: v.optional(v.array(v.string())),
  asked: v.optional(Asked),
  deadlines: v.optional(v.array(Moved)),
  refused: v.optional(v.array(Refused)),
  /** The deadline whose passing was told of. */
  toldOf: v.optional(v.string()),
}
const at = <const S extends string, E extends v.ObjectEntries>(status: S, entries: E) => v.object({ ...entries, status: v.literal(status) })
/** A task that a cell gave one of its members, with a deadline (a civil day). `EXTENDED` is a task whose deadline was moved and of which nothing was reported since; overdue is never kept, but computed. */
export const Task = v.variant('status', [
  at('ASSIGNED', given),
  at('ACCEPTED', given),
  at('IN_PROGRESS', given),
  at('REPORTED', given),
  at('EXTENDED', given),
  at('DONE', { ...given, closedOn: v.string(), inTime: v.boolean() }),
  at('NOT_DONE', { ...given, closedOn: v.string(), inTime: v.boolean() }),
  at('CANCELLED', { ...given, closedOn: v.string() }),
])
export type Task = v.InferOutput<typeof Task>
export const Evidence = v.optional(v.pipe(v.array(UploadId), v.maxLength(10)))
export const Giving = v.strictObject({
  cellId: OrganisationId,
  memberId: MemberId,
  helperIds: v.exactOptional(v.pipe(v.array(MemberId), v.maxLength(10))),
  unit: v.exactOptional(Text(200)),
  title: Text(500),
  dueOn: PlainDate,
  meetingId: v.optional(MeetingId),
  resolutionId: v.exactOptional(ResolutionId),
  directiveId: v.exactOptional(DirectiveId),
  limitationId: v.exactOptional(LimitationId),
  tags: Tags,
  ...confirming,
})
export type Giving = v.InferOutput<typeof Giving>
/** How far it is, in percent; what shows it, by uploads' ids. */
export const Reporting = v.strictObject({ progress: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100)), report: v.optional(Text(2000)), evidence: Evidence })
export type Reporting = v.InferOutput<typeof Reporting>
/** `finishedOn` when the work was done before it was judged. */
export const Judging = v.strictObject({ outcome: v.picklist(['DONE', 'NOT_DONE', 'CANCELLED']), finishedOn: v.optional(PlainDate) })
export type Judging = v.InferOutput<typeof Judging>
/** A later deadline, and why it is needed. */
export const Asking = v.strictObject({ dueOn: PlainDate, reason: Text(500) })
export type Asking = v.InferOutput<typeof Asking>
/** `dueOn` when another day is granted than was asked for. */
export const Answering = v.strictObject({ decision: v.picklist(['GRANT', 'REFUSE']), dueOn: v.optional(PlainDate), reason: v.optional(Text(500)) })
export type Answering = v.InferOutput<typeof Answering>
