import { DirectiveId, MeetingId, OrganisationId, PlainDate, Text, UploadId } from '@nen-nep/contracts'
import { Allowed, Classification } from '@nen-nep/rules/secrecy/index'
import { confirming, packed, SecrecyNote } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { KeptTags } from '../tag/schema.ts'

const Skeleton = v.object({ title: v.string(), next: v.array(v.string()) })
const Amended = v.object({ on: v.string(), by: v.string(), reason: v.string() })
const sent = {
  id: v.string(),
  orgId: v.string(),
  toOrgIds: v.optional(v.array(v.string())),
  title: v.string(),
  document: v.optional(v.object({ uploadId: v.string(), name: v.string(), classification: Allowed })),
  question: v.string(),
  skeleton: v.optional(Skeleton),
  dueOn: v.string(),
  tags: KeptTags,
  carriesOut: v.optional(v.string()),
  basis: v.optional(v.array(v.string())),
  sentOn: v.string(),
  amendments: v.optional(v.array(Amended)),
  secrecy: v.optional(SecrecyNote),
}
const at = <const S extends string, E extends v.ObjectEntries>(status: S, entries: E) => v.object({ ...entries, status: v.literal(status) })
/** What an organisation asks of the bodies below it, once for all: a question for their meetings, and the bones of a resolution. Without `toOrgIds` it goes to all below. */
export const Directive = v.variant('status', [at('SENT', sent), at('RECALLED', { ...sent, recalledOn: v.string(), reason: v.string() })])
export type Directive = v.InferOutput<typeof Directive>

/** How far one cell has come with one directive; days of civil life. */
const Steps = v.object({ seenOn: v.optional(v.string()), meetingId: v.optional(v.string()), discussedOn: v.optional(v.string()) })
export type Steps = v.InferOutput<typeof Steps>
/** A cell's steps with all directives of a year, by the directive's id. */
export const Following = v.object({ cellId: v.string(), year: v.number(), steps: v.record(v.string(), Steps) })
export type Following = v.InferOutput<typeof Following>

const day = v.nullable(v.string())
/** One cell on a directive's board: seen, on which meeting, discussed, under which number resolved, tasks given and done. */
export const Line = v.tuple([day, v.nullable(v.string()), day, v.nullable(v.string()), v.number(), v.number()])
export type Line = v.InferOutput<typeof Line>
/** What all cells made of one directive: one item, compressed, so that its board is one read. */
export const DirectiveBoard = v.object({ id: v.string(), orgId: v.string(), cells: packed(v.record(v.string(), Line)) })
export type DirectiveBoard = v.InferOutput<typeof DirectiveBoard>

const content = {
  question: Text(1000),
  dueOn: PlainDate,
  title: Text(300),
  document: v.strictObject({ uploadId: UploadId, name: Text(200), classification: Classification }),
  skeleton: v.strictObject({ title: Text(300), next: v.pipe(v.array(Text(1000)), v.maxLength(20)) }),
  tags: v.pipe(v.array(Text(80)), v.maxLength(10)),
}
export const Sending = v.strictObject({
  ...content,
  document: v.exactOptional(content.document),
  skeleton: v.exactOptional(content.skeleton),
  tags: v.exactOptional(content.tags),
  orgId: OrganisationId,
  toOrgIds: v.exactOptional(v.pipe(v.array(OrganisationId), v.minLength(1), v.maxLength(200))),
  carriesOut: v.exactOptional(DirectiveId),
  basis: v.exactOptional(v.pipe(v.array(Text(200)), v.maxLength(20))),
  ...confirming,
})
export type Sending = v.InferOutput<typeof Sending>
export const Amending = v.strictObject({ title: v.exactOptional(content.title), question: v.exactOptional(content.question), dueOn: v.exactOptional(content.dueOn), document: v.exactOptional(content.document), skeleton: v.exactOptional(content.skeleton), tags: v.exactOptional(content.tags), reason: Text(500), ...confirming })
export type Amending = v.InferOutput<typeof Amending>
export const Recalling = v.strictObject({ reason: Text(500) })
export type Recalling = v.InferOutput<typeof Recalling>
/** A cell's next step with a directive; to schedule or to have discussed it names the meeting. */
export const Stepping = v.variant('step', [
  v.strictObject({ cellId: OrganisationId, step: v.literal('SEEN') }),
  v.strictObject({ cellId: OrganisationId, step: v.literal('SCHEDULED'), meetingId: MeetingId }),
  v.strictObject({ cellId: OrganisationId, step: v.literal('DISCUSSED'), meetingId: MeetingId }),
])
export type Stepping = v.InferOutput<typeof Stepping>
