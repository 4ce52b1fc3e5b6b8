import { isFigure, isGrid, type Block, type Grid, type Line, type OfficialDocument, type Signature } from './document.ts'
import { pageNumber, paragraph, table, twips, wordStyles, type Look } from './word-parts.ts'
import { officialWords as words } from './words.vi.ts'
import { contentTypes, RELATIONS, relationships, WORD, type Part } from './xml.ts'
import { Archive } from './zip.ts'
import type { Bytes } from './zip-parts.ts'

/** A4 in millimetres; margins of guidance 36-HD/VPTW. */
const PAGE = { width: 210, height: 297, top: 20, bottom: 20, left: 30, right: 15, head: 10 }
type Sheet = Readonly<{ width: number; height: number; line: number }>
const sheetOf = ({ landscape = false }: Pick<OfficialDocument, 'landscape'>): Sheet => {
  const [width, height] = landscape ? [PAGE.height, PAGE.width] : [PAGE.width, PAGE.height]
  return { width, height, line: width - PAGE.left - PAGE.right }
}
const centred = (text: string, look: Look = {}) => paragraph(text, { align: 'center', ...look })

function heading({ superior, body, number, placeAndDay }: OfficialDocument, { line }: Sheet): string {
  const left = [...(superior === undefined ? [] : [centred(superior.toUpperCase())]), centred(body.toUpperCase(), { bold: true }), centred('*'), ...(number === undefined ? [] : [centred(number)])]
  const right = [centred(words.party, { bold: true, size: 15, underline: true }), centred(placeAndDay, { italic: true, before: 2 })]
  return table([[left.join(''), right.join('')]], { widths: [line * 0.46, line * 0.54], framed: false })
}

const titled = ({ kind, subject }: OfficialDocument) => [centred(kind.toUpperCase(), { bold: true, size: 16, before: 8 }), ...(subject === undefined ? [] : [centred(subject, { bold: true })]), centred('-----', { before: 1 }), paragraph('')].join('')

const plain: Look = { indent: 10, before: 2, align: 'both' }
/** How the lines of a body stand; a note may hold a code, which would tear a justified line apart. */
const looks: Readonly<Record<Exclude<NonNullable<Line['as']>, 'blank'>, Look>> = {
  heading: { bold: true, indent: 10, before: 3, align: 'both', keep: true },
  item: { indent: 10, before: 1.5, align: 'both' },
  note: { italic: true, indent: 10, before: 2 },
}
const SMALL = 13
/** The empty line above and below a table. */
const GAP = 6
/** A row that is signed by hand. */
const TALL = 9
/** What a line for the pen leaves above itself. */
const PEN = 3.5

function gridOf({ heads, rows, shares = heads.map(() => 1), signed }: Grid, { line }: Sheet, keep: boolean): string {
  if (rows.length === 0) return paragraph(words.none, { ...plain, keep })
  const whole = shares.reduce((sum, share) => sum + share, 0)
  const head = heads.map((text) => centred(text, { bold: true, size: SMALL }))
  const lines = rows.map((cells, at) => heads.map((_, index) => paragraph(cells[index] ?? '', { size: SMALL, align: isFigure(cells[index] ?? '') ? 'center' : 'left', keep: keep && at === rows.length - 1 })))
  return paragraph('', { size: GAP }) + table([head, ...lines], { widths: shares.map((share) => (line * share) / whole), framed: true, height: signed ? TALL : undefined }) + paragraph('', { size: GAP, keep })
}
function lineOf({ text, as }: Line, { line }: Sheet, keep: boolean): string {
  if (as === 'blank') return paragraph('', { dotted: line, before: PEN, keep })
  const look = as ? looks[as] : plain
  return paragraph(text, keep ? { ...look, keep } : look)
}
const blockOf = (block: Block, sheet: Sheet, keep = false) => (isGrid(block) ? gridOf(block, sheet, keep) : lineOf(block, sheet, keep))

const ROOM_TO_SIGN = 30
const signatureOf = ({ above, note, name }: Signature) =>
  [...above.map((line, index) => centred(line, { bold: index === 0, keep: true })), ...(note === undefined ? [] : [centred(note, { italic: true, size: SMALL, keep: true })]), centred(name ?? '', { bold: true, before: ROOM_TO_SIGN })].join('')
const recipientsOf = (recipients: readonly string[]) => [paragraph(words.recipients, { underline: true }), ...recipients.map((one) => paragraph(`- ${one}`, { size: 12 }))].join('')

/** Recipients at the left and the signature at the right; two signatures beside each other. */
function closing({ recipients, signatures }: OfficialDocument, { line }: Sheet): string {
  const cells = [...(recipients ? [recipientsOf(recipients)] : []), ...signatures.map(signatureOf)]
  const filled = cells.length === 1 ? [paragraph(''), ...cells] : cells
  return filled.length === 0 ? '' : paragraph('', { keep: true }) + table([filled], { widths: filled.map(() => line / filled.length), framed: false })
}
const isBlank = (block: Block | undefined) => block !== undefined && !isGrid(block) && block.as === 'blank'
/** The body; its last line goes with the signatures, which never stand alone on a page, and lines for the pen go with what is asked above them. */
const bodyOf = ({ blocks, signatures }: OfficialDocument, sheet: Sheet) => blocks.map((block, at) => blockOf(block, sheet, isBlank(blocks[at + 1]) || (signatures.length > 0 && at === blocks.length - 1))).join('')
const annexed = ({ annex }: OfficialDocument, sheet: Sheet) => (annex ? centred(annex.title, { bold: true, newPage: true }) + annex.blocks.map((block) => blockOf(block, sheet)).join('') : '')

const section = ({ width, height }: Sheet) => `<w:sectPr><w:headerReference w:type="default" r:id="rId2"/><w:pgSz w:w="${twips(width)}" w:h="${twips(height)}"${width > height ? ' w:orient="landscape"' : ''}/><w:pgMar w:top="${twips(PAGE.top)}" w:right="${twips(PAGE.right)}" w:bottom="${twips(PAGE.bottom)}" w:left="${twips(PAGE.left)}" w:header="${twips(PAGE.head)}" w:footer="${twips(PAGE.head)}" w:gutter="0"/><w:titlePg/></w:sectPr>`

const main: Part = { path: 'word/document.xml', type: 'wordprocessingml.document.main', relation: 'officeDocument' }
const beside: readonly Part[] = [{ path: 'word/styles.xml', type: 'wordprocessingml.styles', relation: 'styles' }, { path: 'word/header1.xml', type: 'wordprocessingml.header', relation: 'header' }]

/** The empty line that a file ends in must not open a page of its own. */
const LAST = 1
/** An official document as a Word file (.docx), ready for number, stamp and signature: the same description makes the same bytes. */
export async function wordOf(document: OfficialDocument): Promise<Bytes> {
  const sheet = sheetOf(document)
  const content = [heading(document, sheet), titled(document), bodyOf(document, sheet), closing(document, sheet), annexed(document, sheet), paragraph('', { size: LAST })].join('')
  const archive = new Archive()
  await archive.addAll({
    '[Content_Types].xml': contentTypes([main, ...beside]),
    '_rels/.rels': relationships([main]),
    'word/document.xml': `<w:document xmlns:w="${WORD}" xmlns:r="${RELATIONS}"><w:body>${content}${section(sheet)}</w:body></w:document>`,
    'word/_rels/document.xml.rels': relationships(beside, 'word/'),
    'word/styles.xml': wordStyles,
    'word/header1.xml': pageNumber,
  })
  return archive.end()
}
/** What a Word file is called on the wire. */
export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
