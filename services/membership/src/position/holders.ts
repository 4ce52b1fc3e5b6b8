import { getRows, putRow, readAll, seen, type Put, type ScopedTable, type Seen } from '@nen-nep/service-kit'
import * as v from 'valibot'
import type { Grant } from '@nen-nep/contracts'
import { memberKey, type Member } from '../member/schema.ts'
import type { Deps } from '../stores.ts'
import { holderKey, holdersPartition } from './schema.ts'

const Pointer = v.object({ sk: v.string() })
const AT_ONCE = 100

/** The row that finds a member under an organisation they hold something in. */
export const pointer = (orgId: string, memberId: string): Put => ({ row: holderKey(orgId, memberId), when: { is: 'any' } })

/** Everybody with a term in an organisation, past ones too, read as they stand now. */
export async function holdersOf({ members }: Pick<Deps, 'members'>, table: ScopedTable, orgId: string): Promise<Seen<Member>[]> {
  const rows = await readAll(table, { pk: holdersPartition(orgId), consistent: true })
  const keys = rows.map((row) => memberKey(v.parse(Pointer, row).sk))
  const parts = Array.from({ length: Math.ceil(keys.length / AT_ONCE) }, (_, part) => keys.slice(part * AT_ONCE, (part + 1) * AT_ONCE))
  const found = await Promise.all(parts.map((some) => getRows(table, some, true)))
  return found.flatMap((some) => [...some.values()]).map((row) => seen(members, row))
}

type Told = Readonly<{ memberId: string; grants: readonly Grant[] }>
/** Members whose positions came with an import, or with their entry in the registry, are found from here on too. */
export async function pointTo({ table }: Pick<Deps, 'table'>, told: readonly Told[]): Promise<void> {
  const rows = told.flatMap(({ memberId, grants }) => [...new Set(grants.filter(({ role }) => role !== 'MEMBER').map(({ orgId }) => orgId))].map((orgId) => pointer(orgId, memberId)))
  await Promise.all(rows.map((put) => putRow(table, put)))
}
