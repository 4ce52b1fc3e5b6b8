import { Dates } from '@nen-nep/rules'
import type { Field } from './columns.ts'
import { compared, type Compared } from './values.ts'
import { sexWords, standingWords } from './words.vi.ts'

const dates: readonly Field[] = ['birthDate', 'admittedOn', 'officialOn']

/** A value as lists write it: days with the day first, words for codes. */
export function written(field: Field, text: string): string {
  if (dates.includes(field)) return Dates.isPlainDate(text) ? Dates.formatDate(text) : text
  if (field === 'sex') return sexWords[text] ?? text
  return field === 'status' ? (standingWords[text] ?? text) : text
}

/** The organisation above a cell, and the cell's own code, as they stand beside its name. */
export type Beside = Readonly<{ parent?: string | undefined; cellCode?: string | undefined }>

/** A person's texts as the cells of a row, by field. */
export function columnTexts(texts: Readonly<Partial<Record<Compared, string | undefined>>>, { parent = '', cellCode = '' }: Beside): Map<Field, string> {
  const cells = new Map<Field, string>([['parent', parent], ['cellCode', cellCode]])
  for (const field of compared) cells.set(field, written(field, texts[field] ?? ''))
  return cells
}
