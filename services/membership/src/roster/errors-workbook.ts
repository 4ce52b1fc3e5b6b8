import { SheetWriter } from '@nen-nep/office'
import type { RosterColumn } from './columns.ts'
import { errorsColumn, errorsSheet } from './messages.vi.ts'
import type { RosterRow } from './rows.ts'

export type FailedRow = Pick<RosterRow, 'cells' | 'messages'>
const [COLUMN, REMARK] = [18, 80]

/** A sheet in the columns of a file that came in, with one more column for what we say of each row; a column by that name from the last time is replaced. */
export function likeTheFile(columns: readonly Pick<RosterColumn, 'index' | 'header'>[], { sheet, remark }: Readonly<{ sheet: string; remark: string }>) {
  const own = new Map(columns.filter(({ header }) => header !== remark).map(({ index, header }) => [index, header]))
  const last = Math.max(-1, ...own.keys()) + 1
  const line = (textAt: (index: number) => string, said: string) => [...Array.from({ length: last }, (_, index) => textAt(index)), said]
  const writer = new SheetWriter({ name: sheet, header: line((index) => own.get(index) ?? '', remark), widths: [...Array.from({ length: last }, () => COLUMN), REMARK] })
  return { writer, add: (cells: readonly string[], said: string) => writer.add(line((index) => cells[index] ?? '', said)) }
}

/** Failed rows as an XLSX: the file's own columns and texts, and a last column saying what is wrong. */
export async function errorsWorkbook(columns: readonly RosterColumn[], rows: Iterable<FailedRow>): Promise<Uint8Array> {
  const { writer, add } = likeTheFile(columns, { sheet: errorsSheet, remark: errorsColumn })
  for (const { cells, messages } of rows) await add(cells, messages.map(({ message }) => message).join('\n'))
  return writer.end()
}
