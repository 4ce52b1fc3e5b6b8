import { bare, orgId, shortHash } from '@nen-nep/contracts'
import { deleteRow, keyText, pack, packed, putRow, readAll, type Key, type ScopedTable, type Table } from '@nen-nep/service-kit'
import * as v from 'valibot'

type Year = Readonly<{ year: number; rootId: string }>
/** Who stands on which cell's sheet, by bare ids. */
const Standing = v.object({ who: packed(v.record(v.string(), v.string())) })
/** A cell with whom its sheet rates. */
export type Rating = Readonly<{ cellId: string; members: readonly string[] }>

/** Cells frozen by one event, about a second of work and far below a queue's time limit; the people of as many cells are noted together. */
export const CELLS_AT_ONCE = 40
/** The part that a cell belongs to by its place in a campaign's order, which begins at 0. */
export const partOf = (place: number): string => String(place - (place % CELLS_AT_ONCE))

// One of 32 heaps by the person's id: to find one person, a district costs half a unit, and a row for each of its people is saved.
const heapOf = (memberId: string) => shortHash(1, 'where', memberId)
const heapAt = ({ year, rootId }: Year, heap: string) => ({ pk: `W#${year}#${bare(rootId)}`, prefix: `${heap}#` })
const keyOf = (year: Year, heap: string, part: string): Key => ({ pk: heapAt(year, heap).pk, sk: `${heapAt(year, heap).prefix}${part}` })

/** The rows that say where the people of one part of a campaign are rated: nothing but what its sheets say, so that they can be made again at any time. */
export function whereRows({ part, ...year }: Year & Readonly<{ part: string }>, cells: readonly Rating[]) {
  const people = cells.flatMap(({ cellId, members }) => members.map((member) => [member, cellId] as const))
  const heaps = Map.groupBy(people, ([member]) => heapOf(member))
  return [...heaps].map(([heap, some]) => ({ ...keyOf(year, heap, part), who: pack(Object.fromEntries(some.map(([member, cellId]) => [bare(member), bare(cellId)]))) }))
}
/** What a row says, to be held against its source. */
export const whoIn = (row: object | undefined) => row && v.parse(Standing, row).who

/** Notes where people of a part of a campaign are rated, so that each is found by who they are, whatever cell they belong to later; `gone` are named in it no more. Told again it is the same. */
export async function noteWhere(table: Table, { part, ...year }: Year & Readonly<{ part: string }>, cells: readonly Rating[], gone: readonly string[] = []): Promise<void> {
  const rows = whereRows({ part, ...year }, cells)
  const written = new Set(rows.map(keyText))
  const emptied = [...new Set(gone.map(heapOf))].map((heap) => keyOf(year, heap, part)).filter((key) => !written.has(keyText(key)))
  await Promise.all([...rows.map((row) => putRow(table, { row, when: { is: 'any' } })), ...emptied.map((key) => deleteRow(table, key))])
}

/** The cells on whose sheets of a campaign somebody may stand: whoever is being moved to another sheet is named with both. */
export async function whereRated(table: ScopedTable, year: Year, memberId: string): Promise<string[]> {
  const rows = await readAll(table, heapAt(year, heapOf(memberId)))
  const cells = rows.flatMap((row) => v.parse(Standing, row).who[bare(memberId)] ?? [])
  return [...new Set(cells)].map(orgId)
}
