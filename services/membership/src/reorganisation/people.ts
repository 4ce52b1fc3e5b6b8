import { getRows, readAll, seen, type ScopedTable, type Seen } from '@nen-nep/service-kit'
import { BY_CELL, cellIndexKey, memberKey, type Member } from '../member/schema.ts'
import { isPresent } from '../member/history.ts'
import { holdersOf } from '../position/holders.ts'
import type { Deps } from '../stores.ts'
import type { Gone, Move, Outcome } from './outcome.ts'
import { endsWith } from './person.ts'
import { MOST_PEOPLE, refuse } from './rules.ts'

const AT_ONCE = 90

/** The members that a cell holds, by the index of cells: those who left the party too. */
export async function idsIn(table: ScopedTable, cellId: string): Promise<string[]> {
  const rows = await readAll(table, { pk: cellIndexKey(cellId), index: BY_CELL })
  return rows.map(({ pk }) => String(pk).slice('M#'.length))
}

/** Members by their ids, as they stand now, ninety at a time. */
export async function membersBy({ members }: Pick<Deps, 'members'>, table: ScopedTable, ids: readonly string[]): Promise<Seen<Member>[]> {
  const found: Seen<Member>[] = []
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const rows = await getRows(table, ids.slice(from, from + AT_ONCE).map(memberKey), true)
    found.push(...[...rows.values()].map((row) => seen(members, row)))
  }
  return found
}

/** Somebody whom a reorganisation concerns: as they stand, and their next cell where it moves them. */
export type Person = Readonly<{ seen: Seen<Member>; to?: string }>

async function movedBy(deps: Pick<Deps, 'members'>, table: ScopedTable, { from, to, memberIds }: Move): Promise<Person[]> {
  const people = await membersBy(deps, table, memberIds ?? (await idsIn(table, from)))
  return people.filter(({ state }) => state.cellId === from).map((one) => ({ seen: one, to }))
}

async function officeHolders(deps: Pick<Deps, 'members'>, table: ScopedTable, gone: readonly Gone[], on: string): Promise<Person[]> {
  const ends = endsWith(gone.map(({ orgId }) => orgId), on)
  const found = await Promise.all(gone.map(({ orgId }) => holdersOf(deps, table, orgId)))
  return found.flat().filter(({ state }) => [...state.positions, ...(state.standIns ?? [])].some(ends)).map((one) => ({ seen: one }))
}

/** Everybody a reorganisation concerns, each once: whom it gives another cell, and whose position ends with its organisation. */
export async function peopleOf(deps: Pick<Deps, 'members'>, table: ScopedTable, { moves, gone }: Pick<Outcome, 'moves' | 'gone'>, on: string): Promise<Person[]> {
  const people = new Map<string, Person>()
  for (const person of await officeHolders(deps, table, gone, on)) people.set(person.seen.state.id, person)
  for (const move of moves) for (const person of await movedBy(deps, table, move)) people.set(person.seen.state.id, person)
  return [...people.values()]
}

const isHere = ({ seen: { state } }: Person) => isPresent(state) || state.status === 'CANDIDATE'

/** Refuses to name somebody whom the organisation that is split does not hold. */
export function demandNamed(people: readonly Person[], { moves }: Pick<Outcome, 'moves'>): void {
  const stranger = moves.flatMap(({ memberIds = [] }) => memberIds).find((id) => !people.some(({ seen: { state }, to }) => state.id === id && to !== undefined))
  if (stranger !== undefined) refuse('reorganisation.member-elsewhere', { id: stranger })
}

type Asked = Readonly<{ on: string; targetId?: string | undefined; holds: (orgId: string) => boolean }>
/** Refuses to leave people where no members can be, and to date a change before somebody's own last one. */
export function demandPlaces(people: readonly Person[], { on, targetId, holds }: Asked): void {
  if (people.length > MOST_PEOPLE) refuse('reorganisation.too-large', { most: MOST_PEOPLE })
  const stranded = people.filter((one) => one.to !== undefined && isHere(one) && !holds(one.to))
  if (stranded.length > 0) refuse('reorganisation.members-left', { count: stranded.length, targetId })
  const later = people.filter(({ seen: { state }, to }) => to !== undefined && (state.history.at(-1)?.on ?? '') > on)
  const last = later.map(({ seen: { state } }) => state.history.at(-1)?.on ?? '').toSorted().at(-1)
  if (later.length > 0) refuse('reorganisation.member-changed-later', { names: later.map(({ seen: { state } }) => state.name), day: last })
}
