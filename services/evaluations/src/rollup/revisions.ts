import { bare } from '@nen-nep/contracts'
import { readPage, type Aggregate, type ScopedTable } from '@nen-nep/service-kit'
import type { Revision } from './schema.ts'

export type Revisions = Readonly<{ table: ScopedTable; revisions: Aggregate<Revision> }>

export const revisionKey = (year: number, rootId: string, revision: number) => ({ pk: `Y#${year}#${bare(rootId)}`, sk: `R#${String(revision).padStart(6, '0')}` })

/** The newest revision of a year's table, if any was made; with `now`, also one written a moment ago. */
export async function newestRevision({ table, revisions }: Revisions, { year, rootId, now = false }: Readonly<{ year: number; rootId: string; now?: boolean }>): Promise<Revision | undefined> {
  const { rows: [row] } = await readPage(table, { pk: revisionKey(year, rootId, 1).pk, backwards: true, limit: 1, consistent: now })
  return row && revisions.parse(row)
}
