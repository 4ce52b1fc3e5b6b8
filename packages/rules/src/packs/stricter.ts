import type { CriteriaSet } from '../criteria/index.ts'
import type { Condition } from '../facts/index.ts'
import { RatedClass, type Ceiling, type Demand, type RatingException, type RatingRules, type Subject } from '../rating/index.ts'

type Subjects = readonly Subject[] | undefined
const rank = (grade: RatedClass) => RatedClass.options.indexOf(grade)
const isFloor = (test: Condition['test']) => test === 'AT_LEAST' || test === 'MORE_THAN'

/** Whether whoever meets the one condition surely meets the other. */
function implies(one: Condition, other: Condition): boolean {
  if (one.fact !== other.fact || one.test !== other.test) return false
  if (one.test === 'IS' || other.test === 'IS') return one.test === 'IS' && other.test === 'IS' && one.value === other.value
  return isFloor(one.test) ? one.limit >= other.limit : one.limit <= other.limit
}
const impliesAll = (some: readonly Condition[], others: readonly Condition[]) => others.every((other) => some.some((one) => implies(one, other)))
const covers = (some: Subjects, others: Subjects) => some === undefined || (others !== undefined && others.every((other) => some.includes(other)))

/** Whether every demand of the one still stands in the other: for the same class, of the same people, asking as much or more. */
export const keepsDemands = (above: readonly Demand[], below: readonly Demand[]): boolean =>
  above.every((asked) => below.some((one) => one.class === asked.class && covers(one.subjects, asked.subjects) && impliesAll(one.when, asked.when)))

type Capping = Pick<Ceiling, 'cap' | 'when' | 'subjects'>
/** Whether every case that held a class down still does, to the same class or a lower one. */
export const keepsCeilings = (above: readonly Capping[], below: readonly Capping[]): boolean =>
  above.every((held) => below.some((one) => rank(one.cap) >= rank(held.cap) && covers(one.subjects, held.subjects) && impliesAll(held.when, one.when)))

/** Exceptions that hold a class down. */
export const cappingIn = (exceptions: readonly RatingException[]): Capping[] =>
  exceptions.flatMap(({ effect, when, subjects }) => (effect.kind === 'CAP' ? [{ cap: effect.class, when, subjects }] : []))

/** Who is not rated: law says it, and no body says it otherwise for its own. */
export const unratedIn = (exceptions: readonly RatingException[]): string =>
  JSON.stringify(exceptions.flatMap(({ code, effect, when, subjects }) => (effect.kind === 'NOT_RATED' ? [{ code, review: effect.review, when, subjects: subjects ?? null }] : [])).toSorted((a, b) => (a.code < b.code ? -1 : 1)))

/** Points that each group of a sheet is worth; a body divides a group's points as it sees fit, and moves none between groups. */
export const pointsByGroup = ({ groups, items }: CriteriaSet): string =>
  JSON.stringify(groups.map(({ code }) => [code, items.filter(({ group, bonus }) => group === code && !bonus).reduce((sum, { max }) => sum + max, 0)] as const).toSorted(([a], [b]) => (a < b ? -1 : 1)))

/** Whether a class is reached with fewer points than before. */
export const lowersBands = (above: RatingRules['bands'], below: RatingRules['bands']): boolean =>
  below.some(({ class: grade, from }) => from < (above.find((band) => band.class === grade)?.from ?? from))
