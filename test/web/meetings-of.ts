import { startCell, type Cell } from './cell-of.ts'

const ADMIN = 'mem_administrator'
export const MEMBER = 'dang-vien@example.org'
const DAY = 86_400_000
const inDays = (days: number) => new Date(Date.now() + days * DAY).toISOString()
const day = (days: number) => new Date(Date.now() + days * DAY + 7 * 3_600_000).toISOString().slice(0, 10)
export const YEAR = Number(day(0).slice(0, 4))

type Line = { code: string; max: number; source: string }
type Answer = { code: string; scale: { kind: string; options?: { code: string }[] } }
const full = ({ kind, options = [] }: Answer['scale'], max: number) => (kind === 'TOGGLE' ? true : kind === 'RADIO' ? options[0]!.code : max)

/** An invented cell with a member who has a phone of their own. */
export async function startMeetings(people = 8) {
  const cell = await startCell(people)
  const member = await cell.whole.ask(ADMIN, 'POST', '/membership/members', { cellId: cell.cellId, status: 'OFFICIAL', since: '2020-01-01', admittedOn: '2012-05-19', name: 'Đỗ Đức Anh', email: MEMBER })
  await cell.whole.idle()
  return { ...cell, member: member.id as string }
}
export type Meetings = Awaited<ReturnType<typeof startMeetings>>

/** Another meeting of the year, quiet still. */
export const planned = async ({ whole, cellId, secretary }: Cell, days = 5, more: object = {}): Promise<string> =>
  (await whole.ask(secretary, 'POST', '/meetings', { cellId, kind: 'REGULAR', startsAt: inDays(days), venue: 'Nhà văn hóa khu phố 8', ...more })).id as string

/** A meeting that goes on, with everybody present. */
export async function sitting(cell: Cell, more: object = {}): Promise<string> {
  const { whole, secretary } = cell
  const id = await planned(cell, 0, more)
  await whole.ask(secretary, 'POST', `/meetings/${id}/open`, { notify: false })
  await whole.ask(secretary, 'POST', `/meetings/${id}/start`, {})
  await whole.ask(secretary, 'POST', `/meetings/${id}/attendance`, { others: 'PRESENT' })
  return id
}

/** A meeting that is over: voted, scored, resolved, its minutes signed by two. */
export async function signed(cell: Cell): Promise<Readonly<{ id: string; resolution: string }>> {
  const { whole, cellId, secretary, taker } = cell
  const tell = (path: string, body: object = {}, by = secretary) => whole.ask(by, 'POST', `/meetings${path}`, body)
  const id = await sitting(cell)
  const { roll } = await whole.ask(secretary, 'GET', `/meetings/${id}`)
  await tell(`/${id}/turns`, { memberId: secretary, seconds: 60, gist: 'Nhất trí với dự thảo nghị quyết' })
  await tell(`/${id}/votes`, { motion: 'Thông qua nghị quyết', for: roll.length, against: 0, abstain: 0 })
  const [{ self }, sheet] = await Promise.all([whole.ask(secretary, 'GET', `/meetings/${id}/score`), whole.ask(secretary, 'GET', `/meetings/score-sheets/${cellId}`)])
  const scales = new Map((sheet.items as Answer[]).map(({ code, scale }) => [code, scale]))
  await tell(`/${id}/score`, { items: Object.fromEntries((self.items as Line[]).filter(({ source }) => source !== 'auto').map(({ code, max }) => [code, full(scales.get(code)!, max)])) })
  await tell(`/${id}/close`)
  const { id: resolution } = await tell('/resolutions', { orgId: cellId, title: 'Nghị quyết sinh hoạt chi bộ tháng này', meetingId: id, next: ['Vận động mười hộ dân cam kết không lấn chiếm vỉa hè'], recipients: ['Đảng ủy phường', 'Lưu chi bộ'] })
  await tell(`/resolutions/${resolution}/issue`)
  await tell(`/${id}/minutes`)
  await tell(`/${id}/minutes/read-back`)
  await tell(`/${id}/minutes/sign`, { as: 'CHAIR' })
  await tell(`/${id}/minutes/sign`, { as: 'MINUTE_TAKER' }, taker)
  return { id, resolution: resolution as string }
}

