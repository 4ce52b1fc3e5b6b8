import { zip } from './zip.ts'

/** What would run if the sheet were saved as CSV and opened again: also after a quote, and in full width. */
export const neutral = (text: string) => (/^['"]*[=+\-@\t\r＝＋－＠]/u.test(text) ? `'${text}` : text)
/** What XML has no place for is left out: it comes along where people paste. */
const xml = (text: string) => text.replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** A cell: words, or a number that can be summed. */
export type Value = string | number
const LETTERS = 26
const letterOf = (column: number): string => (column < LETTERS ? '' : letterOf(Math.floor(column / LETTERS) - 1)) + String.fromCharCode(65 + (column % LETTERS))
const filled = (value: Value) => (typeof value === 'number' ? `><v>${value}</v>` : ` t="inlineStr"><is><t xml:space="preserve">${xml(neutral(value))}</t></is>`)
const row = (values: readonly Value[], at: number) => `<row r="${at}">${values.map((value, column) => `<c r="${letterOf(column)}${at}" s="${at === 1 ? 1 : 0}"${filled(value)}</c>`).join('')}</row>`

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const OFFICE = 'http://schemas.openxmlformats.org'
const MAIN = `${OFFICE}/spreadsheetml/2006/main`
const RELATION = `${OFFICE}/officeDocument/2006/relationships`
const PACKAGE = `${OFFICE}/package/2006`
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const parts = [['xl/workbook.xml', 'sheet.main'], ['xl/worksheets/sheet1.xml', 'worksheet'], ['xl/styles.xml', 'styles']] as const
const relations = (of: readonly (readonly [kind: string, target: string])[]) => `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${of.map(([kind, target], index) => `<Relationship Id="rId${index + 1}" Type="${RELATION}/${kind}" Target="${target}"/>`).join('')}</Relationships>`
const fixed: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${parts.map(([path, kind]) => `<Override PartName="/${path}" ContentType="${CONTENT}.${kind}+xml"/>`).join('')}</Types>`,
  '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
  'xl/_rels/workbook.xml.rels': relations([['worksheet', 'worksheets/sheet1.xml'], ['styles', 'styles.xml']]),
  'xl/styles.xml': `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf fontId="1" applyFont="1"/></cellXfs></styleSheet>`,
}

/** A sheet's name (Excel takes 31 letters), its header, how wide its columns are (in letters), and its rows. */
export type Sheet = Readonly<{ name: string; header: readonly string[]; widths: readonly number[]; rows: readonly (readonly Value[])[] }>
const NAME = 31

/** An XLSX of one sheet whose header stays in view: words cannot become formulas. */
export function workbook({ name, header, widths, rows }: Sheet): Promise<Blob> {
  const columns = widths.map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`).join('')
  return zip({
    ...fixed,
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATION}"><sheets><sheet name="${xml(name.replaceAll(/[[\]:*?/\\]/g, ' ').slice(0, NAME))}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/worksheets/sheet1.xml': `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns}</cols><sheetData>${[header, ...rows].map((one, index) => row(one, index + 1)).join('')}</sheetData></worksheet>`,
  }, `${CONTENT}.sheet`)
}
