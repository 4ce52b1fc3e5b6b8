import { retentions } from '@nen-nep/rules/retention/index'
import { getRow, pack, packed, putRow, type Row, type ScopedTable, type Table } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { DifferenceRow } from './schema.ts'

/** Lines are kept like the rows of an import: in compressed pages, forgotten after eight weeks. */
export const LINES_PER_PAGE = 50
const KEPT_SECONDS = retentions.importPages.days * 24 * 60 * 60
const pageKey = (id: string, page: number) => ({ pk: `DF#${id}`, sk: `R#${String(page).padStart(5, '0')}` })
const Page = v.object({ body: packed(v.array(DifferenceRow)) })

/** The workbooks of a report, in the bucket. */
export const filesOf = (id: string) => ({ whole: `exports/${id}/doi-chieu.xlsx`, masked: `exports/${id}/doi-chieu-che.xlsx` })

export const saveLines = (table: Table, id: string, page: number, { lines, now }: Readonly<{ lines: readonly DifferenceRow[]; now: Date }>) =>
  putRow(table, { row: { ...pageKey(id, page), version: 1, body: pack(lines), ttl: Math.floor(now.getTime() / 1000) + KEPT_SECONDS }, when: { is: 'any' } })

/** A page of lines; nothing beyond the last. */
export async function readLines(table: ScopedTable, id: string, page: number): Promise<DifferenceRow[]> {
  const row = await getRow(table, pageKey(id, page))
  return row ? v.parse(Page, row).body : []
}

/** The lines in a row of the table, for a walk over all reports; none in rows of other kinds. */
export const linesIn = (row: Row): DifferenceRow[] => (typeof row['sk'] === 'string' && row['sk'].startsWith('R#') ? v.parse(Page, row).body : [])
