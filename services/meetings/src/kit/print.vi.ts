import { formatDate, formatWeekday } from '@nen-nep/rules/dates/format'
import { html, raw } from 'hono/html'
import type { Kit } from './view.ts'

/** One column of the roll holds so many lines on an A4 page, which holds two; a cell of more than 72 members needs a third page. */
const COLUMN = 36
const COLUMNS = 2
/** What one line of the page holds; longer lines end in an ellipsis, so that the first page is never more than a page. */
const LINE = 96
const style = raw(`<style>
@page { size: A4; margin: 12mm }
* { box-sizing: border-box }
body { font: 9.5pt/1.25 "Times New Roman", serif; color: #000; margin: 0 }
h1 { font-size: 13pt; margin: 0 0 1.5mm; text-align: center } h2 { font-size: 10.5pt; margin: 2mm 0 .5mm }
p { margin: 0 0 1mm } ol, ul { margin: 0; padding-left: 8mm } li { white-space: nowrap } .page + .page { break-before: page }
table { border-collapse: collapse; flex: 1 } td, th { border: .3mm solid #000; padding: .3mm 1mm; height: 6.2mm; white-space: nowrap } td:nth-child(2) { width: 100% } .box { width: 8mm }
.columns { display: flex; gap: 3mm; align-items: flex-start } .note { font-size: 9pt; font-style: italic; margin-top: 1mm }
</style>`)

const cut = (line: string) => (line.length > LINE ? `${line.slice(0, LINE - 1)}…` : line)
const section = (title: string, lines: readonly string[]) => (lines.length > 0 ? html`<h2>${title}</h2><ul>${lines.map((line) => html`<li>${cut(line)}</li>`)}</ul>` : '')
const agendaText = ({ title, minutes, presenter, focal }: Kit['agenda'][number]) => `${focal ? '★ ' : ''}${title}${presenter === undefined ? '' : ` – ${presenter}`}${minutes === undefined ? '' : ` (${minutes} phút)`}`
const taskText = ({ title, name, dueOn, overdue }: Kit['openTasks'][number]) => `${name}: ${title} – hạn ${formatDate(dueOn)}${overdue ? ' (QUÁ HẠN)' : ''}`
const conclusionText = ({ motion, passed, for: inFavour, against, abstain }: NonNullable<Kit['last']>['conclusions'][number]) => `${motion}: ${passed ? 'thông qua' : 'không thông qua'} (${inFavour} tán thành, ${against} không tán thành, ${abstain} không có ý kiến)`

type Member = Kit['roster']['members'][number]
const column = (members: readonly Member[], from: number) => html`<table><tr><th>TT</th><th>Họ và tên</th><th class="box">CM</th><th class="box">CP</th><th class="box">KP</th><th class="box">PB</th></tr>
${members.map(({ name, owed, official }, index) => html`<tr><td>${from + index + 1}</td><td>${name}${official ? '' : ' (DB)'}${owed ? '' : ' *'}</td><td></td><td></td><td></td><td></td></tr>`)}</table>`

const AGENDA_LINES = 18
const TASK_LINES = 10
const CONCLUSION_LINES = 6
const OTHER_LINES = 5
const shortened = (lines: readonly string[], most: number) => (lines.length > most ? [...lines.slice(0, most), `… và ${lines.length - most} mục nữa, xem trên máy.`] : lines)

const chunks = <T>(all: readonly T[], size: number): T[][] => Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size))

/** The kit on two A4 pages, for a power cut: what is to be treated on the first, the roll to be taken by hand on the second. What does not fit is said, not cut. */
export function printed({ meeting, agenda, roster, openTasks, last, documents }: Kit) {
  const columns = chunks(roster.members, COLUMN).map((members, index) => column(members, index * COLUMN))
  return html`<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Túi tài liệu buổi họp – ${meeting.cell}</title>${style}</head><body>
<div class="page"><h1>${meeting.cell}</h1>
<p>${formatWeekday(meeting.day)}, ${meeting.time} ngày ${formatDate(meeting.day)}; địa điểm: ${meeting.venue}. Dự kiến ${meeting.minutesPlanned} phút${meeting.overrun > 0 ? `, chương trình quá ${meeting.overrun} phút` : ''}.</p>
<h2>Chương trình</h2><ol>${shortened(agenda.map(agendaText), AGENDA_LINES).map((line) => html`<li>${cut(line)}</li>`)}</ol>
${section('Kết luận cuộc họp trước', shortened(last?.conclusions.map(conclusionText) ?? [], CONCLUSION_LINES))}
${section('Nhiệm vụ chưa xong', shortened(openTasks.map(taskText), TASK_LINES))}
${section('Tài liệu', shortened(documents.map(({ name }) => name), OTHER_LINES))}
${section('Khách mời (không biểu quyết)', shortened(meeting.invitees.map(({ name, duty }) => (duty === undefined ? name : `${name} – ${duty}`)), OTHER_LINES))}</div>
${chunks(columns, COLUMNS).map((page) => html`<div class="page"><h1>Điểm danh – ${meeting.cell}, ${formatDate(meeting.day)}</h1>
<div class="columns">${page}</div>
<p class="note">CM: có mặt; CP: vắng có phép; KP: vắng không phép; PB: số lượt phát biểu. (DB): đảng viên dự bị. * : không phải dự cuộc họp này.</p>
<p class="note">Bắt đầu: …… giờ …… Kết thúc: …… giờ …… Chủ trì: ………………………… Thư ký: …………………………</p></div>`)}
</body></html>`
}
