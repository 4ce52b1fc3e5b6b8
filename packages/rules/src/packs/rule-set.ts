import * as v from 'valibot'
import { CriteriaSet } from '../criteria/schema.ts'
import { QuotaRules } from '../quota/index.ts'
import { RatingRules } from '../rating/schema.ts'
import { Citation } from './citation.ts'
import type { PackKind } from './schema.ts'

const part = <S extends v.GenericSchema>(rules: S) => v.object({ id: v.string(), validFrom: v.string(), citation: Citation, rules })

/** All rules by which a year is judged, each with the pack it comes from and what that rests on. One id names them together and never another set, so that a record keeps what it was judged by. */
export const RuleSet = v.object({
  rating: part(RatingRules),
  quota: part(QuotaRules),
  collectiveQuota: part(QuotaRules),
  points: v.optional(part(CriteriaSet)),
  collectivePoints: v.optional(part(CriteriaSet)),
  fourGood: v.optional(part(CriteriaSet)),
})
export type RuleSet = v.InferOutput<typeof RuleSet>
export type RulePart = keyof RuleSet

/** The parts of a set, by the kind of pack each is. */
export const kinds = {
  rating: 'RATING', quota: 'MEMBER_QUOTA', collectiveQuota: 'COLLECTIVE_QUOTA', points: 'MEMBER_SHEET', collectivePoints: 'COLLECTIVE_SHEET', fourGood: 'FOUR_GOOD',
} as const satisfies Readonly<Record<RulePart, PackKind>>
