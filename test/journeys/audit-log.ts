import { brotliDecompressSync } from 'node:zlib'
import { verify, type Sealed } from '@nen-nep/rules/audit/index'
import type { Body } from '@nen-nep/testing/year/index'
import type { Dump } from './control.ts'

const bytesOf = (value: Record<string, number>) => Buffer.from(Object.values(value))
const entriesIn = ({ body }: Body) => (JSON.parse(brotliDecompressSync(bytesOf(body)).toString()) as { entries: Sealed[] }).entries

/** Every chain of every service's audit log, as it stands in the tables. */
function chains({ tables }: Dump): { name: string; entries: Sealed[] }[] {
  return Object.entries(tables).flatMap(([table, rows]) => {
    const blocks = rows.filter(({ pk }) => String(pk).startsWith('AUD#')).toSorted((a, b) => (String(a['sk']) < String(b['sk']) ? -1 : 1))
    return [...Map.groupBy(blocks, ({ pk }) => `${table} ${String(pk)}`)].map(([name, some]) => ({ name, entries: some.flatMap(entriesIn) }))
  })
}

/** What the logs say was written: `<pk>|<sk>@<version>`, as often as they say it. */
export const sealedIn = (dump: Dump): string[] => chains(dump).flatMap(({ entries }) => entries.filter(({ version }) => version !== undefined).map(({ thing, version }) => `${thing}@${String(version)}`))

/** The chains that do not hold together. */
export const brokenChains = (dump: Dump): string[] => chains(dump).filter(({ entries }) => !verify(entries).ok).map(({ name }) => name)
