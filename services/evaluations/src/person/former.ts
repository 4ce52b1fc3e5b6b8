import { bare } from '@nen-nep/contracts'
import { putNewer, readAll, type ScopedTable, type Table } from '@nen-nep/service-kit'
import * as v from 'valibot'

/** A record that was merged into another one, or was and is apart again. */
const Former = v.object({ from: v.string(), isApart: v.boolean() })
const formerOf = (memberId: string) => ({ pk: `P#${bare(memberId)}`, prefix: 'M#' })

/** Notes that two records are one person, or are two after all; an older word that comes late changes nothing. */
export async function noteMerged(table: Table, { from, into, version }: Readonly<{ from: string; into: string; version: number }>, isApart: boolean): Promise<void> {
  const { pk, prefix } = formerOf(into)
  await putNewer(table, { pk, sk: `${prefix}${bare(from)}`, version, from, isApart })
}

/** Everybody somebody is: themselves, and the records merged into theirs, at any remove; a frozen population still names them so. */
export async function recordsOf(table: ScopedTable, memberId: string): Promise<string[]> {
  const known = new Set([memberId])
  for (const id of known) {
    const rows = await readAll(table, formerOf(id))
    for (const { from, isApart } of rows.map((row) => v.parse(Former, row))) if (!isApart) known.add(from)
  }
  return [...known]
}
