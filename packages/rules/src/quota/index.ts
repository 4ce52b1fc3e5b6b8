import * as v from 'valibot'
import { decimal, halfUp, percent, quotient, WHOLE } from '../exact/index.ts'
import { messages } from './messages.vi.ts'

export { messages } from './messages.vi.ts'

const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const Percentage = v.pipe(Count, v.maxValue(WHOLE))

/**
 * A quota on the top class. `pct` and `raisedPct` in hundredths of a percent; `denominator`: the class the share is taken of;
 * `groupBy`: whom heads are counted among; `level`: where in the tree the limit is held; guides differ on all of them (domain: 6.2).
 */
export const QuotaRules = v.object({
  pct: Percentage,
  raisedPct: v.optional(Percentage),
  denominator: v.picklist(['GOOD', 'GOOD_OR_BETTER']),
  groupBy: v.picklist(['ALL', 'SIMILAR_POSTS', 'SIMILAR_BODIES']),
  rounding: v.picklist(['DOWN', 'HALF_UP']),
  level: v.picklist(['CELL', 'GRASSROOTS_ORG', 'SUPERIOR_ORG']),
})
export type QuotaRules = v.InferOutput<typeof QuotaRules>

/** Heads in the two classes a quota looks at. */
export const QuotaCounts = v.object({ EXCELLENT: Count, GOOD: Count })
export type QuotaCounts = v.InferOutput<typeof QuotaCounts>

/** `raisedBecause`: the stated grounds on which an outstanding body may use the raised share; without grounds the ordinary share holds. */
export type QuotaQuestion = Readonly<{ pack: QuotaRules; counts: QuotaCounts; proposed: number; noun?: keyof typeof messages.nouns; raisedBecause?: string }>

export type QuotaCheck = Readonly<{ base: number; percentage: number; limit: number; proposed: number; over: number; sentence: string }>

const limitOf = ({ rounding }: QuotaRules, base: number, percentage: number) =>
  rounding === 'DOWN' ? quotient(base * percentage, WHOLE) : halfUp(base * percentage, WHOLE)

function sentenceOf(question: QuotaQuestion, { base, percentage, limit, proposed, over }: Omit<QuotaCheck, 'sentence'>): string {
  const { pack, noun, raisedBecause } = question
  const product = base * percentage
  const sum = messages.base(base, messages.nouns[noun ?? 'MEMBER'], messages.denominators[pack.denominator]) + messages.share(percent(percentage), decimal(product, 4))
  const rounded = product % WHOLE === 0 ? '' : pack.rounding === 'DOWN' ? messages.down(limit) : messages.halfUp(limit)
  const grounds = percentage === pack.pct || !raisedBecause ? '' : messages.raised(raisedBecause)
  return sum + rounded + (over > 0 ? messages.over(proposed, over) : messages.within(proposed)) + grounds
}

/** Measures a proposal against its quota and shows the sum. It warns: who steps back is the committee's choice, never the machine's. */
export function checkQuota(question: QuotaQuestion): QuotaCheck {
  const { pack, counts, proposed, raisedBecause } = question
  const base = pack.denominator === 'GOOD' ? counts.GOOD : counts.GOOD + counts.EXCELLENT
  const percentage = raisedBecause?.trim() ? (pack.raisedPct ?? pack.pct) : pack.pct
  const limit = limitOf(pack, base, percentage)
  const figures = { base, percentage, limit, proposed, over: Math.max(0, proposed - limit) }
  return { ...figures, sentence: sentenceOf(question, figures) }
}

export type QuotaGroup = Readonly<{ key: string; counts: QuotaCounts; proposed: number; raisedBecause?: string }>

/** Each group of similar posts or bodies against its own limit; heads are counted apart from others (groupBy). */
export const checkGroups = (pack: QuotaRules, groups: readonly QuotaGroup[], noun: keyof typeof messages.nouns = 'MEMBER') =>
  groups.map((group) => ({ key: group.key, ...checkQuota({ pack, noun, ...group }) }))

export type Candidate = Readonly<{ id: string; score: number }>

/** Candidates of all cells by score against one limit. Those level at the limit are listed as `tied` and left to the committee: no hidden rule breaks a tie. */
export function rankCandidates(candidates: readonly Candidate[], limit: number): Readonly<{ within: string[]; tied: string[]; beyond: string[] }> {
  const sorted = [...candidates].sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
  const last = sorted[limit - 1]?.score
  const next = sorted[limit]?.score
  const cut = last !== undefined && last === next ? last : undefined
  const ids = (keep: (score: number, at: number) => boolean) => sorted.filter(({ score }, at) => keep(score, at)).map(({ id }) => id)
  return {
    within: ids((score, at) => at < limit && score !== cut),
    tied: ids((score) => score === cut),
    beyond: ids((score, at) => at >= limit && score !== cut),
  }
}
