import { Grant } from '@nen-nep/contracts'
import * as v from 'valibot'
import { grantsKey } from '../access/index.ts'
import { keyText } from '../store/keys.ts'
import type { ServiceTable } from '../store/scoped.ts'
import { getRows } from '../store/store.ts'

const AT_ONCE = 100
const Grants = v.object({ grants: v.array(Grant) })

/** What some people hold, as this service knows it: nothing for those it does not know. */
export async function holdingsOf(table: ServiceTable, memberIds: readonly string[]): Promise<(memberId: string) => readonly Grant[]> {
  const ids = [...new Set(memberIds)]
  const held = new Map<string, readonly Grant[]>()
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const some = ids.slice(from, from + AT_ONCE)
    const rows = await getRows(table, some.map(grantsKey))
    for (const id of some) held.set(id, v.parse(v.optional(Grants), rows.get(keyText(grantsKey(id))))?.grants ?? [])
  }
  return (memberId) => held.get(memberId) ?? []
}
