import { holdsMembers } from '@nen-nep/contracts'
import { getRows, keyText, type Opened, type Row, type ScopedTable } from '@nen-nep/service-kit'
import { directoryIn, directoryKey, type Line } from './line.ts'

/** A member as a directory tells of them, and the cell that holds them. */
export type Placed = Line & Readonly<{ cellId: string }>

/** Cells looked at together: a list is in order within such a section, and sections follow the tree. A district is one; a province's memory stays bounded. */
export const SECTION = 400
const ASKED_AT_ONCE = 100

const parted = <T>(all: readonly T[], size: number): T[][] => Array.from({ length: Math.ceil(all.length / size) }, (_, part) => all.slice(part * size, (part + 1) * size))

/** The bodies that hold members at or below an organisation, in tree order, of which `may` the caller know; in sections. */
export const sectionsOf = ({ tree }: Opened, orgId: string, may: (cellId: string) => boolean): string[][] =>
  parted(tree.within(orgId).filter(({ id, type }) => holdsMembers(type) && may(id)).map(({ id }) => id), SECTION)

/** Directories as they were last read, by their cell: to unpack and parse a district takes longer than to fetch it. What is kept is used only where the row's bytes are the very same. */
const known = new Map<string, Readonly<{ packed: Uint8Array; lines: readonly Placed[] }>>()
const KEPT = 2 * SECTION

function remember(cellId: string, packed: Uint8Array, lines: readonly Placed[]): void {
  known.delete(cellId)
  known.set(cellId, { packed, lines })
  for (const oldest of known.keys()) {
    if (known.size <= KEPT) return
    known.delete(oldest)
  }
}

function linesIn(cellId: string, row: Row | undefined): readonly Placed[] {
  const packed = row?.['lines']
  if (!(packed instanceof Uint8Array)) return []
  const before = known.get(cellId)
  if (before && Buffer.compare(before.packed, packed) === 0) return before.lines
  const lines = directoryIn(row).lines.map((line) => ({ ...line, cellId }))
  remember(cellId, packed, lines)
  return lines
}

/** Everybody in some cells: a hundred cells a round trip, all round trips of a section at once. */
export async function readLines(table: ScopedTable, cellIds: readonly string[]): Promise<Placed[]> {
  const parts = await Promise.all(parted(cellIds, ASKED_AT_ONCE).map((some) => getRows(table, some.map(directoryKey))))
  const rows = new Map(parts.flatMap((part) => [...part]))
  return cellIds.flatMap((cellId) => linesIn(cellId, rows.get(keyText(directoryKey(cellId)))))
}
