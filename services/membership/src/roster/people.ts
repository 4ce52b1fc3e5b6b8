import type { Existing, Fields } from './rows.ts'
import { namesakeKey } from './twins.ts'

type Keyed = Pick<Fields, 'name' | 'birthDate' | 'citizenId' | 'cardNumber' | 'email'>

/** The four things people are found by, each apart from the others. */
const keysOfPerson = (person: Keyed) =>
  [['id', person.citizenId], ['card', person.cardNumber], ['mail', person.email?.toLowerCase()], ['name', namesakeKey(person)]]
    .flatMap(([kind, value]) => (value === undefined ? [] : [`${kind ?? ''} ${value}`]))

/** The people of a batch who share any key with a row, so that a row is compared with a handful and not with everybody. */
export function peopleNear(people: readonly Existing[]): (fields: Fields) => Existing[] {
  const near = new Map<string, Existing[]>()
  for (const person of people) {
    for (const key of keysOfPerson(person)) near.set(key, [...(near.get(key) ?? []), person])
  }
  return (fields) => [...new Set(keysOfPerson(fields).flatMap((key) => near.get(key) ?? []))]
}
