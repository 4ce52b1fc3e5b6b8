import { isFigure, isGrid, type Block, type Grid, type OfficialDocument, type Signature } from './document.ts'
import { officialWords as words } from './words.vi.ts'
import { xml } from './xml.ts'

const lines = (text: string) => xml(text).replaceAll('\n', '<br>')
const each = <T>(all: readonly T[], one: (item: T) => string) => all.map(one).join('')
const p = (text: string, of = '') => `<p${of === '' ? '' : ` class="${of}"`}>${lines(text)}</p>`

const columns = (shares: readonly number[] = []) => each(shares, (share) => `<col style="width:${Math.round((share * 1000) / shares.reduce((sum, one) => sum + one, 0)) / 10}%">`)
const gridOf = ({ heads, rows, shares, signed }: Grid) =>
  rows.length === 0 ? p(words.none) : `<table${signed ? ' class="signed"' : ''}>${columns(shares)}<thead><tr>${each(heads, (head) => `<th scope="col">${lines(head)}</th>`)}</tr></thead><tbody>${each(rows, (cells) => `<tr>${each(cells, (cell) => `<td${isFigure(cell) ? ' class="figure"' : ''}>${lines(cell)}</td>`)}</tr>`)}</tbody></table>`
function blockOf(block: Block): string {
  if (isGrid(block)) return gridOf(block)
  return block.as === 'heading' ? `<h2>${lines(block.text)}</h2>` : p(block.text, block.as)
}
const signatureOf = ({ above, note, name = '' }: Signature) => `<div>${above.map((line, index) => p(line, index === 0 ? 'acting' : '')).join('')}${note === undefined ? '' : p(note, 'note')}${p(name, 'sign')}</div>`
const recipientsOf = (recipients: readonly string[]) => `<div class="to"><p><u>${words.recipients}</u></p>${each(recipients, (one) => p(`- ${one}`))}</div>`

/** Page numbers stand above the text from the second page on; a table's heads come again on each, no row is cut, and the closing line goes with the signatures. */
const PAPER = '@page{size:A4;margin:20mm 15mm 20mm 30mm;@top-center{content:counter(page);font:13pt "Times New Roman",serif}}@page :first{@top-center{content:none}}@media print{body{padding:0}thead{display:table-header-group}tr,footer{break-inside:avoid}h2{break-after:avoid}p{orphans:2;widows:2}body>p:has(+footer){break-after:avoid}}'
const STYLE = 'body{font:14pt/1.4 "Times New Roman",serif;color:#000;max-width:170mm;margin:0 auto;padding:8px}header,footer{display:flex;justify-content:space-between;text-align:center;gap:8mm}header p,footer p{margin:0}footer{margin-top:8mm}p{margin:1.5mm 0}.to{text-align:left}.party{border-bottom:1px solid #000}footer>div:only-child{margin-left:auto;min-width:50%}.acting{font-weight:bold}footer .sign{margin-top:30mm;font-weight:bold}.note{font-style:italic}.blank{border-bottom:1px dotted #000;height:7mm;margin:0}.figure{text-align:center}.signed td{height:9mm}h1{font-size:15pt;text-align:center}h2{font-size:14pt}table{border-collapse:collapse;width:100%}th,td{border:1px solid #000;padding:1mm 2mm;font-size:13pt;text-align:left;vertical-align:top}th{text-align:center}.annex{break-before:page}'

const WIDE = '@page{size:A4 landscape}body{max-width:252mm}'

type Top = Pick<OfficialDocument, 'superior' | 'body' | 'number' | 'placeAndDay'>
function headOf({ superior, body, number, placeAndDay }: Top): string {
  const left = `${superior === undefined ? '' : p(superior.toUpperCase())}<p><b>${lines(body.toUpperCase())}</b></p><p>*</p>${number === undefined ? '' : p(number)}`
  return `<header><div>${left}</div><div><p><b class="party">${words.party}</b></p><p><i>${lines(placeAndDay)}</i></p></div></header>`
}
/** Recipients and signatures; nothing where there are none. */
const footOf = ({ recipients, signatures }: Pick<OfficialDocument, 'recipients' | 'signatures'>): string[] => (recipients === undefined && signatures.length === 0 ? [] : [`<footer>${recipients ? recipientsOf(recipients) : ''}${each(signatures, signatureOf)}</footer>`])

/** An official document as one page to print (HTML), without scripts or outside parts: the same description as the Word file's. */
export function pageOf(document: OfficialDocument): string {
  const { kind, subject, blocks, annex, landscape } = document
  const title = `${lines(kind.toUpperCase())}${subject === undefined ? '' : `<br>${lines(subject)}`}`
  const content = [
    headOf(document),
    `<h1>${title}</h1>`,
    ...blocks.map(blockOf),
    ...footOf(document),
    ...(annex ? [`<section class="annex"><h2>${lines(annex.title)}</h2>${each(annex.blocks, blockOf)}</section>`] : []),
  ].join('\n')
  return `<!doctype html>\n<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${lines(subject ?? kind)}</title><style>${PAPER}${STYLE}${landscape ? WIDE : ''}</style></head>\n<body>\n${content}\n</body></html>\n`
}
