import type { Problem, ProblemCode } from './problems.ts'
import type { Existing, Fields, MatchKey } from './rows.ts'
import { fold, sameText } from './text.ts'
import { namesakeKey } from './twins.ts'

/** How a row stands to the records: nobody there, one person with the fields that differ, or a question for a person. */
export type Standing =
  | Readonly<{ kind: 'NEW' }>
  | Readonly<{ kind: 'KNOWN'; person: Existing; changed: readonly string[] }>
  | Readonly<{ kind: 'ASK'; person: Existing; problem: Problem }>

const LEFT = new Set(['STRUCK_OFF', 'EXPELLED', 'RESIGNED', 'DECEASED'])
const COMPARED = ['name', 'birthDate', 'sex', 'citizenId', 'cardNumber', 'admittedOn', 'officialOn', 'status', 'exempt', 'cellId', 'concurrentPost', 'phone', 'email', 'note'] as const

const plainValue = (value: unknown) => (value === false ? undefined : typeof value === 'string' ? value.toLowerCase() : value)
/** Upper and lower case matter in what people read, not in an address. */
const same = (field: (typeof COMPARED)[number], a: unknown, b: unknown) => (field === 'email' ? plainValue(a) === plainValue(b) : a === b || (a === false && b === undefined))

/** Fields in which the file says something else than the records; a blank cell says nothing and erases nothing. */
export function differences(fields: Fields, person: Existing): string[] {
  const changed: string[] = COMPARED.filter((field) => fields[field] !== undefined && !same(field, fields[field], person[field]))
  if (fields.cellId === undefined && fields.cellCode !== undefined) changed.push('cellId')
  const held = (role: string, orgId: string | undefined) => person.roles?.some((own) => own.role === role && own.orgId === orgId) ?? false
  if (fields.roles?.some(({ role, orgId }) => !held(role, orgId))) changed.push('roles')
  else if (saysOtherwise(fields, person)) changed.push('partyTitle')
  return changed
}

/** A title in other words than the records keep. Where they keep none, words whose roles are all held say nothing new. */
function saysOtherwise({ partyTitle, roles = [] }: Fields, { partyTitle: known }: Existing): boolean {
  if (partyTitle === undefined) return false
  return known === undefined ? roles.length === 0 : !sameText(partyTitle, known)
}

const agreesOn = (key: MatchKey, fields: Fields, person: Existing) =>
  fields[key] !== undefined && person[key] !== undefined && plainValue(fields[key]) === plainValue(person[key])

/** Another person behind the same key: their citizen IDs differ, or both name and birth date do. */
function clashes(fields: Fields, person: Existing): boolean {
  if (fields.citizenId !== undefined && person.citizenId !== undefined && fields.citizenId !== person.citizenId) return true
  const otherName = fold(fields.name ?? person.name) !== fold(person.name)
  return otherName && person.birthDate !== undefined && fields.birthDate !== undefined && fields.birthDate !== person.birthDate
}

const ask = (code: ProblemCode, person: Existing, value = person.name): Standing => ({ kind: 'ASK', person, problem: { code, detail: { value } } })

function known(fields: Fields, person: Existing): Standing {
  return LEFT.has(person.status) ? ask('person.left', person) : { kind: 'KNOWN', person, changed: differences(fields, person) }
}

/** A key that was not chosen but says it is the same person, or the same name and birth date where nothing tells the two apart. */
function suspected(fields: Fields, person: Existing): boolean {
  if (agreesOn('citizenId', fields, person) || agreesOn('cardNumber', fields, person)) return true
  const namesake = namesakeKey(fields) !== undefined && namesakeKey(fields) === namesakeKey(person)
  const apart = (key: 'citizenId' | 'cardNumber') => fields[key] !== undefined && person[key] !== undefined
  return namesake && !apart('citizenId') && !apart('cardNumber')
}

function unmatched(fields: Fields, people: readonly Existing[]): Standing {
  const suspects = people.filter((person) => suspected(fields, person))
  const [first, ...others] = suspects
  if (!first) return { kind: 'NEW' }
  // Nothing would be written, so nothing has to be asked: the same file sent again stays quiet.
  if (others.length === 0 && !LEFT.has(first.status) && differences(fields, first).length === 0) return { kind: 'KNOWN', person: first, changed: [] }
  return ask('person.same-in-records', first)
}

/** Finds a row's person among those the records hold for its keys: only by the keys a person chose, never by name. A shared address alone identifies nobody. */
export function matchPerson(fields: Fields, people: readonly Existing[], matchOn: readonly MatchKey[]): Standing {
  const candidates = people.filter((person) => matchOn.some((key) => agreesOn(key, fields, person)))
  const agreeing = candidates.filter((person) => !clashes(fields, person))
  const [one, ...others] = agreeing
  if (one && others.length === 0) return known(fields, one)
  if (one) return ask('person.several', one, agreeing.map(({ name }) => name).join('; '))
  const strong = candidates.find((person) => agreesOn('citizenId', fields, person) || agreesOn('cardNumber', fields, person))
  return strong ? ask('person.keys-disagree', strong) : unmatched(fields, people)
}
