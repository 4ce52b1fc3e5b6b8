import { LEAST_BALLOTS, reconcile, tallyResult, type Difference, type PaperCount, type TallyBase, type TallyResult } from '@nen-nep/rules/tally/index'
import { inOrder, type Names } from '../sheet/names.ts'
import type { Sheet, Voted } from '../sheet/schema.ts'
import { messages } from './messages.vi.ts'
import type { Conference } from './schema.ts'

type Ballots = Readonly<Record<'issued' | 'returned' | 'unreturned' | 'valid' | 'invalid', number>>
/** A vote as far as it may be told, whichever way it was cast. `ballotId` names the ballot that was closed, `sums` say how its paper and electronic ballots add up. */
export type VoteResult = Ballots & Readonly<{ base: number; baseRule: TallyBase; baseName: string; people: readonly (Voted['people'] | TallyResult['people'])[number][]; ballotId?: string; sums?: readonly string[] }>
/** How far the counting has come: who has entered, where two tellers differ, and the result once they agree. */
export type BallotView = Readonly<{
  tellers: readonly string[]
  agreed: boolean
  differences: readonly Difference[]
  notes: readonly string[]
  result?: VoteResult
}>

/** A box with fewer than five ballots tells no breakdown of anybody, however many lines a ballot had (features: C13). */
function guarded(result: TallyResult, { returned }: PaperCount): TallyResult {
  if (returned >= LEAST_BALLOTS) return result
  return { ...result, people: result.people.map((person) => ({ ...person, classes: null })) }
}

const withoutVotes = (differences: readonly Difference[]) => differences.filter(({ pointer }) => !pointer.startsWith('/votes/'))
// The votes of so few are nobody's to read, also where two tellers read them differently: they look at the papers again.
const shownOf = (differences: readonly Difference[], ...counts: readonly PaperCount[]) =>
  counts.every(({ returned }) => returned >= LEAST_BALLOTS) ? differences : withoutVotes(differences)

const byOneHand = ({ counts: [first, second] }: Sheet) => first !== undefined && first.by === second?.by

const notesOn = (sheet: Sheet, agreed: boolean) => [...(byOneHand(sheet) ? [messages.oneHand] : []), ...(agreed ? [] : [messages.differ])]

function agreedResult(count: PaperCount, conference: Conference | undefined): NonNullable<BallotView['result']> {
  const { issued, returned, unreturned, valid, invalid } = count
  const { summoned, present, baseRule } = conference ?? { summoned: issued, present: issued, baseRule: 'ISSUED' as const }
  const result = guarded(tallyResult(count, { summoned, present }, { baseRule }), count)
  return { ...result, issued, returned, unreturned, valid, invalid }
}

/** The newest ballot that was closed, with those people besides who stood on an earlier one alone. */
function closedResult(voted: readonly Voted[]): VoteResult | undefined {
  const last = voted.at(-1)
  if (!last) return undefined
  const { counts: _, closedAt: __, ...rest } = last
  const earlier = new Map(voted.flatMap(({ people }) => people).map((person) => [person.id, person]))
  for (const { id } of last.people) earlier.delete(id)
  return { ...rest, people: [...last.people, ...earlier.values()] }
}

/** The vote that one member stood on: the count on paper once it is agreed, else the newest ballot with their name. */
export function voteOn(sheet: Sheet, member: string, conference: Conference | undefined): VoteResult | undefined {
  if (sheet.counts.length > 0) return resultOf(sheet, conference).result
  return closedResult(sheet.voted.filter(({ people }) => people.some(({ id }) => id === member)))
}

/** People as their ballots listed them, where names are known. */
const named = (result: NonNullable<BallotView['result']>, names: Names = new Map()): typeof result => ({ ...result, people: inOrder(result.people, ({ id }) => id, names) })

/** What two tellers' counts on paper say, as far as they go together; nothing of what they came to while others still vote electronically. */
function onPaper(sheet: Sheet, conference: Conference | undefined, names: Names | undefined): BallotView {
  const [first, second] = sheet.counts
  const tellers = sheet.counts.map(({ teller }) => teller)
  if (!first || !second) return { tellers, agreed: false, differences: [], notes: first ? [messages.waiting] : [] }
  const { agreed, differences } = reconcile(first.count, second.count, { nameOf: (id) => names?.get(id) ?? id })
  if (sheet.sealedBy !== undefined) return { tellers, agreed, differences: withoutVotes(differences), notes: [agreed ? messages.sealed : messages.differ] }
  const notes = notesOn(sheet, agreed)
  if (!agreed) return { tellers, agreed, differences: shownOf(differences, first.count, second.count), notes }
  return { tellers, agreed, differences, notes, result: named(agreedResult(first.count, conference), names) }
}

/** The ballot of a sheet as far as it may be shown: a count on paper that is newer than any ballot, else what the ballots said when they were closed. Heads come from the conference; without one the ballots issued stand for those present and summoned. */
export function resultOf(sheet: Sheet, conference?: Conference, names?: Names): BallotView {
  const closed = sheet.counts.length > 0 ? undefined : closedResult(sheet.voted)
  if (!closed) return onPaper(sheet, conference, names)
  const tellers = (sheet.voted.at(-1)?.counts ?? []).map(({ teller }) => teller)
  return { tellers, agreed: true, differences: [], notes: [], result: closed }
}
