import { WORD, xml } from './xml.ts'

/** How a paragraph stands: sizes in points, distances in millimetres. */
export type Look = Readonly<{ bold?: boolean; italic?: boolean; underline?: boolean; size?: number; align?: 'center' | 'both' | 'left'; indent?: number; before?: number; keep?: boolean; newPage?: boolean }>

/** Twentieths of a point in a millimetre. */
const TWIPS = 1440 / 25.4
export const twips = (millimetres: number) => Math.round(millimetres * TWIPS)
const BODY = 14
/** 18 points to a line of the body at least, in twentieths. */
const LEAST = 360
const when = (holds: boolean | undefined, part: string) => (holds ? part : '')

function runOf(text: string, { bold, italic, underline, size = BODY }: Look): string {
  const half = size * 2
  const look = `${when(bold, '<w:b/>')}${when(italic, '<w:i/>')}${when(size !== BODY, `<w:sz w:val="${half}"/><w:szCs w:val="${half}"/>`)}${when(underline, '<w:u w:val="single"/>')}`
  return text.split('\n').map((line, index) => `<w:r>${when(look !== '', `<w:rPr>${look}</w:rPr>`)}${when(index > 0, '<w:br/>')}<w:t xml:space="preserve">${xml(line)}</w:t></w:r>`).join('')
}

/** One paragraph. */
export function paragraph(text: string, look: Look = {}): string {
  const { align = 'left', indent, before = 0, keep, newPage } = look
  const [first, line] = indent === undefined ? ['', ''] : [`<w:ind w:firstLine="${twips(indent)}"/>`, ` w:line="${LEAST}" w:lineRule="atLeast"`]
  return `<w:p><w:pPr>${when(keep, '<w:keepNext/>')}${when(newPage, '<w:pageBreakBefore/>')}<w:spacing w:before="${twips(before)}" w:after="0"${line}/>${first}<w:jc w:val="${align}"/></w:pPr>${runOf(text, look)}</w:p>`
}

type Cells = Readonly<{ widths: readonly number[]; framed: boolean }>
/** A row of cells, each of whole paragraphs; a row is never torn over two pages. */
const rowOf = (cells: readonly string[], widths: readonly number[], isHead: boolean) =>
  `<w:tr><w:trPr><w:cantSplit/>${when(isHead, '<w:tblHeader/>')}</w:trPr>${cells.map((content, index) => `<w:tc><w:tcPr><w:tcW w:w="${twips(widths[index] ?? 0)}" w:type="dxa"/></w:tcPr>${content}</w:tc>`).join('')}</w:tr>`

/** Room above and below the text of a framed cell. */
const ROOM = `<w:tblCellMar><w:top w:w="${twips(1)}" w:type="dxa"/><w:bottom w:w="${twips(1)}" w:type="dxa"/></w:tblCellMar>`
const SIDES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
/** A table; `widths` in millimetres. Where it is framed its first row is repeated on each page. */
export function table(rows: readonly (readonly string[])[], { widths, framed }: Cells): string {
  const borders = SIDES.map((side) => `<w:${side} w:val="${framed ? 'single' : 'nil'}"${when(framed, ' w:sz="4" w:space="0" w:color="auto"')}/>`).join('')
  const total = widths.reduce((sum, width) => sum + twips(width), 0)
  const grid = widths.map((width) => `<w:gridCol w:w="${twips(width)}"/>`).join('')
  return `<w:tbl><w:tblPr><w:tblW w:w="${total}" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/>${when(framed, ROOM)}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.map((cells, index) => rowOf(cells, widths, framed && index === 0)).join('')}</w:tbl>`
}

const FONT = 'Times New Roman'
/** Times New Roman 14, Vietnamese. */
export const wordStyles = `<w:styles xmlns:w="${WORD}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="${FONT}" w:hAnsi="${FONT}" w:eastAsia="${FONT}" w:cs="${FONT}"/><w:sz w:val="${BODY * 2}"/><w:szCs w:val="${BODY * 2}"/><w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style></w:styles>`
/** The number of a page, in the middle of its head. */
export const pageNumber = `<w:hdr xmlns:w="${WORD}"><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve">PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:hdr>`
