import { Rated } from '../api/classes.ts'

/** One person's votes by class, as somebody counted them. */
export type Votes = Readonly<Record<Rated, number>>
export const noVotes: Votes = { EXCELLENT: 0, GOOD: 0, COMPLETED: 0, NOT_COMPLETED: 0 }
export type Ballots = Readonly<{ issued: number; returned: number; unreturned: number; valid: number; invalid: number }>

export const castIn = (votes: Votes) => Rated.options.reduce((sum, grade) => sum + votes[grade], 0)
/** The two sums of a count of paper, as evaluations demands them: all that were issued came back or did not, all that came back count or do not. */
export const sumsOf = ({ issued, returned, unreturned, valid, invalid }: Ballots) => ({ issued: issued === returned + unreturned, returned: returned === valid + invalid })
/** What is not given to any other class, given to the second: most are good, and a secretary counts the others. */
export const withRest = (votes: Votes, valid: number): Votes => ({ ...votes, GOOD: Math.max(0, valid - castIn(votes) + votes.GOOD) })
