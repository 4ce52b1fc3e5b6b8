import * as v from 'valibot'
import { moreThanHalf, passes, type Threshold } from '../attendance/index.ts'
import { share } from '../exact/index.ts'
import { RatedClass } from '../rating/index.ts'
import { votesCast, type PaperCount, type Votes } from './count.ts'
import { messages } from './messages.vi.ts'

/** What a ballot's percentages are taken of; printed with them, for a wrong base is the commonest error of counting minutes. */
export const TallyBase = v.picklist(['SUMMONED', 'PRESENT', 'ISSUED', 'VALID'])
export type TallyBase = v.InferOutput<typeof TallyBase>

/** Heads that a base may name: official members summoned, and those present. */
export type Heads = Readonly<{ summoned: number; present: number }>

export type Warning = Readonly<{ code: keyof typeof messages.warnings; message: string }>

/** The smallest number of ballots of which a breakdown may be shown. */
export const LEAST_BALLOTS = 5

const few = (ballots: number): Warning[] => (ballots < LEAST_BALLOTS ? [{ code: 'FEW', message: messages.warnings.FEW(LEAST_BALLOTS) }] : [])

/** What a breakdown would betray: too few ballots, all of one mind, or all but one. `breakdown` false means that only the outcome may be shown. */
export function guard(votes: Votes): Readonly<{ breakdown: boolean; warnings: readonly Warning[] }> {
  const ballots = votesCast(votes)
  const most = Math.max(...RatedClass.options.map((grade) => votes[grade] ?? 0))
  const warnings = few(ballots)
  if (ballots > 0 && most === ballots) warnings.push({ code: 'UNANIMOUS', message: messages.warnings.UNANIMOUS })
  if (ballots > 1 && most === ballots - 1) warnings.push({ code: 'ALL_BUT_ONE', message: messages.warnings.ALL_BUT_ONE })
  return { breakdown: ballots >= LEAST_BALLOTS, warnings }
}

export type PersonResult = Readonly<{
  id: string
  outcome: RatedClass | null
  classes: readonly Readonly<{ class: RatedClass; votes: number; ratio: number | null }>[] | null
  warnings: readonly Warning[]
}>

export type TallyResult = Readonly<{ base: number; baseRule: TallyBase; baseName: string; people: readonly PersonResult[] }>

/** What percentages are taken of. Whoever returned a ballot was summoned and there, whatever was recorded of heads: a small figure of those present makes nothing pass. */
export const baseOf = (rule: TallyBase, { issued, returned, valid }: Pick<PaperCount, 'issued' | 'returned' | 'valid'>, { summoned, present }: Heads) =>
  ({ SUMMONED: Math.max(summoned, returned), PRESENT: Math.max(present, returned), ISSUED: issued, VALID: valid })[rule]

function resultOf(id: string, votes: Votes, base: number, threshold: Threshold): PersonResult {
  const { breakdown, warnings } = guard(votes)
  const classes = RatedClass.options.map((grade) => ({ class: grade, votes: votes[grade] ?? 0, ratio: share({ part: votes[grade] ?? 0, whole: base }) }))
  const outcome = classes.filter((each) => passes(each.votes, base, threshold))
  return { id, outcome: outcome.length === 1 ? (outcome[0]?.class ?? null) : null, classes: breakdown ? classes : null, warnings }
}

export type TallyRules = Readonly<{ baseRule: TallyBase; threshold?: Threshold }>

/**
 * The result of an agreed count: per person the class that passes (null when none does: the committee decides on) and the breakdown where it may be shown.
 * No majority for the ballot was found in the 2026 guidance: more than half of the base unless a pack says otherwise.
 */
export function tallyResult(count: PaperCount, heads: Heads, { baseRule, threshold = moreThanHalf }: TallyRules): TallyResult {
  const base = baseOf(baseRule, count, heads)
  const people = Object.entries(count.votes).map(([id, votes]) => resultOf(id, votes, base, threshold))
  return { base, baseRule, baseName: messages.bases[baseRule](base), people }
}
