import { Instant, Text } from '@nen-nep/contracts'
import { Compressed } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { StepValue } from '../sheet/schema.ts'
import { RatedClass } from '@nen-nep/rules/rating/index'

const asked = { id: v.string(), year: v.number(), cellId: v.string(), memberId: v.string(), why: Compressed, was: StepValue, requestedAt: Instant, decideBy: v.string() }
const decided = { ...asked, class: RatedClass, reason: v.string(), decidedBy: v.string(), decidedAt: Instant }
/** A member's request to consider their decided class again, one for a year. `was` is what had been decided, and stays. */
export const Reconsideration = v.variant('status', [
  v.object({ ...asked, status: v.literal('REQUESTED') }),
  v.object({ ...decided, status: v.literal('UPHELD') }),
  v.object({ ...decided, status: v.literal('REVISED') }),
])
export type Reconsideration = v.InferOutput<typeof Reconsideration>

export const Requesting = v.strictObject({ why: Text(4000) })
export const Reconsidering = v.strictObject({ class: RatedClass, reason: Text(2000) })
export type Reconsidering = v.InferOutput<typeof Reconsidering>
