import { MeetingId, OrganisationId, Text } from '@nen-nep/contracts'
import { confirming, SecrecyNote } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { YearText } from '../http-schema.ts'

const given = { id: v.string(), cellId: v.string(), title: v.string(), note: v.optional(v.string()), unit: v.optional(v.string()), proposedBy: v.optional(v.string()), proposedOn: v.string(), secrecy: v.optional(SecrecyNote) }
const at = <const S extends string, E extends v.ObjectEntries>(status: S, entries: E) => v.object({ ...given, ...entries, status: v.literal(status) })
/** A topic that somebody asks the cell to treat: a member, or a member for the head of a unit (`unit`). A question without a name has no `proposedBy`, and nothing else that says whose it is. */
export const BacklogTopic = v.variant('status', [
  at('PROPOSED', {}),
  at('TAKEN', { meetingId: v.string(), itemId: v.string() }),
  at('DECLINED', { reason: v.string() }),
  at('LEFT', { reason: v.optional(v.string()) }),
])
export type BacklogTopic = v.InferOutput<typeof BacklogTopic>

export const Asking = v.strictObject({ cellId: OrganisationId, title: Text(300), note: v.optional(Text(1000)), unit: v.optional(Text(200)), anonymous: v.optional(v.boolean(), false), ...confirming })
export type Asking = v.InferOutput<typeof Asking>
/** Taken onto the agenda of a meeting, declined with a reason, or left for later. */
export const Deciding = v.variant('decision', [
  v.strictObject({ decision: v.literal('TAKE'), meetingId: MeetingId }),
  v.strictObject({ decision: v.literal('DECLINE'), reason: Text(500) }),
  v.strictObject({ decision: v.literal('LEAVE'), reason: v.optional(Text(500)) }),
])
export type Deciding = v.InferOutput<typeof Deciding>
export const BacklogQuery = v.strictObject({ cellId: OrganisationId, year: v.optional(YearText), status: v.optional(v.picklist(['PROPOSED', 'TAKEN', 'DECLINED', 'LEFT'])) })
export type BacklogQuery = v.InferOutput<typeof BacklogQuery>
