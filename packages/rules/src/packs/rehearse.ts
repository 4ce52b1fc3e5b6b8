import { scoreSheet } from '../criteria/sheet.ts'
import type { Entered } from '../criteria/schema.ts'
import type { Facts } from '../facts/index.ts'
import { proposeClass, type Proposal } from '../rating/propose.ts'
import type { RatedClass, Subject } from '../rating/schema.ts'
import type { RuleSet } from './rule-set.ts'

/** One record as it was judged: who it is about, the points given, the facts known then, and the score they came to. */
export type PastRecord = Readonly<{ subject: Subject; points: Entered; facts: Facts; score: number; collective?: RatedClass }>
/** What other rules would have proposed for it. NOT_COMPARABLE: their sheet asks for points that nobody gave. */
export type Rehearsed =
  | Readonly<{ outcome: 'SAME' | 'CHANGED'; was: Proposal; would: Proposal }>
  | Readonly<{ outcome: 'NOT_COMPARABLE' }>

/** The score that the given points come to under another sheet; undefined where they do not fill it. */
function scoreUnder(was: RuleSet, would: RuleSet, { points, facts, score }: PastRecord): number | undefined {
  if (!would.points || JSON.stringify(would.points.rules) === JSON.stringify(was.points?.rules)) return score
  const { total, problems, items } = scoreSheet(would.points.rules, facts, points)
  return problems.length > 0 || items.some(({ source }) => source === 'missing') ? undefined : total
}

/** Tries other rules on a past record: like is compared with like, what the one set proposes with what the other does. What a committee decided is left alone. */
export function rehearse(was: RuleSet, would: RuleSet, record: PastRecord): Rehearsed {
  const score = scoreUnder(was, would, record)
  if (score === undefined) return { outcome: 'NOT_COMPARABLE' }
  const [before, after] = [proposeClass(was.rating.rules, record), proposeClass(would.rating.rules, { ...record, score })]
  return { outcome: before.proposedClass === after.proposedClass ? 'SAME' : 'CHANGED', was: before, would: after }
}
