import type { Facts } from '../facts/index.ts'
import type { RatedClass } from './schema.ts'

/** The class of each quarter in order; null where a quarter was not rated, which breaks a run. */
export type Quarters = readonly (RatedClass | null)[]

/** The longest run of NOT_COMPLETED among quarters. */
function longestRun(quarters: Quarters): number {
  let [longest, run] = [0, 0]
  for (const grade of quarters) {
    run = grade === 'NOT_COMPLETED' ? run + 1 : 0
    longest = Math.max(longest, run)
  }
  return longest
}

/** What a leader's quarters tell the rules of the year (guidance for leaders of 2026, derived material): how many were NOT_COMPLETED, and how many in a row. Nothing is said where no quarter was rated. */
export function factsOfQuarters(quarters: Quarters): Facts {
  if (quarters.every((grade) => grade === null)) return {}
  return { quartersNotCompleted: quarters.filter((grade) => grade === 'NOT_COMPLETED').length, quartersInRow: longestRun(quarters) }
}
