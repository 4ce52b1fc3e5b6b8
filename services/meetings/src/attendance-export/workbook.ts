import { crc32, deflateRawSync } from 'node:zlib'

const TYPE = 'http://schemas.openxmlformats.org'
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = `${TYPE}/spreadsheetml/2006/main`
const RELATIONS = `${TYPE}/officeDocument/2006/relationships`
const PACKAGE = `${TYPE}/package/2006`

/** What would run as a formula, also when the sheet is saved as CSV and opened again, gets an apostrophe. */
const neutral = (text: string) => (/^['"]*[=+\-@\t\r＝＋－＠]/u.test(text) ? `'${text}` : text)
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const xml = (text: string) => text.toWellFormed().replace(/[^\t\n\r\u0020-\uFFFD\u{10000}-\u{10FFFF}]/gu, '').replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign)

const LETTERS = 26
const letterOf = (column: number): string => (column < LETTERS ? '' : letterOf(Math.floor(column / LETTERS) - 1)) + String.fromCharCode('A'.charCodeAt(0) + (column % LETTERS))
const cell = (text: string, column: number, row: number) => (text === '' ? '' : `<c r="${letterOf(column)}${row}" s="1" t="inlineStr"><is><t xml:space="preserve">${xml(neutral(text))}</t></is></c>`)

/** A sheet: its name, rows of text, and the width of each column in letters. */
export type Sheet = Readonly<{ name: string; rows: readonly (readonly string[])[]; widths: readonly number[] }>

function partsOf({ name, rows, widths }: Sheet): Readonly<Record<string, string>> {
  const cols = widths.map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`).join('')
  const data = rows.map((texts, row) => `<row r="${row + 1}">${texts.map((text, column) => cell(text, column, row + 1)).join('')}</row>`).join('')
  return {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="${xml(name)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="Times New Roman"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="2"><border/><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="49"/><xf numFmtId="49" borderId="1" applyNumberFormat="1" applyBorder="1"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}"><cols>${cols}</cols><sheetData>${data}</sheetData></worksheet>`,
  }
}

const numbers = (...fields: readonly (readonly [bytes: 2 | 4, value: number])[]) => Buffer.concat(fields.map(([bytes, value]) => {
  const field = Buffer.alloc(bytes)
  field.writeUIntLE(value, 0, bytes)
  return field
}))
/** Deflated, names in UTF-8, dated 1 January 1980: the same rows make the same bytes. */
const METHOD = [[2, 20], [2, 0x0800], [2, 8], [2, 0], [2, 0x21]] as const

/** An XLSX of one sheet in which every cell is text with a border, and none can become a formula. */
export function workbook(sheet: Sheet): Buffer {
  const [locals, central]: [Buffer[], Buffer[]] = [[], []]
  let at = 0
  for (const [name, content] of Object.entries(partsOf(sheet))) {
    const [title, plain] = [Buffer.from(name), Buffer.from(HEAD + content)]
    const packed = deflateRawSync(plain)
    const sizes = [[4, crc32(plain)], [4, packed.length], [4, plain.length], [2, title.length], [2, 0]] as const
    const local = Buffer.concat([numbers([4, 0x04034b50], ...METHOD, ...sizes), title, packed])
    central.push(Buffer.concat([numbers([4, 0x02014b50], [2, 20], ...METHOD, ...sizes, [2, 0], [2, 0], [2, 0], [4, 0], [4, at]), title]))
    locals.push(local)
    at += local.length
  }
  const directory = Buffer.concat(central)
  return Buffer.concat([...locals, directory, numbers([4, 0x06054b50], [2, 0], [2, 0], [2, central.length], [2, central.length], [4, directory.length], [4, at], [2, 0])])
}
