import { Class, Instant } from '@nen-nep/contracts'
import { Entered } from '@nen-nep/rules/criteria/index'
import { Facts } from '@nen-nep/rules/facts/index'
import * as v from 'valibot'

const judged = v.object({ code: v.string(), class: Class, label: v.string(), met: v.nullable(v.boolean()), why: v.string(), source: v.optional(v.string()) })
const outcome = v.object({ score: v.number(), class: Class })
/** One member's points of the year, the facts they were judged with (`inputs`), and what the rules make of them: a proposal with its reasons, never a decision. `again` when facts were set right and it was reckoned anew, with what stood before; `outdated` when they were set right after the decision (`against` is when that was made): it stays, with what they come to now. */
export const Score = v.object({
  id: v.string(),
  year: v.number(),
  cellId: v.string(),
  memberId: v.string(),
  points: Entered,
  inputs: Facts,
  score: v.number(),
  max: v.number(),
  byScore: Class,
  conditions: v.array(judged),
  cap: v.nullable(Class),
  proposedClass: Class,
  why: v.array(v.string()),
  again: v.optional(v.object({ at: Instant, was: outcome })),
  outdated: v.optional(v.object({ at: Instant, against: v.string(), now: outcome, why: v.string() })),
})
export type Score = v.InferOutput<typeof Score>

/** Points by criterion code, and facts the registers do not hold (a share as its two counts). */
export const Scoring = v.strictObject({ points: Entered, facts: v.optional(Facts, {}) })
export type Scoring = v.InferOutput<typeof Scoring>
