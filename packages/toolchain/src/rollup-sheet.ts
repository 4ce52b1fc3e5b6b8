import { Class } from '@nen-nep/contracts'
import type { CertifiedFile } from '@nen-nep/rules/rollup/certified'
import { sheetOf } from '@nen-nep/office'
import { rolled } from './rollup.vi.ts'

const NAME = 40
const FIGURE = 14
const grades = (counts: Readonly<Record<string, number>>) => Class.options.map((grade) => String(counts[grade] ?? 0))
const figure = (count: number | undefined) => (count === undefined ? '' : String(count))

/** A certified roll-up as a sheet: each cell from its protocol to its classes, then the cells that are missing, the sum, and what proves it. */
export function rollupSheet(file: CertifiedFile): Promise<Uint8Array> {
  const { revision: { leaves, missing, total }, names, chain } = file
  const links = new Map(chain.map((link) => [link.id, link]))
  const rows = leaves.map(({ id, counts }) => {
    const { protocol, proposed } = links.get(id) ?? {}
    return [names[id] ?? id, ...grades(counts), figure(protocol?.summoned), figure(protocol?.present), figure(protocol?.issued), figure(protocol?.valid), figure(proposed?.['EXCELLENT'])]
  })
  const absent = missing.map((id) => [names[id] ?? id, rolled.missing])
  const shape = { name: rolled.sheet, widths: rolled.header.map((_, at) => (at === 0 ? NAME : FIGURE)) }
  return sheetOf(shape, [[rolled.title(file)], rolled.header, ...rows, ...absent, [rolled.total, ...grades(total.counts)], [rolled.digest(file)]])
}
