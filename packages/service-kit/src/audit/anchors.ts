import { Anchored, AuditAnchored } from '@nen-nep/contracts'
import type { Anchor } from '@nen-nep/rules/audit/index'
import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import * as v from 'valibot'
import type { Act } from '../act.ts'
import { on, type Reaction } from '../events/reaction.ts'
import { forEach } from '../for-each.ts'
import { carry } from '../store/aggregate.ts'
import { readAll, readPage } from '../store/query.ts'
import type { ScopedTable } from '../store/scoped.ts'
import type { Row, Table } from '../store/store.ts'
import { putRow, Standing } from '../store/write.ts'
import { CHAINS, headOf } from './block.ts'

/** An anchor takes about 85 bytes of an event, which may have 8 KB. */
const CHAINS_PER_EVENT = 60
const AT_ONCE = 8
const anchorsOf = (service: string) => `ANC#${service}`
const sortOf = ({ day, part }: Pick<v.InferOutput<typeof Anchored>, 'day' | 'part'>) => `${day}#${String(part).padStart(4, '0')}`
const rowOf = (anchored: v.InferOutput<typeof Anchored>): Row => ({ pk: anchorsOf(anchored.service), sk: sortOf(anchored), version: 1, ...anchored })

async function once(table: Table, row: Row): Promise<void> {
  try {
    await putRow(table, { row, when: { is: 'absent' } })
  } catch (error) {
    if (!(error instanceof Standing)) throw error
  }
}

/** The name of the daily schedule, and when it fires: early in the night, Vietnam's time. */
export const ANCHORING = 'anchorAudit'
export const anchoring = { [ANCHORING]: 'cron(15 0 * * ? *)' }

/** Writes down and publishes where every chain of this service stands; once a day, however often it is called. */
export async function anchorChains(table: ScopedTable, service: string, at: Date): Promise<void> {
  const act: Act = { by: `service:${service}`, at: at.toISOString() }
  const chains: v.InferOutput<typeof Anchored>['chains'] = []
  const names = (await readAll(table, { pk: CHAINS })).map(({ sk }) => String(sk))
  await forEach(names, AT_ONCE, async (orgId) => {
    const head = await headOf(table, orgId)
    if (head) chains.push({ orgId, seq: head.seq, hash: head.hash })
  })
  const sorted = chains.toSorted((a, b) => (a.orgId < b.orgId ? -1 : 1))
  const day = civilDayOf(act.at)
  for (let from = 0; from < sorted.length; from += CHAINS_PER_EVENT) {
    const anchored = { service, day, part: from / CHAINS_PER_EVENT, chains: sorted.slice(from, from + CHAINS_PER_EVENT) }
    await once(table, { ...rowOf(anchored), facts: carry([AuditAnchored(anchored)], act) })
  }
}

/** Keeps the anchors of other services: what is in two tables cannot be changed in one. */
export const keepAnchors = <D extends Readonly<{ table: Table }>>(): Reaction<D> => on(AuditAnchored, ({ table }: D, { data }) => once(table, rowOf(data)))

/** A day's anchor of one chain. */
export type Dated = Anchor & Readonly<{ day: string }>

/** The anchors of one chain that this table keeps, oldest first. */
export async function anchorsFor(table: ScopedTable, service: string, chain: string): Promise<Dated[]> {
  const rows = (await readAll(table, { pk: anchorsOf(service) })).map((row) => v.parse(Anchored, row))
  return rows.flatMap(({ day, chains }) => chains.flatMap(({ orgId, seq, hash }) => (orgId === chain ? [{ day, seq, hash }] : [])))
}

/** The newest anchor of one chain that this table keeps. */
export async function newestAnchor(table: ScopedTable, service: string, chain: string): Promise<Anchor | undefined> {
  let after: Row | undefined
  do {
    const { rows, last } = await readPage(table, { pk: anchorsOf(service), backwards: true, limit: 20, after })
    const found = rows.flatMap((row) => v.parse(Anchored, row).chains).find(({ orgId }) => orgId === chain)
    if (found) return { seq: found.seq, hash: found.hash }
    after = last
  } while (after)
  return undefined
}
