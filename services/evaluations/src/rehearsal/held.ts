import { bare } from '@nen-nep/contracts'
import { getRows, keyText, readAll, readTree, type HeldRows } from '@nen-nep/service-kit'
import * as v from 'valibot'
import type { Working } from '../stores.ts'
import { Changes, changesOf, rehearsalsOf } from './schema.ts'

/** What rehearsals list of one member of a cell: those of the cell and of all above it, as long as they list single people. What was decided stands on the sheet, once it is published. */
export async function rehearsedOn({ table, rehearsals }: Working, cellId: string, memberId: string): Promise<HeldRows> {
  const tree = await readTree(table)
  const all = await Promise.all([cellId, ...tree.ancestors(cellId)].map((orgId) => readAll(table, { pk: rehearsalsOf(orgId) })))
  const keys = all.flat().map((row) => ({ pk: changesOf(rehearsals.parse(row).id), sk: bare(cellId) }))
  const rows = keys.length > 0 ? await getRows(table, keys) : new Map<string, object>()
  const listed = keys.flatMap((key) => {
    const row = rows.get(keyText(key))
    return row ? v.parse(Changes, row).body.map((change) => ({ rehearsalId: key.pk.replace(/^RX#/, 'rhs_'), cellId, ...change })) : []
  })
  return { kind: 'rehearsals', rows: listed.filter((change) => change.memberId === memberId).map(({ decided: _, ...change }) => change) }
}
