import { getRow, putNewer, putRow, Standing, type Key, type Row, type ScopedTable, type Table } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { partitionOf } from './summary.ts'

/** What a roll-up must know besides its summaries, kept beside them so that one walk reads all: what the campaign pinned, and the newest revision. `version` is that revision's number; 0 before the first. */
export const Head = v.object({
  version: v.number(),
  campaignId: v.string(),
  treeVersion: v.number(),
  rulePackId: v.string(),
  frozenAsOf: v.string(),
  digest: v.optional(v.string()),
  asOf: v.optional(v.string()),
})
export type Head = v.InferOutput<typeof Head>

/** Sorts before every path. */
const SK = '!'
export const headKey = (year: number, rootId: string): Key => ({ pk: partitionOf(year, rootId), sk: SK })
export const isHead = ({ sk }: Row) => sk === SK
export const headIn = (row: Row | undefined): Head | undefined => row && v.parse(Head, row)
export const readHead = async (table: ScopedTable, year: number, rootId: string) => headIn(await getRow(table, headKey(year, rootId), true))

/** Begins a year's roll-up when its campaign is opened; a head that stands is left alone. */
export async function beginHead(table: Table, year: number, rootId: string, head: Omit<Head, 'version'>): Promise<void> {
  try {
    await putRow(table, { row: { ...headKey(year, rootId), ...head, version: 0 }, when: { is: 'absent' } })
  } catch (error) {
    if (!(error instanceof Standing)) throw error
  }
}

/** Moves the head on to a newer revision; an older one changes nothing. */
export const advanceHead = (table: Table, year: number, rootId: string, head: Head) => putNewer(table, { ...headKey(year, rootId), ...head })
