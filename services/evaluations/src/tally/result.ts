import { LEAST_BALLOTS, reconcile, tallyResult, type Difference, type PaperCount, type TallyResult } from '@nen-nep/rules/tally/index'
import type { Sheet } from '../sheet/schema.ts'
import { messages } from './messages.vi.ts'
import type { Conference } from './schema.ts'

/** How far the counting has come: who has entered, where two tellers differ, and the result once they agree. */
export type BallotView = Readonly<{
  tellers: readonly string[]
  agreed: boolean
  differences: readonly Difference[]
  notes: readonly string[]
  result?: TallyResult & Readonly<{ issued: number; returned: number; unreturned: number; valid: number; invalid: number }>
}>

/** A box with fewer than five ballots tells no breakdown of anybody, however many lines a ballot had (features: C13). */
function guarded(result: TallyResult, { returned }: PaperCount): TallyResult {
  if (returned >= LEAST_BALLOTS) return result
  return { ...result, people: result.people.map((person) => ({ ...person, classes: null })) }
}

// The votes of so few are nobody's to read, also where two tellers read them differently: they look at the papers again.
const shownOf = (differences: readonly Difference[], ...counts: readonly PaperCount[]) =>
  counts.every(({ returned }) => returned >= LEAST_BALLOTS) ? differences : differences.filter(({ pointer }) => !pointer.startsWith('/votes/'))

const byOneHand = ({ counts: [first, second] }: Sheet) => first !== undefined && first.by === second?.by

function agreedResult(count: PaperCount, conference: Conference | undefined): NonNullable<BallotView['result']> {
  const { issued, returned, unreturned, valid, invalid } = count
  const { summoned, present, baseRule } = conference ?? { summoned: issued, present: issued, baseRule: 'ISSUED' as const }
  const result = guarded(tallyResult(count, { summoned, present }, { baseRule }), count)
  return { ...result, issued, returned, unreturned, valid, invalid }
}

/** The ballot of a sheet as far as it may be shown. Heads come from the conference; without one the ballots issued stand for those present and summoned. */
export function resultOf(sheet: Sheet, conference?: Conference): BallotView {
  const [first, second] = sheet.counts
  const tellers = sheet.counts.map(({ teller }) => teller)
  if (!first || !second) return { tellers, agreed: false, differences: [], notes: first ? [messages.waiting] : [] }
  const { agreed, differences } = reconcile(first.count, second.count)
  const notes = [...(byOneHand(sheet) ? [messages.oneHand] : []), ...(agreed ? [] : [messages.differ])]
  if (!agreed) return { tellers, agreed, differences: shownOf(differences, first.count, second.count), notes }
  return { tellers, agreed, differences, notes, result: agreedResult(first.count, conference) }
}
