import * as v from 'valibot'
import { messages as ratingMessages, RatedClass } from '../rating/index.ts'
import { messages } from './messages.vi.ts'

const classNames = ratingMessages.classes
const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

/** Votes of one person by class; a class that is not named got none. */
export const Votes = v.partial(v.object({ EXCELLENT: Count, GOOD: Count, COMPLETED: Count, NOT_COMPLETED: Count }))
export type Votes = v.InferOutput<typeof Votes>

/**
 * A teller's count of one ballot box of paper; nobody's name stands on a ballot. Paper is the norm and the only form counted here:
 * electronic ballots are sealed, opened and counted elsewhere, and only their totals would ever come this way.
 */
export const PaperCount = v.object({
  issued: Count,
  returned: Count,
  unreturned: Count,
  valid: Count,
  invalid: Count,
  votes: v.record(v.string(), Votes),
})
export type PaperCount = v.InferOutput<typeof PaperCount>

export type CountProblem = Readonly<{ code: keyof typeof messages.problems; pointer: string; message: string }>

/** All votes that a person got, over the classes. */
export const votesCast = (votes: Votes) => RatedClass.options.reduce((sum, grade) => sum + (votes[grade] ?? 0), 0)

/** `people`: how many could be given a ballot; `nameOf`: the name to print for an id. */
export type CountContext = Readonly<{ people?: number; nameOf?: (id: string) => string }>

const itself = (id: string) => id

function sumProblems({ issued, returned, unreturned, valid, invalid }: PaperCount): CountProblem[] {
  const { problems } = messages
  const found: CountProblem[] = []
  if (issued !== returned + unreturned) found.push({ code: 'tally.issued', pointer: '/issued', message: problems['tally.issued'](issued, returned, unreturned) })
  if (returned !== valid + invalid) found.push({ code: 'tally.returned', pointer: '/returned', message: problems['tally.returned'](returned, valid, invalid) })
  return found
}

/** Where the sums of a count do not agree: issued = returned + unreturned, returned = valid + invalid, nobody has more votes than valid ballots (a line may be left blank). */
export function checkCount(count: PaperCount, { people, nameOf = itself }: CountContext = {}): CountProblem[] {
  const { issued, valid } = count
  const found = sumProblems(count)
  const code = 'tally.issued-over-people'
  if (people !== undefined && issued > people) found.push({ code, pointer: '/issued', message: messages.problems[code](issued, people) })
  for (const [id, votes] of Object.entries(count.votes)) {
    const cast = votesCast(votes)
    if (cast > valid) found.push({ code: 'tally.person', pointer: `/votes/${id}`, message: messages.problems['tally.person'](nameOf(id), cast, valid) })
  }
  return found
}

export type Difference = Readonly<{ pointer: string; first: number; second: number; message: string }>

const fields = ['issued', 'returned', 'unreturned', 'valid', 'invalid'] as const

/** Every figure on which two tellers differ; a person whom only one of them has counts as zero with the other. */
export function differencesBetween(first: PaperCount, second: PaperCount, nameOf: (id: string) => string = itself): Difference[] {
  const people = [...new Set([...Object.keys(first.votes), ...Object.keys(second.votes)])].sort()
  const figures = [
    ...fields.map((field) => ({ pointer: `/${field}`, what: messages.fields[field], one: first[field], two: second[field] })),
    ...people.flatMap((id) => RatedClass.options.map((grade) => (
      { pointer: `/votes/${id}/${grade}`, what: messages.votesOf(nameOf(id), classNames[grade]), one: first.votes[id]?.[grade] ?? 0, two: second.votes[id]?.[grade] ?? 0 }))),
  ]
  return figures.filter(({ one, two }) => one !== two).map(({ pointer, what, one, two }) => ({ pointer, first: one, second: two, message: messages.difference(what, one, two) }))
}

/** Two independent counts: agreed only without a difference and with every sum right; then the count may be printed. */
export type Reconciliation = Readonly<{ agreed: boolean; differences: readonly Difference[]; problems: readonly CountProblem[] }>

export function reconcile(first: PaperCount, second: PaperCount, context: CountContext = {}): Reconciliation {
  const differences = differencesBetween(first, second, context.nameOf)
  const problems = checkCount(first, context)
  return { agreed: differences.length === 0 && problems.length === 0, differences, problems }
}
