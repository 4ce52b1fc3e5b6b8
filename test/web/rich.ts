import { cell, meeting } from './scenes.ts'
import type { Api, Asked, Reaction } from './site.ts'

const ok = (body: unknown): Reaction => ({ status: 200, body })
const cellId = 'org_cell8'
const names = ['Lê Văn An', 'Nguyễn Thị Hạnh', 'Trần Thị Mai', 'Phạm Nguyễn Hoàng Phương Anh', 'Ngô Thanh Sơn', 'Đặng Ngọc Hưởng']
const people = names.map((name, at) => ({ id: `mem_${at}`, name }))
const me = { id: 'mem_mai', name: 'Trần Thị Mai', cellId, asOf: '2026-11-22', positions: [{ role: 'SECRETARY', orgId: cellId, organisation: 'Chi bộ Khu phố 8' }, { role: 'OFFICER', orgId: 'org_root', organisation: 'Đảng bộ phường An Bình' }], standIns: [] }

const roll = people.map(({ id, name }, at) => ({ memberId: id, name, official: at !== 3, owed: at !== 5, ...(at === 4 ? {} : { state: at === 2 ? 'EXCUSED' : 'PRESENT', ...(at === 2 ? { reasonType: 'HEALTH' } : {}) }) }))
const sitting = {
  ...meeting, status: 'IN_SESSION', startsAt: '2026-11-22T02:00:00Z', roll, turnsTaken: [{ memberId: 'mem_0', seconds: 90 }], conclusions: [{ agendaItemId: 'a1', text: 'Làm xong trong tháng.' }],
  votes: [{ motion: 'Thông qua nghị quyết của buổi họp', for: 5, against: 1, abstain: 0, base: 6, ratio: 8333, passed: true }],
}
const task = (id: string, more: object) => ({ id, memberId: 'mem_mai', title: 'Vận động 10 hộ dân ký cam kết không lấn chiếm vỉa hè', dueOn: '2026-11-30', status: 'ACCEPTED', overdue: false, meetingId: meeting.id, ...more })
const tasks = [task('tsk_1', {}), task('tsk_2', { memberId: 'mem_4', status: 'REPORTED', progress: 75, report: 'Đã gặp 8 hộ.', overdue: true }), task('tsk_3', { memberId: 'mem_1', status: 'DONE', progress: 100 })]
const lines = [
  { code: 'time', label: 'Bảo đảm thời gian, thời lượng sinh hoạt', max: 5, points: 5, source: 'auto', why: 'Đã họp 95 phút: 5/5 điểm.' },
  { code: 'papers', label: 'Chuẩn bị tài liệu', max: 10, points: 0, source: 'missing', why: 'Chi bộ tự chấm.' },
  { code: 'agreed', label: 'Nghị quyết được thông qua', max: 5, points: 5, source: 'entered', why: 'Chi bộ chấm: 5/5 điểm.' },
]
const sheet = { items: [{ code: 'time', scale: { kind: 'BAND' } }, { code: 'papers', scale: { kind: 'NUMERIC' } }, { code: 'agreed', scale: { kind: 'TOGGLE' } }] }
const months = <T>(of: (month: number) => T) => Array.from({ length: 12 }, (_, at) => of(at + 1))
const plan = { cellId, year: 2026, version: 2, notices: ['Chưa định ngày sinh hoạt thường kỳ tháng 12.'], months: months((month) => ({ month, suggestedOn: `2026-${String(month).padStart(2, '0')}-03`, why: 'Ngày 3 hằng tháng.', ...(month < 12 ? { regularOn: `2026-${String(month).padStart(2, '0')}-03`, venue: 'Nhà văn hóa khu phố 8' } : {}) })) }
const monthOf = (at: number) => (month: number) => {
  const held = month < 11 || (month === 11 && at % 2 === 0)
  return { month, planned: true, announced: month < 12, held, minutes: held, confirmed: month < 10, thematic: false, score: held ? 80 + month : null, band: held ? 'KHA' : null, owed: held ? 40 : 0, present: held ? 30 + month - at : 0, excused: 2, tasksOverdue: 0 }
}
const cells = [cellId, 'org_cell9', 'org_school'].map((id, at) => ({ cellId: id, name: ['Chi bộ Khu phố 8', 'Chi bộ Khu phố 9', 'Chi bộ Trường Trung học phổ thông phường An Bình'][at], months: months(monthOf(at)), tasksOverdue: at }))
const totals = (month: number) => ({ month, planned: 3, held: month < 12 ? 3 : 0, minutes: 2, confirmed: 1, owed: month < 12 ? 120 : 0, present: month < 12 ? 96 + month : 0, percentage: 8750, tasksOverdue: 3 })
const boardFor = (orgId: string | null) => ({ cells: orgId === 'org_root' ? cells : cells.filter((one) => one.cellId === orgId), months: months(totals), totals: { cells: 3, ...totals(0) } })

