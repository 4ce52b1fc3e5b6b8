import { limits } from './limits.ts'
import { letterOf } from '@nen-nep/office/letters'
import type { SheetRow } from './sheet.ts'
import { foldWords, normalise } from './text.ts'

type Vocabulary<Field extends string> = Readonly<Record<Field, readonly string[]>>

/** A column of the file: its letter, its header as it stands, the field it was taken for, and whether the words matched exactly. */
export type Column<Field extends string> = Readonly<{ index: number; letter: string; header: string; field?: Field; perfect: boolean }>
export type Header<Field extends string> = Readonly<{ row: number; lastRow: number; columns: readonly Column<Field>[] }>

const fieldsOf = <Field extends string>(vocabulary: Vocabulary<Field>): Field[] => {
  const fields: Field[] = []
  for (const field in vocabulary) fields.push(field)
  return fields
}

function recognise<Field extends string>(header: string, vocabulary: Vocabulary<Field>): Readonly<{ field: Field; perfect: boolean }> | undefined {
  const words = foldWords(header)
  const bare = foldWords(header.replace(/\([^)]*\)/gu, ' '))
  const fields = fieldsOf(vocabulary)
  const exact = fields.find((field) => vocabulary[field].includes(words))
  if (exact !== undefined) return { field: exact, perfect: true }
  const close = fields.find((field) => vocabulary[field].includes(bare))
  return close === undefined ? undefined : { field: close, perfect: false }
}

function columnsOf<Field extends string>(headers: readonly string[], vocabulary: Vocabulary<Field>): Column<Field>[] {
  return headers.flatMap((text, index) => {
    const header = normalise(text)
    return header === '' ? [] : [{ index, letter: letterOf(index), header, ...(recognise(header, vocabulary) ?? { perfect: false }) }]
  })
}

/** Two header lines read as one: a cell merged over several columns stands left, its words belong to all of them. */
function joined(upper: SheetRow, lower: SheetRow): string[] {
  let over = ''
  return Array.from({ length: Math.max(upper.texts.length, lower.texts.length) }, (_, index) => {
    const [top, below] = [upper.texts[index] ?? '', lower.texts[index] ?? '']
    if (top !== '') over = top
    return below === '' ? top : `${over} ${below}`
  })
}

const score = <Field extends string>(columns: readonly Column<Field>[]) => new Set(columns.flatMap(({ field }) => field ?? [])).size

/** The header among the first rows of a sheet, by content: the line, or pair of lines, in which most fields are known; at least three. */
export function findHeader<Field extends string>(rows: readonly SheetRow[], vocabulary: Vocabulary<Field>): Header<Field> | undefined {
  let best: Header<Field> | undefined
  const consider = (texts: readonly string[], row: number, lastRow: number) => {
    const columns = columnsOf(texts, vocabulary)
    if (score(columns) > Math.max(2, score(best?.columns ?? []))) best = { row, lastRow, columns }
  }
  rows.slice(0, limits.headerWindow).forEach((row, index, all) => {
    consider(row.texts, row.row, row.row)
    const next = all[index + 1]
    if (next?.row === row.row + 1) consider(joined(row, next), row.row, next.row)
  })
  return best
}
