import type { RatedClass } from '../rating/schema.ts'

/** One rated person: their class, and which group they belong to in each respect. */
export type RatedPerson = Readonly<{ class: RatedClass; groups: Readonly<Record<string, string>> }>
/** Heads by class. */
export type Counts = Readonly<Record<RatedClass, number>>
/** Some people by class, and how many they are. */
export type Group = Readonly<{ key: string; whole: number; counts: Counts }>

/** No group of fewer people than this is shown by itself. */
export const LEAST_GROUP = 5
/** The group that takes in all those too small to be shown. */
export const SMALL = 'SMALL'

export function countsOf(people: readonly Readonly<{ class: RatedClass }>[]): Counts {
  const counts = { EXCELLENT: 0, GOOD: 0, COMPLETED: 0, NOT_COMPLETED: 0 }
  for (const { class: grade } of people) counts[grade] += 1
  return counts
}

/** Some people under the name of their group. */
export type Some = Readonly<{ key: string; people: readonly RatedPerson[] }>
/** People by their group in one respect. Small groups are put together, and where even together they are too few, the smallest shown one joins them: nobody is found by taking groups from the sum. */
export function divided(people: readonly RatedPerson[], respect: string): Some[] {
  const byKey = [...Map.groupBy(people, ({ groups }) => groups[respect] ?? SMALL)].map(([key, some]) => ({ key, people: some }))
  const large = byKey.filter(({ key, people: some }) => key !== SMALL && some.length >= LEAST_GROUP).toSorted((a, b) => a.people.length - b.people.length || (a.key < b.key ? -1 : 1))
  const small = byKey.filter((group) => !large.includes(group)).flatMap((group) => group.people)
  for (let next = large[0]; small.length > 0 && small.length < LEAST_GROUP && next; next = large[0]) {
    small.push(...next.people)
    large.shift()
  }
  const shown = [...large, ...(small.length > 0 ? [{ key: SMALL, people: small }] : [])]
  return shown.toSorted((a, b) => (a.key < b.key ? -1 : 1))
}
export const groupOf = ({ key, people }: Some): Group => ({ key, whole: people.length, counts: countsOf(people) })
export const grouped = (people: readonly RatedPerson[], respect: string): Group[] => divided(people, respect).map(groupOf)

/** How many people a group and the nearest sum of some others differ by: what taking the one from the other would leave. */
function apart({ people }: Some, others: readonly Some[]): number {
  const own = new Set(people)
  return others.reduce((sum, other) => {
    const both = other.people.filter((person) => own.has(person)).length
    return sum + Math.min(both, other.people.length - both)
  }, 0)
}
/** Whether two ways of dividing the same people may both be shown: no group of the one, and sum of groups of the other, differ by people too few to be shown. */
export const keepsSecrets = (some: readonly Some[], others: readonly Some[]): boolean =>
  [...some.map((group) => apart(group, others)), ...others.map((group) => apart(group, some))].every((left) => left === 0 || left >= LEAST_GROUP)
