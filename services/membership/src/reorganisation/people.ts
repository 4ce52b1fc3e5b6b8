import { getRows, keyText, readAll, seen, type ScopedTable, type Seen } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { BY_CELL, cellIndexKey, memberKey, type Member } from '../member/schema.ts'
import { isPresent, onDay } from '../member/history.ts'
import { holdersOf } from '../position/holders.ts'
import { cellRosterKey, CellRoster } from '../publishing/schema.ts'
import type { Deps } from '../stores.ts'
import { ofOrganisation, transferKey } from '../transfer/schema.ts'
import type { Gone, Move, Outcome } from './outcome.ts'
import { endsWith } from './person.ts'
import { MOST_PEOPLE, refuse } from './rules.ts'

const AT_ONCE = 90

/** The members that a cell holds, by the index of cells: those who left the party too. */
export async function idsIn(table: ScopedTable, cellId: string): Promise<string[]> {
  const rows = await readAll(table, { pk: cellIndexKey(cellId), index: BY_CELL })
  return rows.map(({ pk }) => String(pk).slice('M#'.length))
}

const Named = v.object({ memberId: v.string() })
const Pointer = v.object({ sk: v.string() })
/** Whom the index of cells does not name under a body: its guests, and who went from it to somewhere outside the system. Its transfers and its roster do, and others too who have nothing to do with it any more. */
export async function idsNamedAt(table: ScopedTable, orgId: string): Promise<string[]> {
  const pointers = await readAll(table, { pk: ofOrganisation(orgId), consistent: true })
  const rows = await getRows(table, [cellRosterKey(orgId), ...pointers.map((row) => transferKey(v.parse(Pointer, row).sk))], true)
  const roster = rows.get(keyText(cellRosterKey(orgId)))
  const guests = roster ? v.parse(CellRoster, roster).entries.filter(({ flags }) => flags.includes('temporaryHere')).map(({ id }) => id) : []
  return [...new Set([...guests, ...[...rows.values()].flatMap((row) => (v.is(Named, row) ? [row.memberId] : []))])]
}

/** Everybody whom a body counts or has as a guest, wherever they are now. */
export async function allAt(deps: Pick<Deps, 'members'>, table: ScopedTable, orgId: string): Promise<Seen<Member>[]> {
  const ids = new Set([...(await idsIn(table, orgId)), ...(await idsNamedAt(table, orgId))])
  return (await membersBy(deps, table, [...ids])).filter(({ state }) => state.merged === undefined && (state.cellId === orgId || state.hostId === orgId))
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

/** Somebody whom a reorganisation concerns: as they stand, their next cell where it moves them, and, where their host stands no more, the body that takes them over from it (`guest`). */
export type Person = Readonly<{ seen: Seen<Member>; to?: string; guest?: Readonly<{ into?: string }> }>

async function movedBy(deps: Pick<Deps, 'members'>, table: ScopedTable, { from, to, memberIds }: Move): Promise<Person[]> {
  const people = memberIds ? await membersBy(deps, table, memberIds) : await allAt(deps, table, from)
  return people.filter(({ state }) => state.cellId === from).map((one) => ({ seen: one, to }))
}

async function officeHolders(deps: Pick<Deps, 'members'>, table: ScopedTable, gone: readonly Gone[], on: string): Promise<Person[]> {
  const ends = endsWith(gone.map(({ orgId }) => orgId), on)
  const found = await Promise.all(gone.map(({ orgId }) => holdersOf(deps, table, orgId)))
  return found.flat().filter(({ state }) => [...state.positions, ...(state.standIns ?? [])].some(ends)).map((one) => ({ seen: one }))
}

async function guestsOf(deps: Pick<Deps, 'members'>, table: ScopedTable, gone: readonly Gone[]): Promise<Person[]> {
  const found = await Promise.all(gone.map(async ({ orgId, into }) => (await allAt(deps, table, orgId)).filter(({ state }) => state.hostId === orgId).map((seen) => ({ seen, guest: into === undefined ? {} : { into } }))))
  return found.flat()
}

/** Who was in a body that stands no more from a day on, as member or as guest, and went from it on a later day: on the days between nothing would hold them. */
export async function leftSince(deps: Pick<Deps, 'members'>, table: ScopedTable, gone: readonly Gone[], on: string): Promise<Member[]> {
  const found = await Promise.all(gone.map(async ({ orgId }) => {
    const isIn = ({ cellId, hostId }: Pick<Member, 'cellId' | 'hostId'>) => cellId === orgId || hostId === orgId
    const named = await membersBy(deps, table, await idsNamedAt(table, orgId))
    return named.map(({ state }) => state).filter((member) => {
      const then = onDay(member, on)
      return member.merged === undefined && !isIn(member) && then !== undefined && isPresent(then) && isIn(then)
    })
  }))
  return found.flat()
}

/** Everybody a reorganisation concerns, each once: whom it gives another cell, whose host stands no more, and whose position ends with its organisation. */
export async function peopleOf(deps: Pick<Deps, 'members'>, table: ScopedTable, { moves, gone }: Pick<Outcome, 'moves' | 'gone'>, on: string): Promise<Person[]> {
  const people = new Map<string, Person>()
  for (const person of await officeHolders(deps, table, gone, on)) people.set(person.seen.state.id, person)
  for (const person of await guestsOf(deps, table, gone)) people.set(person.seen.state.id, person)
  for (const move of moves) for (const person of await movedBy(deps, table, move)) people.set(person.seen.state.id, { ...people.get(person.seen.state.id), ...person })
  return [...people.values()]
}

const isHere = ({ seen: { state } }: Person) => isPresent(state) || state.status === 'CANDIDATE'
const isMoved = ({ to, guest }: Person) => to !== undefined || guest !== undefined
/** The bodies that are to hold somebody, as member or as guest. */
const placesOf = ({ to, guest }: Person) => [to, guest?.into].flatMap((orgId) => orgId ?? [])

/** Refuses to name somebody whom the organisation that is split does not hold. */
export function demandNamed(people: readonly Person[], { moves }: Pick<Outcome, 'moves'>): void {
  const stranger = moves.flatMap(({ memberIds = [] }) => memberIds).find((id) => !people.some(({ seen: { state }, to }) => state.id === id && to !== undefined))
  if (stranger !== undefined) refuse('reorganisation.member-elsewhere', { id: stranger })
}

type Asked = Readonly<{ on: string; targetId?: string | undefined; holds: (orgId: string) => boolean }>
const lastDay = ({ history }: Pick<Member, 'history'>) => history.at(-1)?.on ?? ''
/** Refuses to date a change before the last one of somebody's membership. */
export function demandLast(later: readonly Member[]): void {
  if (later.length > 0) refuse('reorganisation.member-changed-later', { names: later.map(({ name }) => name), day: later.map(lastDay).toSorted().at(-1) })
}

/** Refuses to leave people where no members can be, and to date a change before somebody's own last one. */
export function demandPlaces(people: readonly Person[], { on, targetId, holds }: Asked): void {
  if (people.length > MOST_PEOPLE) refuse('reorganisation.too-large', { most: MOST_PEOPLE })
  const stranded = people.filter((one) => isHere(one) && !placesOf(one).every(holds))
  if (stranded.length > 0) refuse('reorganisation.members-left', { count: stranded.length, targetId })
  demandLast(people.filter((one) => isMoved(one) && lastDay(one.seen.state) > on).map(({ seen: { state } }) => state))
}
