import { bare } from '@nen-nep/contracts'

const MEMBER = /\bmem_[A-Za-z0-9-]+/g
/** Stands where another person was named. */
export const SOMEBODY = 'mem_•••'
/** How rows are kept, which says nothing of the person. */
const BOOKKEEPING: ReadonlySet<string> = new Set(['pk', 'sk', 'gpk', 'gsk', 'marks', 'facts', 'ttl'])

const entries = (value: object, own: readonly string[]) => Object.entries(value).filter(([name]) => !BOOKKEEPING.has(name)).map(([name, one]) => [name.replaceAll(MEMBER, (id) => (own.includes(id) ? id : SOMEBODY)), onlyOwn(own, one)] as const)

/** A row as the person it is about may have it, by all ids that are theirs: other people's ids are masked wherever they stand, bookkeeping and bytes are left out. */
export function onlyOwn(own: readonly string[], value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll(MEMBER, (id) => (own.includes(id) ? id : SOMEBODY))
  if (value instanceof Uint8Array) return undefined
  if (Array.isArray(value)) return value.map((one) => onlyOwn(own, one))
  return typeof value === 'object' && value !== null ? Object.fromEntries(entries(value, own)) : value
}

/** A text with the names of other people blotted out; longer names first, so that no part of one is left. */
export function withoutNames(text: string, others: readonly string[]): string {
  return others.toSorted((a, b) => b.length - a.length).filter((name) => name !== '').reduce((clean, name) => clean.replaceAll(name, '•••'), text.normalize('NFC'))
}

/** The lines of a text that name a person or carry their id. */
export const linesNaming = (text: string, { id, name }: Readonly<{ id: string; name: string }>): string[] =>
  text.normalize('NFC').split('\n').filter((line) => (name !== '' && line.includes(name.normalize('NFC'))) || line.includes(bare(id)))
