import { Class, Instant, Text } from '@nen-nep/contracts'
import { Compressed } from '@nen-nep/service-kit'
import * as v from 'valibot'

const written = { id: v.string(), year: v.number(), cellId: v.string(), memberId: v.string(), mergedFrom: v.optional(v.string()), text: Compressed, selfClass: v.optional(Class) }
/** A member's review of their year. DRAFT and RETURNED are their author's alone; SUBMITTED is for those who handle the sheet too. `mergedFrom` is the record a draft came from when two were merged, until its author writes on. */
export const Review = v.variant('status', [
  v.object({ ...written, status: v.literal('DRAFT') }),
  v.object({ ...written, status: v.literal('SUBMITTED'), submittedAt: Instant }),
  v.object({ ...written, status: v.literal('RETURNED'), reason: v.string() }),
])
export type Review = v.InferOutput<typeof Review>

/** Longest review, in UTF-16 units: about five printed pages. */
export const LONGEST = 12_000
export const Saving = v.strictObject({ text: Text(LONGEST, 0), selfClass: v.optional(v.picklist(['EXCELLENT', 'GOOD', 'COMPLETED', 'NOT_COMPLETED'])) })
export type Saving = v.InferOutput<typeof Saving>
export const Returning = v.strictObject({ reason: Text(1000) })
