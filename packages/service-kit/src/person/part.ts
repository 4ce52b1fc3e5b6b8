import { PersonPartWritten, type PersonExportRequested } from '@nen-nep/contracts'
import * as v from 'valibot'
import { auditConcerning } from '../audit/concerning.ts'
import type { Files } from '../files.ts'
import { carry } from '../store/aggregate.ts'
import { keyText, type Key } from '../store/keys.ts'
import type { ServiceTable } from '../store/scoped.ts'
import { getRow, type Row } from '../store/store.ts'
import { putRow, Standing } from '../store/write.ts'
import type { Act } from '../act.ts'
import { onlyOwn } from './only-own.ts'

/** What a request for a person's data says. */
export type Wanted = v.InferOutput<(typeof PersonExportRequested)['schema']>
/** Rows of one kind that a service holds on a person. */
export type Held = Readonly<{ kind: string; rows: readonly unknown[] }>

/** Where the parts of an export lie in the private bucket, for jobs alone to read and write. */
export const partFile = (requestId: string, service: string) => `exports/persons/${requestId}/${service}.json`
const noteKey = (requestId: string): Key => ({ pk: `PX#${requestId}`, sk: 'A' })
const NOTE_DAYS = 30
const Keyed = v.looseObject({ pk: v.string(), sk: v.string(), memberId: v.string() })

type Deps = Readonly<{ table: ServiceTable; files: Files }>

/** Keys of the person's own rows, also of those whose keys name the cell alone. */
const keysOf = (held: readonly Held[], own: readonly string[]) =>
  new Set(held.flatMap(({ rows }) => rows.flatMap((row) => (v.is(Keyed, row) && own.includes(row.memberId) ? [keyText(row)] : []))))

/** All ids that are one person's: their own, and those of records merged into theirs. */
const idsOf = ({ memberId, formerly = [] }: Pick<Wanted, 'memberId' | 'formerly'>) => [memberId, ...formerly]

/** What a service holds on a person under each of their ids. */
export async function heldUnderAll(wanted: Wanted, heldOn: (one: Wanted) => Promise<readonly Held[]>): Promise<Held[]> {
  const all: Held[] = []
  for (const memberId of idsOf(wanted)) all.push(...(await heldOn({ ...wanted, memberId })))
  return [...Map.groupBy(all, ({ kind }) => kind)].map(([kind, some]) => ({ kind, rows: some.flatMap(({ rows }) => rows) }))
}

/** Lays a service's part of a person's export in the bucket and says so by event: what it holds, and what its audit log says of that. Asked again it writes the same file and says nothing new. What names other people is masked. */
export async function handIn({ table, files }: Deps, act: Act, service: string, { held: rows, ...wanted }: Wanted & Readonly<{ held: readonly Held[] }>): Promise<void> {
  const { requestId, memberId } = wanted
  const own = idsOf(wanted)
  const key = noteKey(requestId)
  if (await getRow(table, key, true)) return
  const held = [...rows, { kind: 'audit', rows: await auditConcerning(table, { ...wanted, things: keysOf(rows, own) }) }]
  const full = held.filter(({ rows }) => rows.length > 0).map(({ kind, rows }) => ({ kind, rows: rows.map((row) => onlyOwn(own, row)) }))
  const file = partFile(requestId, service)
  await files.put(file, JSON.stringify({ service, memberId, at: act.at, held: full }), 'application/json')
  const facts = carry([PersonPartWritten({ requestId, service, file, rows: full.reduce((sum, { rows }) => sum + rows.length, 0) })], act)
  const row: Row = { ...key, version: 1, facts, ttl: Math.floor(Date.parse(act.at) / 1000) + NOTE_DAYS * 24 * 60 * 60 }
  try {
    await putRow(table, { row, when: { is: 'absent' } })
  } catch (error) {
    if (!(error instanceof Standing)) throw error
  }
}
