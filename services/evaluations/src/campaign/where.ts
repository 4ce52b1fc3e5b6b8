import { bare, orgId, shortHash } from '@nen-nep/contracts'
import { pack, packed, putRow, readAll, type ScopedTable, type Table } from '@nen-nep/service-kit'
import * as v from 'valibot'
import type { Sheet } from '../sheet/schema.ts'

type Year = Readonly<{ year: number; rootId: string }>
/** Who stands on which cell's sheet, by bare ids. */
const Standing = v.object({ who: packed(v.record(v.string(), v.string())) })

// One of 32 heaps by the person's id: to find one person, a district costs half a unit, and a row for each of its people is saved.
const heapOf = (memberId: string) => shortHash(1, 'where', memberId)
const heapAt = ({ year, rootId }: Year, heap: string) => ({ pk: `W#${year}#${bare(rootId)}`, prefix: `${heap}#` })

/** Notes where people of a campaign are rated, so that each is found by who they are, whatever cell they belong to later. `part` names the cells it is told of at once; told again it is the same. */
export async function noteWhere(table: Table, { part, ...year }: Year & Readonly<{ part: string }>, sheets: readonly Pick<Sheet, 'cellId' | 'lines'>[]): Promise<void> {
  const people = sheets.flatMap(({ cellId, lines }) => lines.map(({ member }) => [member, cellId] as const))
  const heaps = Map.groupBy(people, ([member]) => heapOf(member))
  await Promise.all([...heaps].map(([heap, some]) => {
    const { pk, prefix } = heapAt(year, heap)
    const who = Object.fromEntries(some.map(([member, cellId]) => [bare(member), bare(cellId)]))
    return putRow(table, { row: { pk, sk: `${prefix}${part}`, who: pack(who) }, when: { is: 'any' } })
  }))
}

/** The cells on whose sheets of a campaign somebody may stand: whoever was counted elsewhere in the end is named with both. */
export async function whereRated(table: ScopedTable, year: Year, memberId: string): Promise<string[]> {
  const rows = await readAll(table, heapAt(year, heapOf(memberId)))
  const cells = rows.flatMap((row) => v.parse(Standing, row).who[bare(memberId)] ?? [])
  return [...new Set(cells)].map(orgId)
}
