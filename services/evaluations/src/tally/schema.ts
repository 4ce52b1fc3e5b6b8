import { Class, Count, MemberId, PlainDate, Text } from '@nen-nep/contracts'
import { TallyBase } from '@nen-nep/rules/tally/index'
import { RatedClass } from '@nen-nep/rules/rating/index'
import { packed } from '@nen-nep/service-kit'
import * as v from 'valibot'

const Comment = v.object({ memberId: MemberId, text: v.string(), class: v.optional(Class) })
/** The cell's conference of the year: when, who was there, which members count the ballots, and what the cell says of each member, with the class it sees them in. Texts stay in evaluations. */
export const Conference = v.object({
  id: v.string(),
  year: v.number(),
  cellId: v.string(),
  heldOn: v.string(),
  summoned: v.number(),
  present: v.number(),
  tellers: v.array(v.string()),
  baseRule: TallyBase,
  comments: packed(v.array(Comment)),
})
export type Conference = v.InferOutput<typeof Conference>

export const Recording = v.strictObject({
  heldOn: PlainDate,
  summoned: Count,
  present: Count,
  tellers: v.optional(v.pipe(v.array(MemberId), v.maxLength(5)), []),
  baseRule: v.optional(TallyBase, 'SUMMONED'),
  comments: v.optional(v.pipe(v.array(v.strictObject({ memberId: MemberId, text: Text(2000), class: v.optional(RatedClass) })), v.maxLength(500)), []),
})
export type Recording = v.InferOutput<typeof Recording>

const votes = { EXCELLENT: v.optional(Count, 0), GOOD: v.optional(Count, 0), COMPLETED: v.optional(Count, 0), NOT_COMPLETED: v.optional(Count, 0) }
/** One teller's count of the paper ballots: heads and ballots, and for each member the votes per class. */
export const Counting = v.strictObject({
  teller: MemberId,
  issued: Count,
  returned: Count,
  unreturned: Count,
  valid: Count,
  invalid: Count,
  votes: v.pipe(v.array(v.strictObject({ memberId: MemberId, ...votes })), v.minLength(1), v.maxLength(500)),
})
export type Counting = v.InferOutput<typeof Counting>