const at = `/meetings/${meeting.id}`
const answers: Readonly<Record<string, (query: URLSearchParams) => unknown>> = {
  '/membership/me': () => me,
  '/meetings/tasks': () => ({ items: tasks }),
  [at]: () => sitting,
  [`${at}/preparation`]: () => ({ notices: ['Chưa chọn vấn đề trọng tâm. Hãy chọn từ 1 đến 3 vấn đề.'] }),
  [`${at}/documents`]: () => ({ items: [{ id: 'doc_1', name: 'Dự thảo nghị quyết.pdf', status: 'READY', read: true, size: 12_000 }] }),
  [`${at}/score`]: () => ({ self: { items: lines }, total: 10, max: 20, class: 'KHA' }),
  [`${at}/coaching`]: () => ({ total: 10, max: 20, class: 'KHA', hints: [{ code: 'papers', lost: 10, text: 'Tài liệu chưa gửi trước một ngày.' }] }),
  [`${at}/minutes`]: () => ({ text: 'BIÊN BẢN\nSinh hoạt chi bộ thường kỳ', version: 1, signatures: [] }),
  [`/meetings/score-sheets/${cellId}`]: () => sheet,
  '/meetings/resolutions': () => ({ items: [] }),
  '/meetings/board': (query) => boardFor(query.get('orgId')),
  [`/meetings/plans/${cellId}/2026`]: () => plan,
  '/membership/members': () => ({ items: people.map((one, index) => ({ ...one, status: index === 3 ? 'PROBATIONARY' : 'OFFICIAL', roles: index === 0 ? ['SECRETARY'] : [] })) }),
  '/membership/members/mem_0': () => ({ ...people[0], cellId, status: 'OFFICIAL', birthDate: '1961-02-11', admittedOn: '1990-05-19', partyAge: 36, phone: '•••••••567', citizenId: '•••••••••001', positions: [{ role: 'SECRETARY', from: '2025-01-01' }] }),
  '/membership/organisations': () => ({ items: cells.map((one) => ({ id: one.cellId, name: one.name, type: 'CELL_SUBORDINATE' })) }),
  '/membership/organisations/org_root': () => ({ id: 'org_root', name: 'Đảng bộ phường An Bình' }),
  '/notifications/feed': () => ({ items: [{ id: 'rnd_1', title: 'Giấy mời họp', at: '2026-11-18T02:00:00Z', meetingId: meeting.id }], next: 'more' }),
}

/** Everything a secretary who is an officer too may open, full; `changes` overrides what one asks for. */
export const full = (changes: (asked: Asked) => Reaction | undefined = () => undefined): Api => cell([{ ...sitting, agenda: meeting.agenda }, { ...meeting, id: 'mtg_cell8.2026.later' }], (asked) => {
  const { pathname, searchParams } = new URL(asked.path, 'http://site')
  const found = asked.method === 'GET' ? answers[pathname] : undefined
  return changes(asked) ?? (found && ok(found(searchParams)))
})

const nothing: Readonly<Record<string, unknown>> = {
  '/meetings/board': { cells: [], months: months(totals), totals: { cells: 0, ...totals(0) } },
  [`${at}/documents`]: { items: [] },
  [at]: { ...sitting, roll: [], turnsTaken: [], votes: [], conclusions: [], agenda: [] },
}
const listed: readonly string[] = ['/meetings', '/meetings/tasks', '/membership/members', '/membership/organisations', '/notifications/feed', '/meetings/resolutions']
/** The same, with nothing in any list. */
export const empty: Api = full(({ method, path }) => {
  const { pathname } = new URL(path, 'http://site')
  if (method !== 'GET') return undefined
  return listed.includes(pathname) ? ok({ items: [] }) : pathname in nothing ? ok(nothing[pathname]) : undefined
})

/** Every page for people who are signed in. */
export const ROUTES = [
  '/', '/buoi-hop', '/buoi-hop/moi', ...['chuong-trinh', 'diem-danh', 'dien-bien', 'nghi-quyet', 'cham-diem', 'ket-thuc'].map((step) => `/buoi-hop/${meeting.id}/${step}`),
  '/nhiem-vu', '/dang-vien', '/dang-vien/mem_0', '/lich', '/thong-bao', '/tong-quan', `/to-chuc/${cellId}`,
]
