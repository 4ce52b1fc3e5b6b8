import { shortHash } from '@nen-nep/contracts'
import type { Act } from '../act.ts'
import type { Table } from '../store/store.ts'
import { putRow, Standing } from '../store/write.ts'

/** A sensitive reading: what it is called, of which organisation's thing, which fields, and why. */
export type Reading = Readonly<{ reads: string; orgId: string; thing: string; fields: readonly string[]; reason?: string }>

/** Writes down that somebody is about to read something sensitive; to be awaited before answering. The sealer takes the row into the chain. A repeat of the same command writes nothing new. */
export async function recordRead(table: Table, act: Act, { reads, orgId, thing, fields, reason }: Reading): Promise<void> {
  const sk = shortHash(16, act.by, act.key ?? act.at, reads, thing, ...fields)
  const row = { pk: `RD#${orgId}`, sk, version: 1, orgId, reads, thing, fields: [...fields], reason, changedBy: act.by, changedAt: act.at }
  try {
    await putRow(table, { row, when: { is: 'absent' } })
  } catch (error) {
    if (!(error instanceof Standing)) throw error
  }
}
