import { limits } from './limits.ts'
import { refuseFile } from './refused.ts'

const QUOTE = '"'

/**
 * Cuts text into records as RFC 4180 has it, as it comes in: a quote counts only at the start of a field, `""` inside quotes is one quote,
 * and records may differ in length. Lines end with CRLF, LF or CR. Refuses a quote that never closes.
 */
export class CsvRecords {
  done: string[][] = []
  private readonly delimiter: string
  private cells: string[] = []
  private field = ''
  private quoted = false
  private fresh = true
  private line = 1
  private quoteLine = 1
  private before = ''

  constructor(delimiter: string) {
    this.delimiter = delimiter
  }

  write(text: string): string[][] {
    let at = 0
    while (at < text.length) at = this.quoted ? this.inside(text, at) : this.outside(text, at)
    return this.take()
  }

  end(): string[][] {
    if (this.quoted) refuseFile('file.csv-quotes', { line: String(this.quoteLine) })
    if (this.cells.length > 0 || this.field !== '') this.endRecord()
    return this.take()
  }

  /** Everything up to the next quote belongs to the field, line breaks and delimiters too. */
  private inside(text: string, at: number): number {
    const close = text.indexOf(QUOTE, at)
    const until = close < 0 ? text.length : close
    this.add(text.slice(at, until))
    for (let end = text.indexOf('\n', at); end >= 0 && end < until; end = text.indexOf('\n', end + 1)) this.line++
    if (this.field.length > limits.cellText) refuseFile('file.csv-quotes', { line: String(this.quoteLine) })
    this.quoted = close < 0
    this.before = QUOTE
    return until + 1
  }

  private outside(text: string, at: number): number {
    let until = at
    while (until < text.length && !this.ends(text[until] ?? '')) until++
    if (until > at) this.add(text.slice(at, until))
    if (until > at) this.before = ''
    if (until < text.length) this.mark(text[until] ?? '')
    return until + 1
  }

  private ends = (sign: string) => sign === this.delimiter || sign === QUOTE || sign === '\n' || sign === '\r'

  private mark(sign: string) {
    if (sign === QUOTE) this.quote()
    else if (sign === this.delimiter) this.endField()
    else if (sign === '\r' || this.before !== '\r') this.endRecord()
    this.before = sign
  }

  /** Opens a quoted field, or, right after a closing quote, was one quote of the text. */
  private quote() {
    const doubled = this.before === QUOTE && !this.fresh
    if (this.fresh) this.quoteLine = this.line
    if (!this.fresh) this.add(QUOTE)
    this.quoted = this.fresh || doubled
    this.fresh = false
  }

  private add(text: string) {
    this.field += text
    this.fresh = false
  }

  private endField() {
    if (this.cells.length >= limits.columns && this.field !== '') refuseFile('file.too-many-columns', { limit: String(limits.columns) })
    if (this.field.length > limits.cellText) refuseFile('file.cell-too-long', { row: String(this.line) })
    if (this.cells.length < limits.columns) this.cells.push(this.field)
    this.field = ''
    this.fresh = true
  }

  private endRecord() {
    this.endField()
    this.done.push(this.cells)
    this.cells = []
    this.line++
  }

  private take(): string[][] {
    const records = this.done
    this.done = []
    return records
  }
}
