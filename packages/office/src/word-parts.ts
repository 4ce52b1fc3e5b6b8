import { WORD, xml } from './xml.ts'

/** How a paragraph stands: sizes in points, distances in millimetres. */
export type Look = Readonly<{ bold?: boolean; italic?: boolean; underline?: boolean; size?: number; align?: 'center' | 'both' | 'left'; indent?: number; before?: number; keep?: boolean; newPage?: boolean; dotted?: number }>

/** Twentieths of a point in a millimetre. */
const TWIPS = 1440 / 25.4
export const twips = (millimetres: number) => Math.round(millimetres * TWIPS)
const BODY = 14
/** 18 points to a line of the body at least, in twentieths. */
const LEAST = 360
const when = (holds: boolean | undefined, part: string) => (holds ? part : '')

const sizeOf = (size: number) => when(size !== BODY, `<w:sz w:val="${size * 2}"/><w:szCs w:val="${size * 2}"/>`)
function runOf(text: string, { bold, italic, underline, size = BODY }: Look): string {
  const look = `${when(bold, '<w:b/>')}${when(italic, '<w:i/>')}${sizeOf(size)}${when(underline, '<w:u w:val="single"/>')}`
  return text.split('\n').map((line, index) => `<w:r>${when(look !== '', `<w:rPr>${look}</w:rPr>`)}${when(index > 0, '<w:br/>')}<w:t xml:space="preserve">${xml(line)}</w:t></w:r>`).join('')
}

/** A dotted line to a place in millimetres. */
const dotsTo = (end: number | undefined) => (end === undefined ? '' : `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="${twips(end)}"/></w:tabs>`)
/** The height of an empty paragraph. */
const markOf = ({ size = BODY }: Look) => when(size !== BODY, `<w:rPr>${sizeOf(size)}</w:rPr>`)

/** One paragraph; an empty one is as high as its mark. */
export function paragraph(text: string, look: Look = {}): string {
  const { align = 'left', indent, before = 0, keep, newPage, dotted } = look
  const [first, line] = indent === undefined ? ['', ''] : [`<w:ind w:firstLine="${twips(indent)}"/>`, ` w:line="${LEAST}" w:lineRule="atLeast"`]
  return `<w:p><w:pPr>${when(keep, '<w:keepNext/>')}${when(newPage, '<w:pageBreakBefore/>')}${dotsTo(dotted)}<w:spacing w:before="${twips(before)}" w:after="0"${line}/>${first}<w:jc w:val="${align}"/>${when(text === '', markOf(look))}</w:pPr>${dotted === undefined ? runOf(text, look) : '<w:r><w:tab/></w:r>'}</w:p>`
}

/** `height` is the least of every row below the head, in millimetres. */
type Cells = Readonly<{ widths: readonly number[]; framed: boolean; height?: number | undefined }>
/** A row of cells, each of whole paragraphs; a row is never torn over two pages. */
const rowOf = (cells: readonly string[], { widths, framed, height }: Cells, at: number) =>
  `<w:tr><w:trPr><w:cantSplit/>${height === undefined || at === 0 ? '' : `<w:trHeight w:val="${twips(height)}" w:hRule="atLeast"/>`}${when(framed && at === 0, '<w:tblHeader/>')}</w:trPr>${cells.map((content, index) => `<w:tc><w:tcPr><w:tcW w:w="${twips(widths[index] ?? 0)}" w:type="dxa"/></w:tcPr>${content}</w:tc>`).join('')}</w:tr>`

/** Room above and below the text of a framed cell. */
const ROOM = `<w:tblCellMar><w:top w:w="${twips(1)}" w:type="dxa"/><w:bottom w:w="${twips(1)}" w:type="dxa"/></w:tblCellMar>`
const SIDES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
/** A table; `widths` in millimetres. Where it is framed its first row is repeated on each page. */
export function table(rows: readonly (readonly string[])[], given: Cells): string {
  const { widths, framed } = given
  const borders = SIDES.map((side) => `<w:${side} w:val="${framed ? 'single' : 'nil'}"${when(framed, ' w:sz="4" w:space="0" w:color="auto"')}/>`).join('')
  const total = widths.reduce((sum, width) => sum + twips(width), 0)
  const grid = widths.map((width) => `<w:gridCol w:w="${twips(width)}"/>`).join('')
  return `<w:tbl><w:tblPr><w:tblW w:w="${total}" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/>${when(framed, ROOM)}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.map((cells, index) => rowOf(cells, given, index)).join('')}</w:tbl>`
}

const FONT = 'Times New Roman'
/** Times New Roman 14, Vietnamese. */
export const wordStyles = `<w:styles xmlns:w="${WORD}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="${FONT}" w:hAnsi="${FONT}" w:eastAsia="${FONT}" w:cs="${FONT}"/><w:sz w:val="${BODY * 2}"/><w:szCs w:val="${BODY * 2}"/><w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style></w:styles>`
/** The number of a page, in the middle of its head. */
export const pageNumber = `<w:hdr xmlns:w="${WORD}"><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve">PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:hdr>`
