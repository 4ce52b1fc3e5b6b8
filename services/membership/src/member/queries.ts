import { MemberStatus, Role } from '@nen-nep/contracts'
import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { compareNames, sortedByName } from '@nen-nep/rules/names/index'
import { open, readAll, refuseMissing, type Act, type Opened, type Row } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { settingOf, whyIn, type Why } from '../list/lists.ts'
import { readLines, sectionsOf } from '../list/read.ts'
import { demandLister, mayList } from '../list/rules.ts'
import type { Deps } from '../stores.ts'
import { isWanted, needsDirectory, type Filter } from './filter.ts'
import { BY_CELL, cellIndexKey } from './schema.ts'

/** Where a list stands: its section, and whom it named last there. */
export const Place = v.object({ section: v.number(), after: v.optional(v.object({ name: v.string(), id: v.string() })) })
export type Place = v.InferOutput<typeof Place>

/** Sections looked through for one page: a rare name in a province gives short pages rather than slow ones. */
const SECTIONS_A_PAGE = 2

type Item = Readonly<{ id: string; cellId: string; name: string; status: MemberStatus; roles: readonly string[]; unit?: string | undefined; cardNumber?: string | undefined; why?: Why | undefined }>

const Indexed = v.object({ pk: v.string(), gpk: v.string(), name: v.string(), status: MemberStatus, roles: v.optional(v.array(v.string()), []) })
function indexed(row: Row): Item {
  const { pk, gpk, ...rest } = v.parse(Indexed, row)
  return { id: pk.slice(2), cellId: gpk.slice(2), ...rest }
}

/** A member as lists show them; with why they stand in a list by name. */
function shown({ id, cellId, name, status, roles, unit, why }: Item) {
  const positions = roles.map((held) => ({ role: v.parse(Role, held.slice(0, held.indexOf('@'))), orgId: held.slice(held.indexOf('@') + 1) }))
  return { id, cellId, name, status, roles: positions.filter(({ orgId }) => orgId === cellId).map(({ role }) => role), positions, ...(unit === undefined ? {} : { unit }), ...(why ? { why } : {}) }
}

type Named = Readonly<{ name: string; id: string }>
const isAfter = (one: Named, last: Named) => (compareNames(one.name, last.name) || (one.id < last.id ? -1 : one.id > last.id ? 1 : 0)) > 0

/** In roster order, from the first who comes after the one named last: found by halves. */
function inOrder(all: readonly Item[], last: Named | undefined): Item[] {
  const sorted = sortedByName(all.toSorted((a, b) => (a.id < b.id ? -1 : 1)))
  let [from, to] = [0, last ? sorted.length : 0]
  while (last && from < to) {
    const middle = (from + to) >> 1
    const one = sorted[middle]
    if (one && isAfter(one, last)) to = middle
    else from = middle + 1
  }
  return sorted.slice(from)
}

/** A list of one cell by name alone is one query of its index, which a write has reached already; all others read directories, which follow within a second. */
async function itemsOf({ caller, table, tree }: Opened, cells: readonly string[], filter: Filter, today: string): Promise<Item[]> {
  if (!needsDirectory(filter)) return (await readAll(table, { pk: cellIndexKey(filter.orgId), index: BY_CELL })).map(indexed).filter(isWanted(filter, caller))
  const lines = await readLines(table, cells)
  const setting = settingOf(lines, tree, today)
  const { list } = filter
  const found = list === undefined ? lines : lines.flatMap((line): Item[] => {
    const why = whyIn(list, line, setting)
    return why ? [{ ...line, why }] : []
  })
  return found.filter(isWanted(filter, caller))
}

function cellsOf(door: Opened, { orgId, subtree, list }: Filter): string[][] {
  const { caller } = door
  if (list !== undefined) demandLister(caller, orgId)
  if (!caller.may('see', orgId)) return refuseMissing()
  const may = (id: string) => (list === undefined ? caller.may('see', id) : mayList(caller, id))
  return subtree ? sectionsOf(door, orgId, may) : [[orgId]]
}

type Look = Readonly<{ place: Place; room: number; today: string }>
/** What of one section comes after a place, as far as there is room, and where the list goes on. */
async function inSection(door: Opened, sections: readonly string[][], filter: Filter, { place: { section, after }, room, today }: Look): Promise<{ taken: Item[]; next: Place | undefined }> {
  const left = inOrder(await itemsOf(door, sections[section] ?? [], filter, today), after)
  const taken = left.slice(0, room)
  const last = taken.at(-1)
  const next = section + 1 < sections.length ? { section: section + 1 } : undefined
  return { taken, next: taken.length < left.length && last ? { section, after: { name: last.name, id: last.id } } : next }
}

/** Members of a cell, or of all cells at or below an organisation, in the order of a Vietnamese roster: by given name. A search folds accents and finds any part of a name. */
export async function listMembers(deps: Deps, act: Act, filter: Filter, { at, limit }: { at: Place; limit: number }) {
  const door = await open(deps.table, act, [])
  const sections = cellsOf(door, filter)
  const items: Item[] = []
  let next: Place | undefined = at
  for (let looked = 0; next && looked < SECTIONS_A_PAGE && items.length < limit; looked++) {
    const found = await inSection(door, sections, filter, { place: next, room: limit - items.length, today: civilDayOf(act.at) })
    items.push(...found.taken)
    next = found.next
  }
  return { items: items.map(shown), next }
}
