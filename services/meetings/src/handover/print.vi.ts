import { formatDate } from '@nen-nep/rules/dates/format'
import { html, raw } from 'hono/html'
import type { Handover } from './queries.ts'

const style = raw('<style>@page { size: A4; margin: 15mm } body { font: 11pt/1.35 "Times New Roman", serif; color: #000; margin: 0 } h1 { font-size: 14pt; text-align: center; margin: 0 0 3mm } h2 { font-size: 12pt; margin: 3mm 0 1mm } ul { margin: 0; padding-left: 7mm } .sign { display: flex; justify-content: space-around; margin-top: 8mm; padding-bottom: 30mm; text-align: center; break-inside: avoid }</style>')
/** So many lines of each kind, that all stand on one page; what is left out is said. */
const MOST = 12
const shortened = (lines: readonly string[]) => (lines.length > MOST ? [...lines.slice(0, MOST), `… và ${lines.length - MOST} mục nữa, xem trên máy.`] : lines)
const section = (title: string, lines: readonly string[]) => html`<h2>${title} (${lines.length})</h2>${lines.length === 0 ? html`<p>Không có.</p>` : html`<ul>${shortened(lines).map((line) => html`<li>${line}</li>`)}</ul>`}`
const meetingText = ({ day, time, venue }: Handover['drafts'][number]) => `${time} ngày ${formatDate(day)}${venue === '' ? '' : `, ${venue}`}`
const late = (overdue: boolean) => (overdue ? ' (QUÁ HẠN)' : '')

/** The page that is handed over with the office, with room for two signatures. */
export function printed({ cell, asOf, next, drafts, postponed, unsigned, tasks, limitations, topics }: Handover) {
  return html`<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Bàn giao công việc – ${cell}</title>${style}</head><body>
<h1>BÀN GIAO CÔNG VIỆC – ${cell}, ngày ${formatDate(asOf)}</h1>
<p><b>Cuộc họp sắp tới:</b> ${next ? meetingText(next) : 'chưa thông báo'}.</p>
${section('Cuộc họp đang chuẩn bị', drafts.map(meetingText))}${section('Cuộc họp đang hoãn', postponed.map(meetingText))}${section('Biên bản chưa ký', unsigned.map(meetingText))}
${section('Nhiệm vụ chưa xong', tasks.map(({ name, title, dueOn, overdue, asksForTime }) => `${name}: ${title} – hạn ${formatDate(dueOn)}${late(overdue)}${asksForTime ? ' (xin gia hạn)' : ''}`))}
${section('Hạn chế phải khắc phục', limitations.map(({ text, dueOn, overdue }) => `${text} – hạn ${formatDate(dueOn)}${late(overdue)}`))}${section('Nội dung chuyển sang cuộc họp sau', topics)}
<div class="sign"><span><b>Người bàn giao</b><br><i>(ký, ghi rõ họ tên)</i></span><span><b>Người nhận bàn giao</b><br><i>(ký, ghi rõ họ tên)</i></span></div></body></html>`
}
