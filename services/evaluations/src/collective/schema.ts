import { Class, Instant, Text } from '@nen-nep/contracts'
import { Compressed, packed } from '@nen-nep/service-kit'
import { RatedClass } from '@nen-nep/rules/rating/index'
import * as v from 'valibot'
import { Score, Scoring } from '../score/schema.ts'
import { StepValue } from '../sheet/schema.ts'

/** What rules make of a body's points: who gave them, the facts they were judged with, a proposal with its reasons. */
const Judged = v.object({ ...v.omit(Score, ['id', 'year', 'cellId', 'memberId']).entries, by: v.string(), at: Instant })
/** What was done to a body's part, by whom and why; `was` is the class that stood. Never shortened. */
const Change = v.object({ step: v.picklist(['SUBMITTED', 'RETURNED', 'SCORED', 'DECIDED']), by: v.string(), at: Instant, reason: v.optional(v.string()), was: v.optional(StepValue) })
export type Change = v.InferOutput<typeof Change>

const body = {
  id: v.string(),
  year: v.number(),
  orgId: v.string(),
  campaignId: v.string(),
  rulePackId: v.string(),
  text: Compressed,
  selfClass: v.optional(Class),
  judged: v.optional(packed(Judged)),
  changes: packed(v.array(Change)),
}
const handedIn = { ...body, submittedAt: Instant }
/** A body's part of the year as a collective: its own report (form 01), what the rules make of it, and the superior's decision (366-QĐ/TW, art. 11). DRAFT and RETURNED are its own leaders' alone. */
export const Collective = v.variant('status', [
  v.object({ ...body, status: v.literal('DRAFT') }),
  v.object({ ...body, status: v.literal('RETURNED'), reason: v.string() }),
  v.object({ ...handedIn, status: v.literal('SUBMITTED') }),
  v.object({ ...handedIn, status: v.literal('DECIDED'), decided: StepValue }),
])
export type Collective = v.InferOutput<typeof Collective>

/** Longest report, in UTF-16 units: about ten printed pages. */
const LONGEST = 24_000
export const Reporting = v.strictObject({ text: Text(LONGEST, 0), selfClass: v.optional(RatedClass) })
export type Reporting = v.InferOutput<typeof Reporting>
export const Deciding = v.strictObject({ class: RatedClass, reason: v.optional(Text(2000)) })
export type Deciding = v.InferOutput<typeof Deciding>
export { Scoring }
