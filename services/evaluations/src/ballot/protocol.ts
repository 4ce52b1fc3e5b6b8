import type { Choice, Result } from '@nen-nep/rules/ballot/index'
import type { resultOf } from '../tally/result.ts'
import type { Conference } from '../tally/schema.ts'
import type { Closed } from './schema.ts'

type LineOf = Readonly<{ label: string; outcome: Choice | null; choices: readonly Readonly<{ choice: Choice; votes: number; ratio: number | null }>[] | null; warnings: readonly string[] }>
/** What a protocol says, whichever way the votes came: heads and ballots, base by its name, lines, how paper and electronic ballots add up, tellers, and the receipts by which voters check the count. */
export type Protocol = Readonly<{
  title: string
  heldOn: string
  heads: Readonly<Record<'issued' | 'returned' | 'unreturned' | 'valid' | 'invalid', number>>
  baseName: string
  lines: readonly LineOf[]
  sums: readonly string[]
  notes: readonly string[]
  tellers: readonly string[]
  receipts: readonly string[]
}>

type Names = ReadonlyMap<string, string>
const named = (names: Names) => (id: string) => names.get(id) ?? id
const headsOf = ({ issued, returned, unreturned, valid, invalid }: Protocol['heads']) => ({ issued, returned, unreturned, valid, invalid })
const distinct = (lines: Result['lines']) => [...new Set(lines.flatMap(({ warnings }) => warnings.map(({ message }) => message)))]

/** The protocol of an election that was closed. */
export function ofBallot({ title, lines, result, receipts, tellers, closedAt }: Closed, names: Names): Protocol {
  const label = (id: string) => lines.find((line) => line.id === id)?.text ?? named(names)(id)
  return {
    title, heldOn: closedAt, heads: headsOf(result), baseName: result.baseName, receipts, sums: result.sums,
    lines: result.lines.map(({ id, outcome, choices, warnings }) => ({ label: label(id), outcome, choices, warnings: warnings.map(({ message }) => message) })),
    notes: [...result.notes, ...distinct(result.lines)],
    tellers: tellers.map(named(names)),
  }
}

type Counted = Readonly<{ result: NonNullable<ReturnType<typeof resultOf>['result']>; tellers: readonly string[]; conference: Conference | undefined }>
/** The protocol of a count as it stands on the cell's sheet. */
export function ofSheet({ result, tellers, conference }: Counted, names: Names): Protocol {
  return {
    title: '', heldOn: conference?.heldOn ?? '', heads: headsOf(result), baseName: result.baseName, receipts: [], sums: result.sums ?? [],
    lines: result.people.map(({ id, outcome, classes, warnings }) => ({
      label: named(names)(id), outcome, warnings: warnings.map(({ message }) => message),
      choices: classes && classes.map((one) => ({ choice: one.class, votes: one.votes, ratio: one.ratio })),
    })),
    notes: [...new Set(result.people.flatMap(({ warnings }) => warnings.map(({ message }) => message)))],
    tellers: tellers.map(named(names)),
  }
}
