import { letterOf } from './letters.ts'
import { Archive, type Entry } from './zip.ts'
import { contentTypes, RELATIONS, relationships, SHEET, xml, type Part } from './xml.ts'

/** What would run if the sheet were saved as CSV and opened again: also after a quote, and in full width. Our reader takes the apostrophe off again. */
export const neutral = (text: string) => (/^['"]*[=+\-@\t\r＝＋－＠]/u.test(text) ? `'${text}` : text)

const styles = { plain: 0, header: 1, framed: 2 } as const
type Style = keyof typeof styles
const cell = (text: string, column: number, row: number, style: Style) =>
  text === '' && style !== 'framed' ? '' : `<c r="${letterOf(column)}${row}" s="${styles[style]}"${text === '' ? '/>' : ` t="inlineStr"><is><t xml:space="preserve">${xml(text)}</t></is></c>`}`

const book: Part = { path: 'xl/workbook.xml', type: 'spreadsheetml.sheet.main', relation: 'officeDocument' }
const sheet: Part = { path: 'xl/worksheets/sheet1.xml', type: 'spreadsheetml.worksheet', relation: 'worksheet' }
const looks: Part = { path: 'xl/styles.xml', type: 'spreadsheetml.styles', relation: 'styles' }
const sides = ['left', 'right', 'top', 'bottom'].map((side) => `<${side} style="thin"/>`).join('')
const fixedParts = (name: string): Readonly<Record<string, string>> => ({
  '[Content_Types].xml': contentTypes([book, sheet, looks]),
  '_rels/.rels': relationships([book]),
  'xl/workbook.xml': `<workbook xmlns="${SHEET}" xmlns:r="${RELATIONS}"><sheets><sheet name="${xml(name)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': relationships([sheet, looks], 'xl/'),
  'xl/styles.xml': `<styleSheet xmlns="${SHEET}"><fonts count="3"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font><font><sz val="11"/><name val="Times New Roman"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="2"><border/><border>${sides}</border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf numFmtId="49" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" applyNumberFormat="1" applyFont="1"/><xf numFmtId="49" fontId="2" borderId="1" applyNumberFormat="1" applyFont="1" applyBorder="1"/></cellXfs></styleSheet>`,
})

/** What a sheet is called, its header where it has one, how wide its columns are (in letters), and whether it is framed, to be printed and signed. */
export type Shape = Readonly<{ name: string; header?: readonly string[]; widths: readonly number[]; framed?: boolean }>
const HEADER_STAYS = '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'

/** An XLSX of one sheet, written row by row and packed as it grows: every cell is text that cannot become a formula, and a header stays in view. */
export class SheetWriter {
  private readonly archive = new Archive()
  private readonly sheet: Entry
  private readonly style: Style
  private row = 0

  constructor({ name, header, widths, framed = false }: Shape) {
    this.style = framed ? 'framed' : 'plain'
    this.archive.addAll(fixedParts(name))
    this.sheet = this.archive.add('xl/worksheets/sheet1.xml')
    const cols = widths.map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`).join('')
    this.sheet.push(`<worksheet xmlns="${SHEET}">${header ? HEADER_STAYS : ''}<cols>${cols}</cols><sheetData>`)
    if (header) this.write(header, 'header')
  }

  private write(texts: readonly string[], style: Style) {
    const row = ++this.row
    this.sheet.push(`<row r="${row}">${texts.map((text, column) => cell(text, column, row, style)).join('')}</row>`)
  }

  add(texts: readonly string[]) {
    this.write(texts.map(neutral), this.style)
  }

  end() {
    this.sheet.push('</sheetData></worksheet>', true)
    this.archive.end()
  }

  /** The bytes that were written since the last time. */
  take = (): Uint8Array[] => this.archive.take()
}

/** A whole sheet at once. */
export function sheetOf(shape: Shape, rows: Iterable<readonly string[]>): Buffer {
  const writer = new SheetWriter(shape)
  for (const row of rows) writer.add(row)
  writer.end()
  return Buffer.concat(writer.take())
}
/** What an XLSX is called on the wire. */
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
