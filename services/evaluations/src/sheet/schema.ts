import { Class, Instant, MemberId, PlainDate, SectorType, Text } from '@nen-nep/contracts'
import { PaperCount, TallyBase } from '@nen-nep/rules/tally/index'
import { RatedClass, Subject } from '@nen-nep/rules/rating/index'
import { packed } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { Requirement } from '../campaign/schema.ts'

/** One step's own value: a class, the reason given for it, who set it, and when. */
export const StepValue = v.object({ class: Class, reason: v.optional(v.string()), by: v.optional(v.string()), at: v.optional(v.string()) })
export type StepValue = v.InferOutput<typeof StepValue>

/** A body that somebody leads, and as what. */
const Post = v.object({ orgId: v.string(), as: v.picklist(['HEAD', 'DEPUTY']) })
export type Post = v.InferOutput<typeof Post>

/** What a class demands of somebody and nobody has stated yet, by its label. */
const OpenDemand = v.object({ class: RatedClass, label: v.string() })

/** One member's line: every step keeps its own value. `review` is ON_PAPER where the cell holds it on paper. `open` are demands that their points were judged without; `reckoned` when these were reckoned again because facts were set right, and what they come to now, `against` the decision that stood already; `leads` are all bodies somebody leads, where their cell is not the only one. `v` is the sheet's version at which this line last changed; `unrated` says by which exception the member is not rated. */
export const Line = v.object({
  member: v.string(),
  subject: Subject,
  unrated: v.optional(v.string()),
  review: v.optional(v.picklist(['SUBMITTED', 'RETURNED', 'ON_PAPER'])),
  self: v.optional(Class),
  score: v.optional(v.number()),
  scored: v.optional(Class),
  open: v.optional(v.array(OpenDemand)),
  reckoned: v.optional(v.object({ at: Instant, class: Class, against: v.optional(v.string()) })),
  leads: v.optional(v.array(Post)),
  proposed: v.optional(StepValue),
  appraised: v.optional(StepValue),
  decided: v.optional(StepValue),
  v: v.number(),
})
export type Line = v.InferOutput<typeof Line>

/** What was changed, by whom and why; `was` keeps the values that stood before, `members` whom it is about. Never shortened. */
export const Change = v.object({
  v: v.number(),
  step: v.picklist(['PROPOSED', 'APPRAISED', 'DECIDED', 'RECONSIDERED', 'SUBMITTED', 'RETURNED', 'PUBLISHED', 'ON_PAPER', 'JOINED', 'LEFT']),
  by: v.string(),
  at: Instant,
  reason: v.optional(v.string()),
  was: v.optional(v.array(v.object({ member: v.string(), value: StepValue, step: v.optional(v.literal('APPRAISED')) }))),
  members: v.optional(v.array(v.string())),
})
export type Change = v.InferOutput<typeof Change>

/** One teller's count of the paper ballots, as they entered it; `by` is whose hand typed it. */
export const TellerCount = v.object({ teller: v.string(), by: v.string(), count: PaperCount })
export type TellerCount = v.InferOutput<typeof TellerCount>

const VotedPerson = v.object({ id: v.string(), outcome: v.nullable(RatedClass), classes: v.nullable(v.array(v.object({ class: RatedClass, votes: v.number(), ratio: v.nullable(v.number()) }))), warnings: v.array(v.object({ code: v.string(), message: v.string() })) })
const ballots = { issued: v.number(), returned: v.number(), unreturned: v.number(), valid: v.number(), invalid: v.number() }
/** What a closed ballot published of the classes it voted on: paper and electronic ballots together, no more than everybody may know. `counts` are the tellers' counts of paper that stood when it was taken in; they belong to it, and no longer to the next vote. */
export const Voted = v.object({ ballotId: v.string(), closedAt: Instant, ...ballots, base: v.number(), baseRule: TallyBase, baseName: v.string(), people: v.array(VotedPerson), sums: v.array(v.string()), counts: v.array(TellerCount) })
export type Voted = v.InferOutput<typeof Voted>

/** What is packed into one attribute: all that repeats member ids. `counts` are of a vote on paper newer than any of `voted`, which stand oldest first; `late` are members who joined after the population was frozen. */
const Body = v.object({ lines: v.array(Line), changes: v.array(Change), counts: v.array(TellerCount), voted: v.optional(v.array(Voted), []), late: v.array(v.string()) })
const head = {
  id: v.string(),
  version: v.number(),
  year: v.number(),
  cellId: v.string(),
  campaignId: v.string(),
  rootId: v.string(),
  path: v.string(),
  rulePackId: v.string(),
  asOf: v.string(),
  rosterVersion: v.number(),
  classesAt: v.number(),
  status: v.picklist(['OPEN', 'SUBMITTED', 'DECIDED']),
  returned: v.optional(v.string()),
  collective: v.optional(RatedClass),
  bodies: v.optional(v.record(v.string(), RatedClass)),
  sector: v.optional(SectorType),
  requires: v.optional(v.array(Requirement), []),
  published: v.optional(v.object({ by: v.string(), at: Instant })),
  sealedBy: v.optional(v.string()),
}

/** A cell's sheet of the year, one item: OPEN while the cell works, SUBMITTED when it was sent up, DECIDED when every rated member has a decided class; `requires` is what its campaign demands; `collective` is the class that was decided for the cell as a body, `bodies` those of bodies above that its members lead; `published` once its members may read what was decided; `sealedBy` is the ballot whose electronic votes are not counted yet: until then nobody reads what its paper came to. */
export const Sheet = v.pipe(
  v.object({ ...head, body: packed(Body) }),
  v.transform(({ body, ...rest }) => ({ ...rest, ...body })),
)
export type Sheet = v.InferOutput<typeof Sheet>

const classified = { class: Class, reason: v.optional(Text(1000)) }
/** A class for one record. */
export const Classifying = v.strictObject(classified)
export type Classifying = v.InferOutput<typeof Classifying>
/** Classes for many members of a cell at once; `version` is that of the line the caller saw. */
export const BulkClassifying = v.strictObject({
  rows: v.pipe(v.array(v.strictObject({ memberId: MemberId, version: v.pipe(v.number(), v.integer(), v.minValue(1)), ...classified })), v.minLength(1), v.maxLength(500)),
})
export type Classified = Classifying & { memberId: string; version: number | undefined }
/** Reviews that the cell holds on paper, with the class each author gives themselves. */
const PaperRow = v.strictObject({ memberId: MemberId, selfClass: v.optional(RatedClass) })
export type Paper = v.InferOutput<typeof PaperRow>
export const TakingPaper = v.strictObject({ rows: v.pipe(v.array(PaperRow), v.minLength(1), v.maxLength(500)) })
export const AsOf = v.strictObject({ asOf: v.optional(PlainDate) })
