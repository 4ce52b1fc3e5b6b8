import { formatDate, formatWeekday } from '@nen-nep/rules/dates/format'
import { html, raw } from 'hono/html'
import type { Kit } from './view.ts'

/** One column of the roll holds so many lines on an A4 page. */
const COLUMN = 36
const style = raw(`<style>
@page { size: A4; margin: 12mm }
* { box-sizing: border-box }
body { font: 10.5pt/1.3 "Times New Roman", serif; color: #000; margin: 0 }
h1 { font-size: 14pt; margin: 0 0 2mm; text-align: center } h2 { font-size: 11.5pt; margin: 3mm 0 1mm }
p { margin: 0 0 1mm } ol, ul { margin: 0; padding-left: 6mm } .page { height: 271mm; overflow: hidden } .page + .page { break-before: page }
table { border-collapse: collapse; width: 100%; font-size: 9.5pt } td, th { border: .3mm solid #000; padding: .5mm 1mm; height: 6.4mm } .box { width: 11mm }
.columns { display: flex; gap: 4mm; align-items: flex-start } .note { font-size: 9pt; font-style: italic }
</style>`)

const section = (title: string, lines: readonly string[]) => (lines.length > 0 ? html`<h2>${title}</h2><ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>` : '')
const agendaText = ({ title, minutes, presenter, focal }: Kit['agenda'][number]) => `${focal ? '★ ' : ''}${title}${presenter === undefined ? '' : ` – ${presenter}`}${minutes === undefined ? '' : ` (${minutes} phút)`}`
const taskText = ({ title, name, dueOn, overdue }: Kit['openTasks'][number]) => `${name}: ${title} – hạn ${formatDate(dueOn)}${overdue ? ' (QUÁ HẠN)' : ''}`
const conclusionText = ({ motion, passed, for: inFavour, against, abstain }: NonNullable<Kit['last']>['conclusions'][number]) => `${motion}: ${passed ? 'thông qua' : 'không thông qua'} (${inFavour} tán thành, ${against} không tán thành, ${abstain} không có ý kiến)`

type Member = Kit['roster']['members'][number]
const column = (members: readonly Member[], from: number) => html`<table><tr><th>TT</th><th>Họ và tên</th><th class="box">Có mặt</th><th class="box">Vắng CP</th><th class="box">Vắng KP</th><th>Phát biểu</th></tr>
${members.map(({ name, owed, official }, index) => html`<tr><td>${from + index + 1}</td><td>${name}${official ? '' : ' (DB)'}${owed ? '' : ' *'}</td><td></td><td></td><td></td><td></td></tr>`)}</table>`

const TASK_LINES = 14
const CONCLUSION_LINES = 8
const shortened = (lines: readonly string[], most: number) => (lines.length > most ? [...lines.slice(0, most), `… và ${lines.length - most} mục nữa, xem trên máy.`] : lines)

/** The kit on two A4 pages, for a power cut: what is to be treated on the first, the roll to be taken by hand on the second. What does not fit is said, not cut. */
export function printed({ meeting, agenda, roster, openTasks, last, documents }: Kit) {
  const columns = Array.from({ length: Math.ceil(roster.members.length / COLUMN) }, (_, at) => roster.members.slice(at * COLUMN, (at + 1) * COLUMN))
  return html`<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Túi tài liệu buổi họp – ${meeting.cell}</title>${style}</head><body>
<div class="page"><h1>${meeting.cell}</h1>
<p>${formatWeekday(meeting.day)}, ${meeting.time} ngày ${formatDate(meeting.day)}; địa điểm: ${meeting.venue}. Dự kiến ${meeting.minutesPlanned} phút${meeting.overrun > 0 ? `, chương trình quá ${meeting.overrun} phút` : ''}.</p>
<h2>Chương trình</h2><ol>${shortened(agenda.map(agendaText), 20).map((line) => html`<li>${line}</li>`)}</ol>
${section('Kết luận cuộc họp trước', shortened(last?.conclusions.map(conclusionText) ?? [], CONCLUSION_LINES))}
${section('Nhiệm vụ chưa xong', shortened(openTasks.map(taskText), TASK_LINES))}
${section('Tài liệu', shortened(documents.map(({ name }) => name), 6))}
${section('Khách mời (không biểu quyết)', shortened(meeting.invitees.map(({ name, duty }) => (duty === undefined ? name : `${name} – ${duty}`)), 6))}</div>
<div class="page"><h1>Điểm danh – ${meeting.cell}, ${formatDate(meeting.day)}</h1>
<div class="columns">${columns.slice(0, 3).map((members, index) => column(members, index * COLUMN))}</div>
<p class="note">(DB): đảng viên dự bị. * : không phải dự cuộc họp này. Bắt đầu: …… giờ …… Kết thúc: …… giờ …… Chủ trì: ………………………… Thư ký: …………………………</p></div>
</body></html>`
}