/** Something on every page about meetings: a draft with topics that wait, one that goes on with a raised hand, one that is over, tasks, a limitation, proposals, a series. */
export async function furnishMeetings(cell: Meetings) {
  const { whole, cellId, secretary, taker, member } = cell
  const tell = (path: string, body: object = {}, by = secretary) => whole.ask(by, 'POST', `/meetings${path}`, body)
  // Three evenings of silence, and the chair is told of it.
  for (let evening = 0; evening < 2; evening++) await signed(cell)
  const over = await signed(cell)
  const going = await sitting(cell)
  await whole.idle()
  await tell(`/${going}/hands`, {}, member)
  const draft = await planned(cell, 5, { minutesPlanned: 90 })
  await tell('/backlog', { cellId, title: 'Sửa đèn đường hẻm 45', note: 'Hẻm tối, người già đi lại khó.' }, member)
  await tell('/tasks', { cellId, memberId: member, helperIds: [taker], title: 'Vận động mười hộ dân cam kết', dueOn: day(20), meetingId: over.id })
  const late = await tell('/tasks', { cellId, memberId: taker, title: 'Kiểm tra đặt thùng rác ở hẻm 45', dueOn: day(3) })
  await tell(`/tasks/${late.id}/extension`, { dueOn: day(30), reason: 'Mưa kéo dài, chưa thi công được' }, taker)
  await tell('/limitations', { cellId, text: 'Sinh hoạt chuyên đề chưa đều trong quý II', causes: 'Chưa giao trước người chuẩn bị', remedy: 'Giao chuyên đề từ đầu quý', ownerId: taker, dueOn: day(40) })
  await tell('/proposals', { cellId, text: 'Đề nghị phường sửa đèn đường hẻm 45 trước Tết' })
  await tell('/series', { cellId, name: 'Sinh hoạt chi bộ hằng tháng', kind: 'REGULAR', time: '19:00', venue: 'Nhà văn hóa khu phố 8' })
  await whole.idle()
  return { draft, going, over: over.id, resolution: over.resolution }
}
export type Held = Awaited<ReturnType<typeof furnishMeetings>>

/** Every page about meetings of whoever leads the cell, with what is seen on it when it is full. */
export const meetingRooms = ({ draft, going, over, resolution }: Held) => [
  ['chuan-bi-hop', `/buoi-hop/${draft}/chuong-trinh`, 'Đảng viên đề nghị bàn'], ['ban-dieu-hanh', `/buoi-hop/${going}/dieu-hanh`, 'Lâu chưa phát biểu'], ['diem-danh-khach', `/buoi-hop/${going}/diem-danh`, 'Khách và cấp trên dự họp'],
  ['ket-thuc-bo-sung', `/buoi-hop/${over}/ket-thuc`, 'Bổ sung sau khi ký'], ['nghi-quyet-nam', '/nghi-quyet', 'số 01'], ['mot-nghi-quyet', `/nghi-quyet/${resolution}/van-ban`, 'Tệp Word'],
  ['de-nghi-noi-dung', '/de-nghi-noi-dung', 'Sửa đèn đường hẻm 45'], ['han-che', '/han-che', 'Còn 1'], ['de-xuat', '/de-xuat', 'Chờ trả lời'], ['chuyen-can', '/chuyen-can', '3 buổi liền chưa phát biểu'], ['dinh-ky', '/buoi-hop/dinh-ky', 'Lập buổi họp kế tiếp'], ['nhiem-vu-gia-han', '/nhiem-vu', 'xin gia hạn'],
] as const
