import { strToU8, Zip, ZipDeflate } from 'fflate'
import type { RosterColumn } from './columns.ts'
import { errorsColumn, errorsSheet } from './messages.vi.ts'
import type { RosterRow } from './rows.ts'
import { letterOf } from './sheet.ts'

export type FailedRow = Pick<RosterRow, 'cells' | 'messages'>

const TYPE = 'http://schemas.openxmlformats.org'
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = `${TYPE}/spreadsheetml/2006/main`
const RELATIONS = `${TYPE}/officeDocument/2006/relationships`
const PACKAGE = `${TYPE}/package/2006`

/** What would run if the sheet were saved as CSV and opened again: also after a quote, and in full width. The reader takes the apostrophe off again. */
const neutral = (text: string) => (/^['"]*[=+\-@\t\r＝＋－＠]/u.test(text) ? `'${text}` : text)

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const xml = (text: string) => text.toWellFormed().replace(/[^\t\n\r\u0020-\uFFFD\u{10000}-\u{10FFFF}]/gu, '').replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign)

const cell = (text: string, column: number, row: number, style: number) =>
  text === '' ? '' : `<c r="${letterOf(column)}${row}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xml(text)}</t></is></c>`

const rowXml = (texts: readonly string[], row: number, style = 0) =>
  `<row r="${row}">${texts.map((text, column) => cell(text, column, row, style)).join('')}</row>`

const fixedParts = (): Readonly<Record<string, string>> => ({
  '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="${errorsSheet}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
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

/** Failed rows as an XLSX, a stream of bytes: the file's own columns and texts, and a last column saying what is wrong. Every cell is text; the header is fixed. */
export async function* errorsWorkbook(columns: readonly RosterColumn[], rows: AsyncIterable<FailedRow> | Iterable<FailedRow>): AsyncGenerator<Uint8Array> {
  const out: Uint8Array[] = []
  const { add, end } = startZip(out)
  for (const [name, content] of Object.entries(fixedParts())) add(name).push(strToU8(content), true)
  const sheet = add('xl/worksheets/sheet1.xml')
  const own = columns.filter(({ header }) => header !== errorsColumn)
  const last = Math.max(-1, ...own.map(({ index }) => index)) + 1
  const line = (textAt: (index: number) => string, remark: string) => [...Array.from({ length: last }, (_, index) => textAt(index)), remark]
  const header = line((index) => own.find((column) => column.index === index)?.header ?? '', errorsColumn)
  sheet.push(strToU8(`<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols><col min="1" max="${last}" width="18" customWidth="1"/><col min="${last + 1}" max="${last + 1}" width="80" customWidth="1"/></cols><sheetData>${rowXml(header, 1, 1)}`))
  let at = 1
  for await (const { cells, messages } of rows) {
    const remark = messages.map(({ message }) => message).join('\n')
    sheet.push(strToU8(rowXml(line((index) => neutral(cells[index] ?? ''), remark), ++at)))
    yield* out.splice(0)
  }
  sheet.push(strToU8('</sheetData></worksheet>'), true)
  end()
  yield* out.splice(0)
}
