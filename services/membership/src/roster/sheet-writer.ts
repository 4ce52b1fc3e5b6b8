import { strToU8, Zip, ZipDeflate } from 'fflate'
import { letterOf } from './sheet.ts'

const TYPE = 'http://schemas.openxmlformats.org'
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = `${TYPE}/spreadsheetml/2006/main`
const RELATIONS = `${TYPE}/officeDocument/2006/relationships`
const PACKAGE = `${TYPE}/package/2006`

/** What would run if the sheet were saved as CSV and opened again: also after a quote, and in full width. The reader takes the apostrophe off again. */
export const neutral = (text: string) => (/^['"]*[=+\-@\t\r＝＋－＠]/u.test(text) ? `'${text}` : text)

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const xml = (text: string) => text.toWellFormed().replace(/[^\t\n\r\u0020-\uFFFD\u{10000}-\u{10FFFF}]/gu, '').replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign)

const cell = (text: string, column: number, row: number, style: number) =>
  text === '' ? '' : `<c r="${letterOf(column)}${row}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xml(text)}</t></is></c>`

const rowXml = (texts: readonly string[], row: number, style = 0) =>
  `<row r="${row}">${texts.map((text, column) => cell(text, column, row, style)).join('')}</row>`

const fixedParts = (sheet: string): Readonly<Record<string, string>> => ({
  '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="${xml(sheet)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
  'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="49" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>`,
})

function startZip(out: Uint8Array[]) {
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    out.push(chunk)
  })
  const add = (name: string) => {
    const part = new ZipDeflate(name, { level: 6 })
    zip.add(part)
    part.push(strToU8(HEAD))
    return part
  }
  return { add, end: () => zip.end() }
}

/** What a sheet is called, its header, and how wide its columns are, in letters. */
type Shape = Readonly<{ name: string; header: readonly string[]; widths: readonly number[] }>

/** An XLSX of one sheet, written row by row and packed as it grows: every cell is text that cannot become a formula, and the header stays in view. */
export class SheetWriter {
  private readonly out: Uint8Array[] = []
  private readonly sheet: ZipDeflate
  private readonly close: () => void
  private row = 1

  constructor({ name, header, widths }: Shape) {
    const { add, end } = startZip(this.out)
    for (const [part, content] of Object.entries(fixedParts(name))) add(part).push(strToU8(content), true)
    this.sheet = add('xl/worksheets/sheet1.xml')
    this.close = end
    const cols = widths.map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`).join('')
    this.sheet.push(strToU8(`<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${cols}</cols><sheetData>${rowXml(header, 1, 1)}`))
  }

  add(texts: readonly string[]) {
    this.sheet.push(strToU8(rowXml(texts.map(neutral), ++this.row)))
  }

  end() {
    this.sheet.push(strToU8('</sheetData></worksheet>'), true)
    this.close()
  }

  /** The bytes that were written since the last time. */
  take = (): Uint8Array[] => this.out.splice(0)
}
