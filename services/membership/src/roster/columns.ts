import { findHeader, type Column, type Header } from './header.ts'
import { refuseFile } from './refused.ts'
import type { SheetRow } from './sheet.ts'
import { foldWords, normalise } from './text.ts'
import { rosterWords, totalWords } from './words.vi.ts'

export type Field = keyof typeof rosterWords
export type RosterColumn = Column<Field>

/** A person's choice against the suggestion: a header or a column letter, and the field it holds; an empty text leaves the column out. */
export type ColumnChoices = Readonly<Record<string, string>>

export const isField = (text: string): text is Field => Object.hasOwn(rosterWords, text)
const mandatory = ['name', 'birthDate', 'status'] as const
const usual = (field: Field) => rosterWords[field][0]

function chosen(column: RosterColumn, mapping: ColumnChoices): RosterColumn {
  const choice = mapping[column.letter] ?? mapping[column.header]
  if (choice === undefined) return column
  const { index, letter, header } = column
  return isField(choice) ? { index, letter, header, field: choice, perfect: true } : { index, letter, header, perfect: false }
}

/** Headers a person has explained count as known words, so that a header line is found by them too. */
function withChoices(mapping: ColumnChoices): Record<Field, readonly string[]> {
  const words: Record<Field, readonly string[]> = { ...rosterWords }
  for (const [header, field] of Object.entries(mapping)) if (isField(field)) words[field] = [...words[field], foldWords(header)]
  return words
}

const headersOf = (columns: readonly RosterColumn[]) => columns.map(({ letter, header }) => `${letter}: ${header}`).join('; ')

function checkComplete(columns: readonly RosterColumn[], partial: boolean) {
  const has = (field: Field) => columns.some((column) => column.field === field)
  const missing: Field[] = mandatory.filter((field) => !has(field) && !(partial && field === 'status'))
  if (!partial && !has('cell') && !has('cellCode')) missing.push('cell')
  if (missing.length > 0) refuseFile('header.missing-columns', { missing: missing.join(','), words: missing.map(usual).join('; '), columns: headersOf(columns) })
}

function checkUnique(columns: readonly RosterColumn[]) {
  const repeated = columns.filter(({ field, index }) => field && columns.some((other) => other.field === field && other.index !== index))
  if (repeated.length > 0) refuseFile('header.repeated-columns', { columns: headersOf(repeated) })
}

/** The roster's header with a person's choices applied, or undefined where the sheet holds no roster. Refuses missing mandatory columns (of a `partial` list only who is meant) and two columns for one field. */
export function rosterHeader(rows: readonly SheetRow[], mapping: ColumnChoices, partial = false): Header<Field> | undefined {
  const found = findHeader(rows, withChoices(mapping))
  if (!found) return undefined
  const columns = found.columns.map((column) => chosen(column, mapping))
  if (!columns.some(({ field }) => field === 'name') && !columns.some(({ field }) => field === 'birthDate')) return undefined
  checkUnique(columns)
  checkComplete(columns, partial)
  return { ...found, columns }
}

const namers: readonly Field[] = ['birthDate', 'citizenId', 'cardNumber']
/** A sum at the foot: it says so, with its accents (a Tống Công Minh is somebody), and says nothing that only a person has. */
const isTotal = (texts: readonly string[]) => texts.some((text) => totalWords.test(normalise(text)))

const isOrdinal = (text: string) => /^\(?\d{1,2}\)?$/.test(text)

type Said = (field: Field) => boolean
const saidIn = (texts: readonly string[], columns: readonly RosterColumn[]): Said => (field) => columns.some((column) => column.field === field && (texts[column.index] ?? '').trim() !== '')

/** The line that numbers the columns, or a header repeated on the next page. */
function isFurniture(texts: readonly string[], filled: readonly string[], columns: readonly RosterColumn[]): boolean {
  if (filled.length > 3 && filled.every(isOrdinal)) return true
  const repeats = ({ index, header }: RosterColumn) => normalise(texts[index] ?? '') === header
  return columns.some((column) => column.field === 'name' && repeats(column)) && columns.filter(repeats).length > 3
}

/** Nothing that tells who: a title, a sum or a signature has a word or two, in whatever columns they stand. */
function isNobody(filled: readonly string[], telling: number, says: Said): boolean {
  if (telling === 0) return true
  return !namers.some(says) && (!says('name') || telling === 1 || isTotal(filled))
}

/** Rows that are no person: the line that numbers the columns, a header repeated on the next page, a title, a sum or a signature. A row that is counted is always somebody. */
export function isNoise({ texts }: SheetRow, { columns }: Header<Field>): boolean {
  const filled = texts.filter((text) => text.trim() !== '')
  if (isFurniture(texts, filled, columns)) return true
  const tt = columns.find(({ field }) => field === 'tt')
  if (tt && /^\d+\.?$/.test((texts[tt.index] ?? '').trim())) return false
  const says = saidIn(texts, columns)
  const telling = columns.filter(({ field }) => field !== undefined && !['name', 'tt', 'note'].includes(field) && says(field))
  return isNobody(filled, telling.length, says)
}
