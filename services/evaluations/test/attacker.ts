/** One voter as an attacker meets them: whatever numbers can be read off what was stored about them, what they chose (known of the elections that the attacker learns from), and the totals that are published anyway. */
export type Voter = Readonly<{ features: readonly number[]; choice: number; totals: readonly number[] }>
type Guess = (voter: Voter) => number

const best = (scores: readonly number[]) => scores.indexOf(Math.max(...scores))
/** What anybody guesses of a voter from the published totals alone. */
export const byTotals: Guess = ({ totals }) => best(totals)
export const rightly = (voters: readonly Voter[], guess: Guess) => voters.filter((voter) => guess(voter) === voter.choice).length / voters.length

const BUCKETS = 8
type Table = number[][]
/** How often each choice went with each bucket of one feature, against how often the totals let one expect it. */
function lift(voters: readonly Voter[], feature: number, choices: number): Table {
  const seen = Array.from({ length: BUCKETS }, () => Array.from({ length: choices }, () => 2))
  const expected = Array.from({ length: BUCKETS }, () => Array.from({ length: choices }, () => 2))
  for (const { features, choice, totals } of voters) {
    const bucket = features[feature]! % BUCKETS
    const all = totals.reduce((sum, one) => sum + one, 0)
    seen[bucket]![choice]! += 1
    totals.forEach((total, at) => { expected[bucket]![at]! += total / all })
  }
  return seen.map((row, bucket) => row.map((count, at) => Math.log(count / expected[bucket]![at]!)))
}

/** Learns from elections whose votes are known which features tell, and answers two guessers: one who weighs all features, one who trusts the most telling. */
export function learn(known: readonly Voter[]): readonly Guess[] {
  const [{ features, totals }] = known as [Voter]
  const tables = features.map((_, feature) => lift(known, feature, totals.length))
  const guessBy = (chosen: readonly number[]): Guess => (voter) =>
    best(voter.totals.map((total, at) => (total === 0 ? -Infinity : Math.log(total) + chosen.reduce((sum, feature) => sum + tables[feature]![voter.features[feature]! % BUCKETS]![at]!, 0))))
  const alone = features.map((_, feature) => rightly(known, guessBy([feature])))
  return [guessBy(features.map((_, feature) => feature)), guessBy([best(alone)])]
}

/** How much better than the totals alone the better guesser does, learning from one half of the elections and guessing in the other, and the other way round: 0.02 is two points. */
export function advantage(elections: readonly (readonly Voter[])[]): number {
  const halves = [elections.filter((_, at) => at % 2 === 0).flat(), elections.filter((_, at) => at % 2 === 1).flat()] as const
  const gains = [[halves[0], halves[1]], [halves[1], halves[0]]].map(([known, asked]) => learn(known!).map((guess) => rightly(asked!, guess) - rightly(asked!, byTotals)))
  return Math.max((gains[0]![0]! + gains[1]![0]!) / 2, (gains[0]![1]! + gains[1]![1]!) / 2)
}
