import type { RetentionName } from '@nen-nep/rules/retention/index'
import { log, plain } from '../log.ts'
import { scan } from './scan.ts'
import type { Row, Table } from './store.ts'
import { deleteRow, Standing, writeTogether } from './write.ts'

/** One rule applied to one service's rows: which of them its time is over for, and what becomes of those. `end` must bear being done again. */
export type Sweep = Readonly<{ name: RetentionName; isDue: (row: Row) => boolean | Promise<boolean>; end: (row: Row) => Promise<unknown> }>
/** How many rows each rule ended, or would end; `swept` are rows past the time written on them, which the engine may not have swept itself. */
export type Ended = Readonly<Record<string, number>>
type Run = Readonly<{ service: string; now: Date; dryRun: boolean }>

/** Deletes a row as it was read; one that was written since stays. */
export async function removeRow(table: Table, { pk, sk, version }: Row): Promise<void> {
  if (typeof version !== 'number') return deleteRow(table, { pk, sk })
  try {
    await writeTogether(table, [], [{ key: { pk, sk }, when: { is: 'at', version } }])
  } catch (error) {
    if (!(error instanceof Standing)) throw error
  }
}

const isPast = ({ ttl }: Row, now: Date) => typeof ttl === 'number' && ttl * 1000 <= now.getTime()

/** Walks a service's table once and ends what its rules say is over: the nightly job of each service. What was done is counted and logged by rule, never by name; a dry run only counts. */
export async function applyRetention(table: Table, sweeps: readonly Sweep[], { service, now, dryRun }: Run): Promise<Ended> {
  const counts: Record<string, number> = { swept: 0, ...Object.fromEntries(sweeps.map(({ name }) => [name, 0])) }
  const ended = async (name: string, end: () => Promise<unknown>) => {
    counts[name] = (counts[name] ?? 0) + 1
    if (!dryRun) await end()
  }
  for await (const row of scan(table)) {
    if (isPast(row, now)) await ended('swept', () => removeRow(table, row))
    else for (const { name, isDue, end } of sweeps) if (await isDue(row)) await ended(name, () => end(row))
  }
  log('info', dryRun ? 'retention.counted' : 'retention.applied', { service: plain(service), ...counts })
  return counts
}
