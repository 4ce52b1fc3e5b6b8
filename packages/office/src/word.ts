import { isGrid, type Block, type Grid, type Line, type OfficialDocument, type Signature } from './document.ts'
import { pageNumber, paragraph, table, twips, wordStyles, type Look } from './word-parts.ts'
import { officialWords as words } from './words.vi.ts'
import { contentTypes, RELATIONS, relationships, WORD, type Part } from './xml.ts'
import { Archive } from './zip.ts'
import type { Bytes } from './zip-parts.ts'

/** A4 in millimetres; margins of guidance 36-HD/VPTW. */
const PAGE = { width: 210, height: 297, top: 20, bottom: 20, left: 30, right: 15, head: 10 }
const LINE = PAGE.width - PAGE.left - PAGE.right
const halves = [LINE * 0.46, LINE * 0.54]
const centred = (text: string, look: Look = {}) => paragraph(text, { align: 'center', ...look })

function heading({ superior, body, number, placeAndDay }: OfficialDocument): string {
  const left = [...(superior === undefined ? [] : [centred(superior.toUpperCase())]), centred(body.toUpperCase(), { bold: true }), centred('*'), ...(number === undefined ? [] : [centred(number)])]
  const right = [centred(words.party, { bold: true, size: 15, underline: true }), centred(placeAndDay, { italic: true, before: 2 })]
  return table([[left.join(''), right.join('')]], { widths: halves, framed: false })
}

const titled = ({ kind, subject }: OfficialDocument) => [centred(kind.toUpperCase(), { bold: true, size: 16, before: 8 }), ...(subject === undefined ? [] : [centred(subject, { bold: true })]), centred('-----', { before: 1 }), paragraph('')].join('')

const looks: Readonly<Record<NonNullable<Line['as']>, Look>> = {
  heading: { bold: true, indent: 10, before: 3, align: 'both', keep: true },
  item: { indent: 10, before: 1.5, align: 'both' },
  note: { italic: true, indent: 10, before: 2, align: 'both' },
}
const plain: Look = { indent: 10, before: 2, align: 'both' }
const SMALL = 13
/** The empty line above and below a table. */
const GAP = 6

function gridOf({ heads, rows, shares = heads.map(() => 1) }: Grid): string {
  if (rows.length === 0) return paragraph(words.none, plain)
  const whole = shares.reduce((sum, share) => sum + share, 0)
  const head = heads.map((text) => centred(text, { bold: true, size: SMALL }))
  const lines = rows.map((cells) => heads.map((_, index) => paragraph(cells[index] ?? '', { size: SMALL })))
  return paragraph('', { size: GAP }) + table([head, ...lines], { widths: shares.map((share) => (LINE * share) / whole), framed: true }) + paragraph('', { size: GAP })
}
const blockOf = (block: Block) => (isGrid(block) ? gridOf(block) : paragraph(block.text, block.as ? looks[block.as] : plain))

const ROOM_TO_SIGN = 22
const signatureOf = ({ above, note, name }: Signature) =>
  [...above.map((line, index) => centred(line, { bold: index === 0, keep: true })), ...(note === undefined ? [] : [centred(note, { italic: true, size: SMALL, keep: true })]), centred(name ?? '', { bold: true, before: ROOM_TO_SIGN })].join('')
const recipientsOf = (recipients: readonly string[]) => [paragraph(words.recipients, { underline: true }), ...recipients.map((one) => paragraph(`- ${one}`, { size: 12 }))].join('')

/** Recipients at the left and the signature at the right; two signatures beside each other. */
function closing({ recipients, signatures }: OfficialDocument): string {
  const cells = [...(recipients ? [recipientsOf(recipients)] : []), ...signatures.map(signatureOf)]
  const filled = cells.length === 1 ? [paragraph(''), ...cells] : cells
  return filled.length === 0 ? '' : paragraph('') + table([filled], { widths: filled.map(() => LINE / filled.length), framed: false })
}
const annexed = ({ annex }: OfficialDocument) => (annex ? centred(annex.title, { bold: true, newPage: true }) + annex.blocks.map(blockOf).join('') : '')

const section = `<w:sectPr><w:headerReference w:type="default" r:id="rId2"/><w:pgSz w:w="${twips(PAGE.width)}" w:h="${twips(PAGE.height)}"/><w:pgMar w:top="${twips(PAGE.top)}" w:right="${twips(PAGE.right)}" w:bottom="${twips(PAGE.bottom)}" w:left="${twips(PAGE.left)}" w:header="${twips(PAGE.head)}" w:footer="${twips(PAGE.head)}" w:gutter="0"/><w:titlePg/></w:sectPr>`

const main: Part = { path: 'word/document.xml', type: 'wordprocessingml.document.main', relation: 'officeDocument' }
const beside: readonly Part[] = [{ path: 'word/styles.xml', type: 'wordprocessingml.styles', relation: 'styles' }, { path: 'word/header1.xml', type: 'wordprocessingml.header', relation: 'header' }]

/** An official document as a Word file (.docx), ready for number, stamp and signature: the same description makes the same bytes. */
export async function wordOf(document: OfficialDocument): Promise<Bytes> {
  const content = [heading(document), titled(document), ...document.blocks.map(blockOf), closing(document), annexed(document), paragraph('')].join('')
  const archive = new Archive()
  await archive.addAll({
    '[Content_Types].xml': contentTypes([main, ...beside]),
    '_rels/.rels': relationships([main]),
    'word/document.xml': `<w:document xmlns:w="${WORD}" xmlns:r="${RELATIONS}"><w:body>${content}${section}</w:body></w:document>`,
    'word/_rels/document.xml.rels': relationships(beside, 'word/'),
    'word/styles.xml': wordStyles,
    'word/header1.xml': pageNumber,
  })
  return archive.end()
}
/** What a Word file is called on the wire. */
export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
