import * as v from 'valibot'
import { Condition } from '../facts/index.ts'

/** Class of a year's work, as published: excellent, good, completed, not completed. */
export const RatedClass = v.picklist(['EXCELLENT', 'GOOD', 'COMPLETED', 'NOT_COMPLETED'])
export type RatedClass = v.InferOutput<typeof RatedClass>

/** What a record may end with; NOT_RATED belongs to the exceptions and is no grade. */
export const RatingClass = v.picklist([...RatedClass.options, 'NOT_RATED'])
export type RatingClass = v.InferOutput<typeof RatingClass>

/** Whom a rule speaks about: members without a post, heads and deputies of a body, collectives. */
export const Subject = v.picklist(['MEMBER', 'HEAD', 'DEPUTY', 'COLLECTIVE'])
export type Subject = v.InferOutput<typeof Subject>

/** SEEN in an official excerpt, DERIVED from secondary material, RECALLED and not verified, CONFLICTING between sources. */
export const Certainty = v.picklist(['SEEN', 'DERIVED', 'RECALLED', 'CONFLICTING'])
export type Certainty = v.InferOutput<typeof Certainty>

const rule = {
  code: v.string(),
  label: v.string(),
  when: v.array(Condition),
  subjects: v.optional(v.array(Subject)),
  /** The article it rests on, as it is cited on screen. */
  source: v.optional(v.string()),
  certainty: Certainty,
}

/** A condition that a class demands. Where it fails, the class is out of reach; where it is not known, it stays open. */
export const Demand = v.object({ ...rule, class: RatedClass })
export type Demand = v.InferOutput<typeof Demand>

/** A case that keeps the class down to `cap` when it is known to hold. */
export const Ceiling = v.object({ ...rule, cap: RatedClass })
export type Ceiling = v.InferOutput<typeof Ceiling>

/** A person or body outside the ordinary course: not rated (with or without a review), kept to a class, or a note for those who decide. */
export const RatingException = v.object({
  ...rule,
  effect: v.variant('kind', [
    v.object({ kind: v.literal('NOT_RATED'), review: v.boolean() }),
    v.object({ kind: v.literal('CAP'), class: RatedClass }),
    v.object({ kind: v.literal('NOTE') }),
  ]),
})
export type RatingException = v.InferOutput<typeof RatingException>

/** How a regulation turns points and conditions into a class. Bands run from the best class down to one from 0 points of 100. */
export const RatingRules = v.object({
  bands: v.array(v.object({ class: RatedClass, from: v.pipe(v.number(), v.safeInteger(), v.minValue(0)) })),
  demands: v.array(Demand),
  ceilings: v.array(Ceiling),
  exceptions: v.array(RatingException),
  explainFrom: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
})
export type RatingRules = v.InferOutput<typeof RatingRules>
