import { getRows, keyText, readAll, type Key, type Row, type ScopedTable } from '@nen-nep/service-kit'

const AT_ONCE = 100
const MARK = '>'
/** Where a cell keeps that a thing of another cell waits at it now: beside its own, so that both are one Query. */
export const pointerTo = (pk: string, id: string): Key => ({ pk, sk: `${MARK}${id}` })
export const isPointer = (row: Row) => String(row['sk']).startsWith(MARK)

/** The rows of a cell's partition, with those that pointers name; what came back to where it began is there once. Which of them wait at the cell today, each says itself. */
export async function withPointed(table: ScopedTable, pk: string, keyOf: (id: string) => Key | undefined): Promise<Row[]> {
  const rows = await readAll(table, { pk })
  const keys = rows.filter(isPointer).flatMap((row) => keyOf(String(row['sk']).slice(MARK.length)) ?? []).filter((key) => key.pk !== pk)
  const pointed: Row[] = []
  for (let from = 0; from < keys.length; from += AT_ONCE) {
    const some = keys.slice(from, from + AT_ONCE)
    const found = await getRows(table, some)
    for (const key of some) {
      const row = found.get(keyText(key))
      if (row) pointed.push(row)
    }
  }
  return [...rows.filter((row) => !isPointer(row)), ...pointed]
}
