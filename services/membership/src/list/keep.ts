import { putRow, type Row, type Table } from '@nen-nep/service-kit'
import { isGoneElsewhere } from '../member/history.ts'
import type { Member } from '../member/schema.ts'
import { directoryIn, directoryRow, lineOf, type Directory } from './line.ts'

type Versioned = Readonly<{ state: Member; version: number }>

/** The directory after some members were read again: those whom the cell holds stand in it as they are now, the others are gone; nothing where nothing changed. A record that was merged into another, and who left the system, stand nowhere. */
export function nextDirectory(cellId: string, { version, lines }: Directory, read: readonly Versioned[]): Directory | undefined {
  const standing = new Map(lines.map((line) => [line.id, line.version]))
  const belongs = ({ state }: Versioned) => state.cellId === cellId && state.merged === undefined && !isGoneElsewhere(state)
  const news = read.filter((member) => standing.get(member.state.id) !== (belongs(member) ? member.version : undefined))
  if (news.length === 0) return undefined
  const touched = new Set(news.map(({ state }) => state.id))
  const kept = lines.filter(({ id }) => !touched.has(id))
  return { version: version + 1, lines: [...kept, ...news.filter(belongs).map((member) => lineOf(member.state, member.version))] }
}

/** Writes a cell's next directory over the one that was read before its members; somebody faster makes it throw `Standing`. */
export async function keepDirectory(table: Table, cellId: string, before: Row | undefined, read: readonly Versioned[]): Promise<void> {
  const directory = directoryIn(before)
  const next = nextDirectory(cellId, directory, read)
  if (next) await putRow(table, { row: directoryRow(cellId, next), when: before ? { is: 'at', version: directory.version } : { is: 'absent' } })
}
