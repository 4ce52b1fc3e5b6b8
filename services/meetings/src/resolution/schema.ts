import { Count, DirectiveId, MeetingBand, MeetingId, OrganisationId, ResolutionId, Text } from '@nen-nep/contracts'
import { confirming, KeptWording, SecrecyNote } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { KeptTags, Tags } from '../tag/schema.ts'

export const Kind = v.picklist(['NQ', 'KL', 'BC', 'KH', 'TB', 'TTr'])
export type Kind = v.InferOutput<typeof Kind>

/** One line of part I: a task, how it stood when the meeting opened, and what came of it. */
const Reviewed = v.object({ taskId: v.optional(v.string()), task: v.string(), before: v.string(), result: v.string() })
const Opinion = v.object({ name: v.optional(v.string()), text: v.string() })
export type Opinion = v.InferOutput<typeof Opinion>
/** The vote line; `ratio` in hundredths of a percent of the base, null on an empty base. */
const Voted = v.object({ for: v.number(), against: v.number(), abstain: v.number(), base: v.number(), ratio: v.nullable(v.number()), passed: v.boolean() })
export type Voted = v.InferOutput<typeof Voted>
const Score = v.object({ total: v.number(), max: v.number(), band: MeetingBand })
const Assigned = v.object({ taskId: v.string(), title: v.string(), memberId: v.string(), name: v.string(), dueOn: v.string() })
export type Assigned = v.InferOutput<typeof Assigned>
/** As which organ it was issued, frozen with it: names and place of that day, the symbol in its number, the lines above the signature. */
export const Organ = v.object({ name: v.string(), superior: v.optional(v.string()), place: v.optional(v.string()), symbol: v.string(), acting: v.string(), post: v.string(), signer: v.string() })
export type Organ = v.InferOutput<typeof Organ>

const drafted = {
  id: v.string(),
  orgId: v.string(),
  kind: Kind,
  title: v.string(),
  meetingId: v.optional(v.string()),
  heldOn: v.optional(v.string()),
  replaces: v.optional(v.string()),
  directiveIds: v.optional(v.array(v.string())),
  tags: KeptTags,
  review: v.array(Reviewed),
  next: v.array(v.string()),
  score: v.optional(Score),
  vote: v.optional(Voted),
  recipients: v.array(v.string()),
  opinions: v.array(Opinion),
  secrecy: v.optional(SecrecyNote),
}
const issued = { ...drafted, number: v.number(), issuedOn: v.string(), issuedBy: v.string(), inTime: v.optional(v.boolean()), organ: Organ, wording: v.optional(KeptWording), assignments: v.array(Assigned) }
const at = <const S extends string, E extends v.ObjectEntries>(status: S, entries: E) => v.object({ ...entries, status: v.literal(status) })
/** A numbered document of an organ, apart from the minutes (features: B25). Once issued it never changes; a later one may replace it. */
export const Resolution = v.variant('status', [at('DRAFT', drafted), at('ISSUED', issued), at('REPLACED', { ...issued, replacedBy: v.string() })])
export type Resolution = v.InferOutput<typeof Resolution>
export type Issued = Extract<Resolution, { status: 'ISSUED' | 'REPLACED' }>
/** The last number an organ gave to one kind in one year. */
export const Register = v.object({ orgId: v.string(), year: v.number(), kind: Kind, last: v.number() })
export type Register = v.InferOutput<typeof Register>

const Hands = v.pipe(Count, v.maxValue(10_000))
const content = {
  review: v.exactOptional(v.pipe(v.array(v.strictObject({ taskId: v.optional(Text(80)), task: Text(500), before: Text(300, 0), result: Text(500, 0) })), v.maxLength(100))),
  next: v.exactOptional(v.pipe(v.array(Text(1000)), v.maxLength(40))),
  vote: v.exactOptional(v.strictObject({ for: Hands, against: Hands, abstain: Hands, base: Hands })),
  recipients: v.exactOptional(v.pipe(v.array(Text(200)), v.maxLength(20))),
  opinions: v.exactOptional(v.pipe(v.array(v.strictObject({ name: v.optional(Text(100)), text: Text(1000) })), v.maxLength(200))),
  directiveIds: v.exactOptional(v.pipe(v.array(DirectiveId), v.maxLength(10))),
  tags: v.exactOptional(v.pipe(v.array(Text(80)), v.maxLength(10))),
}
/** A draft; what a meeting recorded is filled in where nothing is given. */
export const Drafting = v.strictObject({ ...content, tags: Tags, orgId: OrganisationId, kind: v.optional(Kind, 'NQ'), title: Text(300), meetingId: v.exactOptional(MeetingId), replaces: v.exactOptional(ResolutionId), ...confirming })
export type Drafting = v.InferOutput<typeof Drafting>
export const Redrafting = v.strictObject({ ...content, title: v.exactOptional(Text(300)), ...confirming })
export type Redrafting = v.InferOutput<typeof Redrafting>
