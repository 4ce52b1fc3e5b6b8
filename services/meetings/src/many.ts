import { getRows, keyText, type Key, type Row, type ScopedTable } from '@nen-nep/service-kit'

const AT_ONCE = 100

/** Rows at many keys, a hundred to a request and all requests side by side; found again by their keys. */
export async function rowsAt(table: ScopedTable, keys: readonly Key[]): Promise<(key: Key) => Row | undefined> {
  const pages = Array.from({ length: Math.ceil(keys.length / AT_ONCE) }, (_, page) => keys.slice(page * AT_ONCE, (page + 1) * AT_ONCE))
  const byKey = new Map((await Promise.all(pages.map((page) => getRows(table, page)))).flatMap((rows) => [...rows]))
  return (key) => byKey.get(keyText(key))
}
