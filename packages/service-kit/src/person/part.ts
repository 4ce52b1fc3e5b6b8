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
const keysOf = (held: readonly Held[], memberId: string) =>
  new Set(held.flatMap(({ rows }) => rows.flatMap((row) => (v.is(Keyed, row) && row.memberId === memberId ? [keyText(row)] : []))))

/** Lays a service's part of a person's export in the bucket and says so by event: what it holds, and what its audit log says of that. Asked again it writes the same file and says nothing new. What names other people is masked. */
export async function handIn({ table, files }: Deps, act: Act, service: string, { requestId, memberId, orgs, from, held: rows }: Wanted & Readonly<{ held: readonly Held[] }>): Promise<void> {
  const key = noteKey(requestId)
  if (await getRow(table, key, true)) return
  const held = [...rows, { kind: 'audit', rows: await auditConcerning(table, { memberId, orgs, from, things: keysOf(rows, memberId) }) }]
  const full = held.filter(({ rows }) => rows.length > 0).map(({ kind, rows }) => ({ kind, rows: rows.map((row) => onlyOwn(memberId, row)) }))
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
