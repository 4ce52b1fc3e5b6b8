import * as v from 'valibot'
import type { Table } from '../store/store.ts'
import { putRow, Standing } from '../store/write.ts'

const KEPT_DAYS = 100
const DAY_MS = 24 * 60 * 60 * 1000
const Word = v.object({ version: v.number() })
type Told = Readonly<{ at: string; version: number; data: Readonly<{ from: string; into: string }> }>

/** Whether news of two records, that they were merged or that the merge was taken back, is the newest word on them. The same word again is, so that whatever was left half done is made whole; an older one that comes late is not. */
export async function isNewestWord(table: Table, { at, version, data: { from, into } }: Told): Promise<boolean> {
  const row = { pk: `MERGED#${from}`, sk: into, version, ttl: Math.floor(Date.parse(at) / 1000) + (KEPT_DAYS * DAY_MS) / 1000 }
  try {
    await putRow(table, { row, when: { is: 'older', than: version } })
    return true
  } catch (error) {
    if (!(error instanceof Standing)) throw error
    return v.parse(Word, error.row).version <= version
  }
}
