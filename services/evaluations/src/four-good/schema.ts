import { Instant } from '@nen-nep/contracts'
import { Entered } from '@nen-nep/rules/criteria/schema'
import { Facts } from '@nen-nep/rules/facts/index'
import { packed } from '@nen-nep/service-kit'
import * as v from 'valibot'

const Head = v.object({ code: v.string(), label: v.string(), passed: v.nullable(v.boolean()), why: v.string() })
/** One side's assessment: what it said of each line, the facts it was judged with, and head by head what came of it; null where a head is still open. */
const Judged = v.object({ entered: Entered, facts: Facts, heads: v.array(Head), passed: v.nullable(v.boolean()), why: v.array(v.string()), by: v.string(), at: Instant })
export type Judged = v.InferOutput<typeof Judged>

/** A cell's year against the "four-good" list of its campaign's pack: as the cell assesses itself, and as its superior does. */
export const FourGood = v.object({ id: v.string(), year: v.number(), cellId: v.string(), rulePackId: v.string(), own: v.optional(packed(Judged)), above: v.optional(packed(Judged)) })
export type FourGood = v.InferOutput<typeof FourGood>

/** What is said of lines by their code, met or not; and facts that the registers do not hold. */
export const Assessing = v.strictObject({ entered: Entered, facts: v.optional(Facts, {}) })
export type Assessing = v.InferOutput<typeof Assessing>
