import { Count, MeetingId, MemberId, OrganisationId, PlainDate, Text, UploadId } from '@nen-nep/contracts'
import { confirming, SecrecyNote } from '@nen-nep/service-kit'
import * as v from 'valibot'

/** Whose a limitation is: a cell's or its committee's, never one person's. */
export const Of = v.picklist(['CELL', 'COMMITTEE'])
/** How the cell accepted the evidence: by a vote it took, or by the word of its chair. */
const Accepted = v.object({ by: v.string(), on: v.string(), how: v.picklist(['VOTE', 'CHAIR']), meetingId: v.optional(v.string()), evidence: v.array(v.string()), inTime: v.boolean() })
const Returned = v.object({ by: v.string(), on: v.string(), reason: v.string() })
const recorded = {
  id: v.string(),
  cellId: v.string(),
  of: Of,
  text: v.string(),
  causes: v.string(),
  tags: v.array(v.string()),
  ownerId: v.string(),
  remedy: v.string(),
  dueOn: v.string(),
  meetingId: v.optional(v.string()),
  recordedOn: v.string(),
  acceptances: v.array(Accepted),
  returns: v.array(Returned),
  secrecy: v.optional(SecrecyNote),
}
const at = <const S extends string, E extends v.ObjectEntries>(status: S, entries: E) => v.object({ ...entries, status: v.literal(status) })
/** What a cell or its committee lacks, why, and what is done about it by whom until when ("tự soi, tự sửa"); closed with evidence only, open again when it returns. */
export const Limitation = v.variant('status', [at('OPEN', recorded), at('CLOSED', { ...recorded, closedOn: v.string() })])
export type Limitation = v.InferOutput<typeof Limitation>

export const Recording = v.strictObject({
  cellId: OrganisationId,
  of: v.optional(Of, 'CELL'),
  text: Text(1000),
  causes: Text(1000),
  tags: v.optional(v.pipe(v.array(Text(30)), v.maxLength(10)), []),
  ownerId: MemberId,
  remedy: Text(1000),
  dueOn: PlainDate,
  meetingId: v.exactOptional(MeetingId),
  ...confirming,
})
export type Recording = v.InferOutput<typeof Recording>
const evidence = v.pipe(v.array(UploadId), v.maxLength(20))
/** `vote` counts the votes of the meeting from nought, in the order they were taken. */
export const Accepting = v.variant('how', [v.strictObject({ how: v.literal('CHAIR'), evidence }), v.strictObject({ how: v.literal('VOTE'), evidence, meetingId: MeetingId, vote: Count })])
export type Accepting = v.InferOutput<typeof Accepting>
export const Returning = v.strictObject({ reason: Text(500) })
export type Returning = v.InferOutput<typeof Returning>
