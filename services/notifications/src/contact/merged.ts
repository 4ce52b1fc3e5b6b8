import { getRow, getRows, keyText, putNewer, type Row, type ScopedTable, type Table } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { mergedKey } from '../place.ts'

const Merged = v.object({ into: v.string(), isApart: v.boolean() })
const MOST_STEPS = 5
const intoOf = (row: Row | undefined): string | undefined => {
  const { into, isApart } = row ? v.parse(Merged, row) : { into: undefined, isApart: true }
  return isApart ? undefined : into
}

/** Notes which record somebody has now, or that the two are apart again; an older word that comes late changes nothing. */
export const noteMerged = (table: Table, { from, into, version }: Readonly<{ from: string; into: string; version: number }>, isApart: boolean) =>
  putNewer(table, { ...mergedKey(from), version, into, isApart })

/** The record that somebody has now who was known by another, at any remove; nothing where that one was never merged. */
export async function keptFor(table: ScopedTable, memberId: string): Promise<string | undefined> {
  let kept: string | undefined
  for (let step = 0; step < MOST_STEPS; step++) {
    const into = intoOf(await getRow(table, mergedKey(kept ?? memberId)))
    if (into === undefined) return kept
    kept = into
  }
  return kept
}

/** People by the records they have now, each once: asked only of those who hold nothing any more. */
export async function asKept(table: ScopedTable, memberIds: readonly string[], gone: readonly string[]): Promise<string[]> {
  if (gone.length === 0) return [...memberIds]
  const rows = await getRows(table, gone.map(mergedKey))
  const kept = new Map<string, string>()
  for (const id of gone) if (intoOf(rows.get(keyText(mergedKey(id))))) kept.set(id, (await keptFor(table, id)) ?? id)
  return [...new Set(memberIds.map((id) => kept.get(id) ?? id))]
}
