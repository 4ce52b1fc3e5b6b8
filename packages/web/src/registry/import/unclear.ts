import type { Column, Import, Meaning, Row } from '../../api/registry/shapes/imports.ts'

/** Words of a file that were not understood, or not surely: what they were taken for, and in how many rows they stand. */
export type Unclear = Readonly<{ kind: Meaning['kind']; text: string; parent?: string | undefined; taken?: string | undefined; rows: number }>

const cellCodes: readonly string[] = ['cell.unknown', 'cell.ambiguous', 'cell.not-a-cell']
const indexOf = (columns: readonly Column[], field: string) => columns.find((column) => column.field === field)?.index ?? -1
const textIn = (row: Row, columns: readonly Column[], field: string) => (row.cells[indexOf(columns, field)] ?? '').normalize('NFC').trim()

function unclearIn(row: Row, columns: readonly Column[]): Omit<Unclear, 'rows'>[] {
  const cell = textIn(row, columns, 'cell')
  const parent = textIn(row, columns, 'parent') || undefined
  const standing = textIn(row, columns, 'status')
  const placed = row.matches.find(({ perfect }) => !perfect)
  return [
    ...(cell !== '' && row.messages.some(({ code }) => cellCodes.includes(code)) ? [{ kind: 'CELL' as const, text: cell, parent }] : []),
    ...(standing !== '' && row.messages.some(({ code }) => code === 'status.unknown') ? [{ kind: 'STATUS' as const, text: standing }] : []),
    ...(placed && cell !== '' ? [{ kind: 'CELL' as const, text: cell, parent, taken: placed.to }] : []),
  ]
}

/** All unclear words of some rows, the least understood and the most frequent first. */
export function unclearOf(rows: readonly Row[], { columns }: Pick<Import, 'columns'>): Unclear[] {
  const all = rows.flatMap((row) => unclearIn(row, columns))
  const groups = Map.groupBy(all, ({ kind, text, parent = '' }) => `${kind}|${text}|${parent}`)
  const found = [...groups.values()].flatMap((some) => (some[0] ? [{ ...some[0], rows: some.length }] : []))
  return found.toSorted((a, b) => Number(a.taken !== undefined) - Number(b.taken !== undefined) || b.rows - a.rows)
}
