import { messages as ofBallots } from '@nen-nep/rules/ballot/index'
import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { formatLongDate } from '@nen-nep/rules/dates/format'
import { percent } from '@nen-nep/rules/exact/index'
import { messages as ofRatings } from '@nen-nep/rules/rating/index'
import { messages as ofTally } from '@nen-nep/rules/tally/index'
import type { Choice } from '@nen-nep/rules/ballot/index'
import type { Protocol } from './protocol.ts'

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escape = (text: string) => text.replaceAll(/[&<>"']/g, (sign) => SIGNS[sign] ?? '')
const each = (texts: readonly string[], tag = 'p') => texts.map((text) => `<${tag}>${escape(text)}</${tag}>`).join('')

const words: Readonly<Record<Choice, string>> = { ...ofRatings.classes, ...ofBallots.choices }
/** The day in long form, of an instant or a plain date; nothing where none is known. */
export const dayOf = (heldOn: string) => (heldOn === '' ? '' : formatLongDate(heldOn.length > 10 ? civilDayOf(heldOn) : heldOn))

/** The votes of a line by choice, as far as they may be told. */
export const votesOf = ({ choices }: Protocol['lines'][number]) =>
  choices === null ? 'Không công bố số phiếu' : choices.filter(({ votes }) => votes > 0).map(({ choice, votes, ratio }) => `${words[choice]}: ${votes}${ratio === null ? '' : ` (${percent(ratio)})`}`).join('; ')
/** What passed on a line. */
export const outcomeOf = ({ outcome }: Protocol['lines'][number]) => (outcome === null ? 'Chưa mức nào đạt' : words[outcome])
const row = (line: Protocol['lines'][number], at: number) =>
  `<tr><td>${at + 1}</td><td>${escape(line.label)}</td><td>${escape(votesOf(line))}</td><td>${escape(outcomeOf(line))}</td></tr>`

/** The counts of ballots in the order in which a protocol says them. */
export const HEADS = ['issued', 'returned', 'unreturned', 'valid', 'invalid'] as const
const heads = ({ heads: counts }: Protocol) => HEADS.map((field) => `${ofTally.fields[field]}: ${counts[field]}.`)
const signatures = (tellers: readonly string[]) => ['Người kiểm phiếu', 'Người kiểm phiếu', 'Chủ trì hội nghị'].map((post, at) => `<div><b>${post}</b><p class="sign">${escape(at < 2 ? (tellers[at] ?? '') : '')}</p></div>`).join('')
const receipts = (codes: readonly string[]) =>
  codes.length === 0 ? '' : `<section><h2>Mã nhận phiếu đã đếm (${codes.length})</h2><p>Ai bỏ phiếu điện tử tìm thấy mã của mình ở đây thì phiếu đã có trong hòm khi đếm. Mã không cho biết phiếu chọn gì.</p><p class="codes">${codes.map(escape).join(' ')}</p></section>`

const STYLE = '@page{size:A4;margin:20mm 15mm 20mm 30mm}body{font:14pt/1.4 "Times New Roman",serif;color:#000;max-width:170mm;margin:0 auto;padding:8px}h1{font-size:15pt;text-align:center}h2{font-size:14pt}table{border-collapse:collapse;width:100%}th,td{border:1px solid #000;padding:2mm;text-align:left;vertical-align:top}footer{display:flex;justify-content:space-between;text-align:center;margin-top:8mm;break-inside:avoid}.sign{margin-top:22mm}.codes{font-family:monospace}'

/** The counting minutes as a page to print and sign: one page without scripts or outside parts. Below five ballots it has no figures of anybody. */
export function pageOf(protocol: Protocol): string {
  const { cell, title, heldOn, baseName, lines, sums, notes, tellers } = protocol
  const body = [
    `<p><b>${escape(cell.toUpperCase())}</b></p>`,
    `<h1>BIÊN BẢN KIỂM PHIẾU${title === '' ? '' : `<br>${escape(title)}`}</h1>`,
    dayOf(heldOn) === '' ? '' : `<p><i>${dayOf(heldOn)}</i></p>`,
    each(heads(protocol)), each(sums),
    `<p><b>${escape(baseName)}</b></p>`,
    `<table><thead><tr><th scope="col">TT</th><th scope="col">Nội dung</th><th scope="col">Số phiếu</th><th scope="col">Kết quả</th></tr></thead><tbody>${lines.map(row).join('')}</tbody></table>`,
    each(notes),
    receipts(protocol.receipts),
    `<footer>${signatures(tellers)}</footer>`,
  ].join('\n')
  return `<!doctype html>\n<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Biên bản kiểm phiếu</title><style>${STYLE}</style></head>\n<body>\n${body}\n</body></html>\n`
}
