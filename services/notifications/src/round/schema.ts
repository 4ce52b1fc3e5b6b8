import * as v from 'valibot'
import { Notice } from '../notice/schema.ts'
import { MailMode } from '../setting/schema.ts'
import { AboutTransfer } from '../transfer/schema.ts'

/** Why people are written to. */
export const RoundKind = v.picklist(['INVITATION', 'UPDATE', 'POSTPONEMENT', 'CANCELLATION', 'REMINDER', 'CAMPAIGN', 'SUMMARY', 'TRANSFER', 'TRANSFER_REMINDER', 'REORGANISATION_FAILED', 'TASK', 'DOCUMENT', 'RESOLUTION', 'DIRECTIVE', 'REVIEW', 'RATING', 'PROPOSAL', 'DUE', 'ESCALATION', 'DIGEST', 'REPORT', 'POSITION', 'GATHERED'])
export type RoundKind = v.InferOutput<typeof RoundKind>
/** Why somebody must be told in person instead: no address is known, the one known is none, it has refused a mail, or the processing of their data is restricted. */
export const Unreachable = v.picklist(['NO_ADDRESS', 'BAD_ADDRESS', 'BOUNCED', 'RESTRICTED'])
export type Unreachable = v.InferOutput<typeof Unreachable>

/** One occasion and the people it concerns: the entry in their feed, and the list that messages are made from. `counts` are members by class, of an organisation as a whole. */
export const Round = v.object({
  id: v.string(),
  orgId: v.string(),
  kind: RoundKind,
  at: v.string(),
  recipients: v.array(v.string()),
  /** The civil day a meeting was announced on. */
  since: v.optional(v.string()),
  meetingId: v.optional(v.string()),
  sequence: v.optional(v.number()),
  year: v.optional(v.number()),
  dueOn: v.optional(v.string()),
  transfer: v.optional(AboutTransfer),
  /** The reorganisation that failed, and the civil day it was planned for. */
  reorganisation: v.optional(v.object({ id: v.string(), on: v.string() })),
  notice: v.optional(Notice),
  /** A reminder that is not for those who have answered, whatever they said. */
  unlessAnswered: v.optional(v.literal(true)),
  /** Each recipient is asked to say that they have read it. */
  mustRead: v.optional(v.literal(true)),
  /** The letters that are told in this one, by id. */
  parts: v.optional(v.array(v.string())),
  counts: v.optional(v.record(v.string(), v.number())),
  /** These figures take the place of others that were told. */
  corrected: v.optional(v.literal(true)),
  done: v.optional(v.object({ mode: MailMode, mailed: v.number(), byPhone: v.array(v.object({ memberId: v.string(), why: Unreachable })) })),
})
export type Round = v.InferOutput<typeof Round>
