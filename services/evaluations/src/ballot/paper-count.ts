import { reconcile } from '@nen-nep/rules/tally/index'
import type { Counted, Line } from '@nen-nep/rules/ballot/index'
import type { Sheet } from '../sheet/schema.ts'

/** The paper ballots of a cell's sheet as a box of an election, once both tellers agree; nothing before. */
export function paperCountOf({ counts: [first, second] }: Pick<Sheet, 'counts'>, lines: readonly Line[]): Counted | undefined {
  if (!first || !second || !reconcile(first.count, second.count).agreed) return undefined
  const { issued, returned, valid, invalid, votes } = first.count
  return { issued, returned, valid, invalid, votes: Object.fromEntries(lines.map(({ id }) => [id, votes[id] ?? {}])) }
}
