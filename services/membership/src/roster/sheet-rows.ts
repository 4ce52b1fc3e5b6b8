import { dateOfSerial } from './excel-dates.ts'
import { limits } from './limits.ts'
import { refuseFile } from './refused.ts'
import { columnOf, type Cell, type SheetRow } from './sheet.ts'
import { parseXml, type Attributes, type XmlHandlers } from './xml.ts'

/** What a sheet needs of its workbook: shared texts, which styles show a day, and the epoch. */
export type Book = Readonly<{ shared: readonly string[]; dateStyles: ReadonlySet<number>; from1904: boolean }>
type Raw = { type: string; style: number; formula: boolean; text: string; column: number }

const blank: Cell = { text: '', kind: 't' }

/** Digits as they are read by a person: no exponent, no trailing '.0'. */
const plainNumber = (text: string) => {
  const value = Number(text)
  return text.trim() === '' || !Number.isFinite(value) ? text : String(value)
}

function numberCell({ text, style }: Raw, { dateStyles, from1904 }: Book): Cell {
  const date = dateStyles.has(style) ? dateOfSerial(Number(text), from1904) : undefined
  return date === undefined ? { text: plainNumber(text), kind: 'n' } : { text: date, kind: 'd' }
}

/** Cells by the `t` attribute; whatever else it says (inline and formula strings) is text. */
const TYPES: Readonly<Record<string, (raw: Raw, book: Book) => Cell>> = {
  '': numberCell,
  n: numberCell,
  s: ({ text }, { shared }) => ({ text: shared[Number(text)] ?? refuseFile('file.broken'), kind: 't' }),
  e: ({ text }) => ({ text, kind: 'e' }),
  b: ({ text }) => ({ text, kind: 'b' }),
  d: ({ text }) => ({ text: text.slice(0, 10), kind: 'd' }),
}

/** A formula counts for the value Excel last showed; one that was never computed has none, and is a problem of its row. */
function cellOf(raw: Raw, book: Book): Cell {
  const { text, formula, type } = raw
  if (text === '') return formula ? { text, kind: 'f' } : blank
  return TYPES[type]?.(raw, book) ?? { text, kind: 't' }
}

class RowBuilder {
  readonly done: SheetRow[] = []
  private readonly book: Book
  private row = 0
  private filled = 0
  private texts: string[] = []
  private kinds = ''

  constructor(book: Book) {
    this.book = book
  }

  start(attributes: Attributes) {
    const row = attributes['r'] === undefined ? this.row + 1 : Number(attributes['r'])
    if (!Number.isInteger(row) || row <= this.row || row > 1_048_576) refuseFile('file.broken')
    this.row = row
    this.texts = []
    this.kinds = ''
  }

  next = (reference: string | undefined) => (reference === undefined ? this.texts.length : (columnOf(reference) ?? refuseFile('file.broken')))

  add(raw: Raw) {
    const cell = cellOf(raw, this.book)
    if (cell.text === '' && cell.kind !== 'f') return
    if (raw.column >= limits.columns) refuseFile('file.too-many-columns', { limit: String(limits.columns) })
    if (raw.column < this.texts.length) refuseFile('file.broken')
    if (cell.text.length > limits.cellText) refuseFile('file.cell-too-long', { row: String(this.row) })
    while (this.texts.length < raw.column) this.push(blank)
    this.push(cell)
  }

  end() {
    if (this.texts.length === 0) return
    if (++this.filled > limits.rows) refuseFile('file.too-many-rows', { limit: String(limits.rows) })
    this.done.push({ row: this.row, texts: this.texts, kinds: this.kinds })
  }

  private push({ text, kind }: Cell) {
    this.texts.push(text)
    this.kinds += kind
  }
}

/** Handlers that gather rows; text counts inside `v` and inside `t` of an inline string, not inside phonetic hints. */
function handlers(rows: RowBuilder): XmlHandlers {
  let raw: Raw | undefined
  let reading = false
  let phonetic = false
  const opened: Readonly<Record<string, (attributes: Attributes) => void>> = {
    row: (attributes) => rows.start(attributes),
    c: (attributes) => {
      raw = { type: attributes['t'] ?? '', style: Number(attributes['s'] ?? 0), formula: false, text: '', column: rows.next(attributes['r']) }
    },
    f: () => raw && (raw.formula = true),
    rPh: () => (phonetic = true),
    v: () => (reading = true),
    t: () => (reading = !phonetic),
  }
  const closed: Readonly<Record<string, () => void>> = {
    row: () => rows.end(),
    c: () => {
      if (raw) rows.add(raw)
      raw = undefined
    },
    rPh: () => (phonetic = false),
    v: () => (reading = false),
    t: () => (reading = false),
  }
  return {
    open: (name, attributes) => opened[name]?.(attributes),
    text: (text) => {
      if (reading && raw) raw.text += text
    },
    close: (name) => closed[name]?.(),
  }
}

/** The rows of a worksheet part that hold anything, in order, as they come out of the unzipper. */
export function sheetRows(stream: AsyncIterable<Buffer>, book: Book): AsyncGenerator<SheetRow> {
  const rows = new RowBuilder(book)
  return parseXml(stream, handlers(rows), () => rows.done.splice(0))
}
