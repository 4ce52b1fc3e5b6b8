import * as v from 'valibot'
import { Choice, faultOf, type Layout, type Line, type Marks } from './lines.ts'

const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
/** Votes of one line by what was marked; what nobody marked is left out. */
export const Votes = v.partial(v.object(v.entriesFromList(Choice.options, Count)))
export type Votes = v.InferOutput<typeof Votes>
/** Ballots of one box, and the votes of its valid ones by line. */
export const Counted = v.object({ issued: Count, returned: Count, valid: Count, invalid: Count, votes: v.record(v.string(), Votes) })
export type Counted = v.InferOutput<typeof Counted>

const isBlank = (marks: Marks) => marks.every((mark) => mark === null)
/** A ballot counts where it could be opened, has the paper's shape and says anything at all: one left wholly blank was returned, and is not valid. */
export const isValid = (marks: Marks | undefined, layout: Layout): marks is Marks => marks !== undefined && !isBlank(marks) && faultOf(marks, layout) === undefined

export const layoutOf = (lines: readonly Line[], atMost?: number): Layout => ({ kinds: lines.map(({ kind }) => kind), atMost })

/** Counts a box of opened ballots (`undefined`: one that nobody could open). The order they come in makes no difference. */
export function count(lines: readonly Line[], ballots: readonly (Marks | undefined)[], { issued, atMost }: Readonly<{ issued: number; atMost?: number | undefined }>): Counted {
  const layout = layoutOf(lines, atMost)
  const valid = ballots.filter((marks): marks is Marks => isValid(marks, layout))
  const votes: Record<string, Votes> = Object.fromEntries(lines.map(({ id }) => [id, {}]))
  for (const marks of valid) {
    lines.forEach(({ id }, at) => {
      const mark = marks[at]
      const of = votes[id]
      if (mark && of) of[mark] = (of[mark] ?? 0) + 1
    })
  }
  return { issued, returned: ballots.length, valid: valid.length, invalid: ballots.length - valid.length, votes }
}

const addVotes = (one: Votes = {}, other: Votes = {}): Votes =>
  Object.fromEntries(Choice.options.flatMap((choice) => ((one[choice] ?? 0) + (other[choice] ?? 0) > 0 ? [[choice, (one[choice] ?? 0) + (other[choice] ?? 0)]] : [])))

/** Two boxes of one election, paper and electronic, as one. */
export function add(one: Counted, other: Counted): Counted {
  const ids = [...new Set([...Object.keys(one.votes), ...Object.keys(other.votes)])]
  return {
    issued: one.issued + other.issued,
    returned: one.returned + other.returned,
    valid: one.valid + other.valid,
    invalid: one.invalid + other.invalid,
    votes: Object.fromEntries(ids.map((id) => [id, addVotes(one.votes[id], other.votes[id])])),
  }
}
