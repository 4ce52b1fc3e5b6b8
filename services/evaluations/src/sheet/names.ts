import type { RosterMember } from '@nen-nep/contracts'
import { compareNames } from '@nen-nep/rules/names/index'

/** How people are called, by id. */
export type Names = ReadonlyMap<string, string>
export const namesOf = (members: readonly RosterMember[] = []): Names => new Map(members.map(({ id, name }) => [id, name]))

/** Things of people in the order of their names, given name first; namesakes by id, so that the order is the same wherever they stand. */
export function inOrder<T>(all: readonly T[], idOf: (one: T) => string, names: Names): T[] {
  const called = (one: T) => names.get(idOf(one)) ?? ''
  return all.toSorted((a, b) => compareNames(called(a), called(b)) || (idOf(a) < idOf(b) ? -1 : 1))
}
