import { scoreSheet } from '@nen-nep/rules/criteria/index'
import type { CriteriaSet } from '@nen-nep/rules/criteria/schema'
import { proposeClass, type RatedClass, type Subject } from '@nen-nep/rules/rating/index'
import type { RatingRules } from '@nen-nep/rules/rating/schema'
import type { Score } from './schema.ts'

/** What points and facts are judged by: the criteria, the rules of rating, who is judged, and the class of the body they lead. */
export type Measure = Readonly<{ criteria: CriteriaSet; rating: RatingRules; subject: Subject; collective?: RatedClass | undefined }>
/** What the rules make of somebody's points, of a member's or of a body's. */
export type Judged = Pick<Score, 'points' | 'inputs' | 'score' | 'max' | 'byScore' | 'conditions' | 'cap' | 'proposedClass' | 'why'>

/** Judges points with facts; `errors` are those that fit nothing on the sheet. */
export function judge({ points, inputs }: Pick<Score, 'points' | 'inputs'>, { criteria, rating, subject, collective }: Measure) {
  const { total, max, problems } = scoreSheet(criteria, inputs, points)
  const { byScore, cap, proposedClass, conditions, why } = proposeClass(rating, { subject, score: total, facts: inputs, ...(collective === undefined ? {} : { collective }) })
  const judged: Judged = { points, inputs, score: total, max, byScore, conditions: [...conditions], cap, proposedClass, why: [...why] }
  return { judged, errors: problems.map(({ code, message }) => ({ pointer: '/points', code, message })) }
}
