import { Instant, Text } from '@nen-nep/contracts'
import { Compressed } from '@nen-nep/service-kit'
import * as v from 'valibot'

const Count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1000))
/** How a meeting or a task is to be counted in a member's year instead of what was told. */
export const Correction = v.variant('kind', [
  v.strictObject({ kind: v.literal('MEETING'), state: v.picklist(['PRESENT', 'EXCUSED', 'UNEXCUSED']), turns: v.optional(Count, 0) }),
  v.strictObject({ kind: v.literal('TASK'), done: v.boolean(), inTime: v.boolean() }),
])
export type Correction = v.InferOutput<typeof Correction>

const asked = { id: v.string(), year: v.number(), cellId: v.string(), memberId: v.string(), source: v.string(), why: Compressed, contestedAt: Instant }
const settled = { ...asked, reason: v.string(), by: v.string(), at: Instant }
/** One fact of a member's year that they contest: `source` is the meeting or task it comes from. It stands or is set right by their cell, for its reason; what meetings told stays as it was. */
export const Contest = v.variant('status', [
  v.object({ ...asked, status: v.literal('OPEN') }),
  v.object({ ...settled, status: v.literal('KEPT') }),
  v.object({ ...settled, status: v.literal('CORRECTED'), correction: Correction }),
])
export type Contest = v.InferOutput<typeof Contest>

const source = v.pipe(v.string(), v.regex(/^(mtg|tsk)_[A-Za-z0-9.-]{1,64}$/))
export const Contesting = v.strictObject({ source, why: Text(2000) })
export type Contesting = v.InferOutput<typeof Contesting>
export const Settling = v.variant('outcome', [
  v.strictObject({ source, outcome: v.literal('KEPT'), reason: Text(2000) }),
  v.strictObject({ source, outcome: v.literal('CORRECTED'), reason: Text(2000), correction: Correction }),
])
export type Settling = v.InferOutput<typeof Settling>
