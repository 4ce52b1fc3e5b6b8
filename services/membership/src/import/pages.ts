import { retentions } from '@nen-nep/rules/retention/index'
import { getRow, pack, packed, putRow, type Row, type ScopedTable, type Table } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { Mapping } from '../roster/mappings.ts'
import { RosterRow } from '../roster/rows.ts'

/** Judged rows are kept in pages, compressed: a page is one item of a few kilobytes. */
export const ROWS_PER_PAGE = 50
/** Pages looked through for one answer: a rare kind in a large file gives short answers rather than slow ones. */
export const PAGES_A_TIME = 40
const pageKey = (importId: string, page: number) => ({ pk: `J#${importId}`, sk: `R#${String(page).padStart(5, '0')}` })
const KEPT_SECONDS = retentions.importPages.days * 24 * 60 * 60

const unpack = <S extends v.GenericSchema>(schema: S, row: Row): v.InferOutput<S> => v.parse(v.object({ body: packed(schema) }), row).body

/** The workbook of rows that could not be written, in the bucket. */
export const errorsFile = (importId: string) => `exports/${importId}/loi.xlsx`

/** Lays a page aside; reading the file again lays the same page again. Pages are forgotten after eight weeks. */
export const savePage = (table: Table, importId: string, page: number, { rows, now }: { rows: readonly RosterRow[]; now: Date }) =>
  putRow(table, { row: { ...pageKey(importId, page), version: 1, body: pack(rows), ttl: Math.floor(now.getTime() / 1000) + KEPT_SECONDS }, when: { is: 'any' } })

/** A page of judged rows; nothing beyond the last. */
export async function readRows(table: ScopedTable, importId: string, page: number): Promise<RosterRow[]> {
  const row = await getRow(table, pageKey(importId, page))
  return row ? unpack(v.array(RosterRow), row) : []
}

/** The judged rows in a row of the table, for a walk over all imports; none in rows of other kinds. */
export const rowsIn = (row: Row): RosterRow[] => (typeof row['sk'] === 'string' && row['sk'].startsWith('R#') ? unpack(v.array(RosterRow), row) : [])

/** The organisations a file states that are not in the tree yet, parents before children. */
export const NewOrganisation = v.object({ code: v.string(), name: v.string(), type: v.string(), parentCode: v.optional(v.string()), sectorType: v.optional(v.string()) })
export type NewOrganisation = v.InferOutput<typeof NewOrganisation>
const treeKey = (importId: string) => ({ pk: `J#${importId}`, sk: 'T' })
export const saveOrganisations = (table: Table, importId: string, all: readonly NewOrganisation[]) => putRow(table, { row: { ...treeKey(importId), version: 1, body: pack(all) }, when: { is: 'any' } })
export async function readOrganisations(table: ScopedTable, importId: string): Promise<NewOrganisation[]> {
  const row = await getRow(table, treeKey(importId))
  return row ? unpack(v.array(NewOrganisation), row) : []
}

/** Words the file's rows were taken for cells by, kept until somebody agrees to the import. */
const learnedKey = (importId: string) => ({ pk: `J#${importId}`, sk: 'L' })
export const saveLearned = (table: Table, importId: string, learned: readonly Mapping[]) => putRow(table, { row: { ...learnedKey(importId), version: 1, body: pack(learned) }, when: { is: 'any' } })
export async function readLearned(table: ScopedTable, importId: string): Promise<Mapping[]> {
  const row = await getRow(table, learnedKey(importId))
  return row ? unpack(v.array(Mapping), row) : []
}
