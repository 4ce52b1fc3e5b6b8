import { formatDate, formatLongDate } from '@nen-nep/rules/dates/format'
import { percent } from '@nen-nep/rules/exact/index'
import { documentKinds } from './kinds.vi.ts'
import { numberText } from './rules.ts'
import type { Issued, Resolution } from './schema.ts'

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escape = (text: string) => text.replaceAll(/[&<>"']/g, (sign) => SIGNS[sign] ?? '')
const each = <T>(all: readonly T[], one: (item: T, index: number) => string) => all.map(one).join('\n')
const nothing = '<p>Không có.</p>'
const table = (heads: readonly string[], rows: readonly (readonly string[])[]) =>
  rows.length === 0 ? nothing : `<table><thead><tr>${each(heads, (head) => `<th scope="col">${head}</th>`)}</tr></thead><tbody>${each(rows, (cells) => `<tr>${each(cells, (cell) => `<td>${escape(cell)}</td>`)}</tr>`)}</tbody></table>`
const numbered = (texts: readonly string[]) => (texts.length === 0 ? nothing : `<ol>${each(texts, (text) => `<li>${escape(text)}</li>`)}</ol>`)

const isIssued = (resolution: Resolution): resolution is Issued => resolution.status !== 'DRAFT'
const heading = (one: Resolution) => {
  const left = isIssued(one) ? `${one.organ.superior ? `<p>${escape(one.organ.superior.toUpperCase())}</p>` : ''}<p><b>${escape(one.organ.name.toUpperCase())}</b></p><p>*</p><p>Số ${escape(numberText(one))}</p>` : '<p><b>DỰ THẢO</b></p>'
  const right = `<p><b class="party">ĐẢNG CỘNG SẢN VIỆT NAM</b></p>${isIssued(one) ? `<p><i>${formatLongDate(one.issuedOn)}</i></p>` : ''}`
  return `<header><div>${left}</div><div>${right}</div></header>`
}

const bands = { TOT: 'Tốt', KHA: 'Khá', TRUNG_BINH: 'Trung bình', KEM: 'Kém' } as const
const scored = ({ score }: Resolution) => `<p>${score ? `${score.total}/${score.max} điểm, loại ${bands[score.band]}.` : 'Chưa chấm điểm.'}</p>`
const voted = ({ vote }: Resolution) =>
  vote ? `<p class="vote">Biểu quyết: tán thành ${vote.for}/${vote.base}${vote.ratio === null ? '' : ` (${percent(vote.ratio)})`}, không tán thành ${vote.against}, không ý kiến ${vote.abstain}.</p>` : ''
const assigned = (one: Resolution) => table(['Nhiệm vụ', 'Người thực hiện', 'Thời hạn'], isIssued(one) ? one.assignments.map(({ title, name, dueOn }) => [title, name, formatDate(dueOn)]) : [])
const closing = (one: Resolution) => {
  const signature = isIssued(one) ? `<p><b>${escape(one.organ.acting)}</b></p><p>${escape(one.organ.post)}</p><p class="sign">${escape(one.organ.signer)}</p>` : ''
  return `<footer><div><p><u>Nơi nhận:</u></p>${each(one.recipients, (to) => `<p>- ${escape(to)}</p>`)}</div><div>${signature}</div></footer>`
}
const annex = ({ opinions }: Resolution) => (opinions.length === 0 ? '' : `<section class="annex"><h2>PHỤ LỤC: Ý KIẾN PHÁT BIỂU</h2>${each(opinions, ({ name, text }) => `<p>- ${name ? `Đồng chí ${escape(name)}: ` : ''}${escape(text)}</p>`)}</section>`)
const replaced = (one: Resolution) => (one.status === 'REPLACED' ? '<p class="replaced"><b>Văn bản này đã được thay thế.</b></p>' : '')

const STYLE = '@page{size:A4;margin:20mm 15mm 20mm 30mm}body{font:14pt/1.4 "Times New Roman",serif;color:#000;max-width:170mm;margin:0 auto;padding:8px}header,footer{display:flex;justify-content:space-between;text-align:center;gap:8mm}header p,footer p{margin:0}footer{margin-top:8mm}footer div:first-child{text-align:left}.party{border-bottom:1px solid #000}.sign{margin-top:22mm}h1{font-size:15pt;text-align:center}h2{font-size:14pt}table{border-collapse:collapse;width:100%}th,td{border:1px solid #000;padding:2mm;text-align:left;vertical-align:top}.annex{break-before:page}'

/** A document as it is printed: one page without scripts or outside parts, in the official order (a sample of Cẩm Lệ, 2026: review, next month, assignments, score, vote, recipients, signature, opinions). */
export function pageOf(one: Resolution): string {
  const name = documentKinds[one.kind].name.toUpperCase()
  const body = [
    heading(one),
    replaced(one),
    `<h1>${escape(name)}<br>${escape(one.title)}</h1>`,
    `<h2>I. Kiểm điểm việc thực hiện nhiệm vụ</h2>${table(['Nhiệm vụ', 'Đầu kỳ', 'Kết quả'], one.review.map(({ task, before, result }) => [task, before, result]))}`,
    `<h2>II. Nhiệm vụ tháng tới</h2>${numbered(one.next)}`,
    `<h2>III. Phân công thực hiện</h2>${assigned(one)}`,
    `<h2>IV. Tự chấm điểm buổi sinh hoạt</h2>${scored(one)}`,
    voted(one),
    closing(one),
    annex(one),
  ].join('\n')
  return `<!doctype html>\n<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(one.title)}</title><style>${STYLE}</style></head>\n<body>\n${body}\n</body></html>\n`
}
