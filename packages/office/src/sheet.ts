import { headerOf, rowOf, styleSheet, type Cell } from './cells.ts'
import { Archive, type Entry } from './zip.ts'
import type { Bytes } from './zip-parts.ts'
import { contentTypes, RELATIONS, relationships, SHEET, xml, type Part } from './xml.ts'

const book: Part = { path: 'xl/workbook.xml', type: 'spreadsheetml.sheet.main', relation: 'officeDocument' }
const sheet: Part = { path: 'xl/worksheets/sheet1.xml', type: 'spreadsheetml.worksheet', relation: 'worksheet' }
const looks: Part = { path: 'xl/styles.xml', type: 'spreadsheetml.styles', relation: 'styles' }
/** Excel takes 31 letters, without the signs of a path. */
const NAME = 31
const fit = (name: string) => xml(name.replaceAll(/[[\]:*?/\\]/g, ' ').slice(0, NAME))
const fixedParts = (name: string): Readonly<Record<string, string>> => ({
  '[Content_Types].xml': contentTypes([book, sheet, looks]),
  '_rels/.rels': relationships([book]),
  'xl/workbook.xml': `<workbook xmlns="${SHEET}" xmlns:r="${RELATIONS}"><sheets><sheet name="${fit(name)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': relationships([sheet, looks], 'xl/'),
  'xl/styles.xml': styleSheet,
})

/** What a sheet is called, its header where it has one, how wide its columns are (in letters), and whether it is framed, to be printed and signed. */
export type Shape = Readonly<{ name: string; header?: readonly string[]; widths: readonly number[]; framed?: boolean }>
const HEADER_STAYS = '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
const columnsOf = (widths: readonly number[]) => (widths.length === 0 ? '' : `<cols>${widths.map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`).join('')}</cols>`)

/** An XLSX of one sheet, written row by row and packed as it grows: no cell's words can become a formula, and a header stays in view. */
export class SheetWriter {
  private readonly archive = new Archive()
  private readonly framed: boolean
  private readonly begun: Promise<Entry>
  private row = 0

  constructor(shape: Shape) {
    this.framed = shape.framed ?? false
    this.begun = this.begin(shape)
  }

  private async begin({ name, header, widths }: Shape): Promise<Entry> {
    await this.archive.addAll(fixedParts(name))
    const entry = this.archive.add(sheet.path)
    await entry.push(`<worksheet xmlns="${SHEET}">${header ? HEADER_STAYS : ''}${columnsOf(widths)}<sheetData>${header ? headerOf(header) : ''}`)
    if (header) this.row = 1
    return entry
  }

  /** Rows are added one after the other, each once the one before it is. */
  async add(cells: readonly Cell[]): Promise<void> {
    const entry = await this.begun
    await entry.push(rowOf(cells, ++this.row, this.framed))
  }

  /** The whole workbook. */
  async end(): Promise<Bytes> {
    const entry = await this.begun
    await entry.push('</sheetData></worksheet>')
    await entry.end()
    return this.archive.end()
  }
}

/** A whole sheet at once. */
export async function sheetOf(shape: Shape, rows: Iterable<readonly Cell[]>): Promise<Bytes> {
  const writer = new SheetWriter(shape)
  for (const row of rows) await writer.add(row)
  return writer.end()
}
/** What an XLSX is called on the wire. */
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
