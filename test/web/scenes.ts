import { problem, type Api, type Asked, type Reaction } from './site.ts'

/** The moment the tests of these pages live in: 10:00 on 22 November 2026 in Vietnam. */
export const NOW = new Date('2026-11-22T03:00:00Z')

export const meeting = {
  id: 'mtg_cell8.2026.a1b2c3', cellId: 'org_cell8', kind: 'REGULAR', status: 'OPEN', startsAt: '2026-11-28T12:00:00Z', venue: 'Nhà văn hóa khu phố 8', minutesPlanned: 90,
  agenda: [
    { id: 'a1', code: 'REVIEW_TASKS', title: 'Kiểm điểm nhiệm vụ đã giao', minutes: 10 },
    { id: 'a2', code: 'CURRENT_AFFAIRS', title: 'Thông tin thời sự, văn bản của cấp trên', minutes: 15 },
    { id: 'a3', code: 'HO_CHI_MINH', title: 'Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh', minutes: 15 },
    { id: 'a4', code: 'DISCUSSION', title: 'Thảo luận, tự phê bình và phê bình' },
  ],
  version: 3,
}
type Meeting = Omit<typeof meeting, 'agenda'> & { agenda: readonly unknown[]; myAnswer?: unknown }
export const invitation = {
  meetingId: meeting.id, kind: meeting.kind, status: 'OPEN', startsAt: meeting.startsAt, venue: meeting.venue, minutesPlanned: 90,
  agenda: meeting.agenda.map(({ title }) => title), attending: null as boolean | null,
}

const ok = (body: unknown): Reaction => ({ status: 200, body })
const missing = problem(404, 'item.missing', 'Không tìm thấy.')

/** A cell with these meetings and a member of it; `changes` overrides one path. */
export const cell = (meetings: readonly Meeting[], changes: (asked: Asked) => Reaction | undefined = () => undefined): Api => (asked) => {
  const changed = changes(asked)
  if (changed) return changed
  const path = asked.path.replace(/\?.*/, '')
  if (!asked.headers.authorization?.startsWith('Bearer ')) return problem(401, 'token.invalid', 'Đồng chí cần đăng nhập.')
  if (path === '/membership/me') return ok({ id: 'mem_mai', name: 'Trần Thị Mai', cellId: 'org_cell8', asOf: '2026-11-22', positions: [], standIns: [] })
  if (path === '/meetings/tasks') return ok({ items: [] })
  if (path === '/membership/organisations/org_cell8') return ok({ id: 'org_cell8', name: 'Chi bộ Khu phố 8', path: [], memberCount: 39, hasCommittee: true })
  if (path === '/meetings') return ok({ items: meetings.filter(({ startsAt }) => asked.path.includes(`year=${startsAt.slice(0, 4)}`)) })
  const one = meetings.find(({ id }) => path === `/meetings/${id}`)
  if (one) return ok(one)
  return path.endsWith('/answer') ? ok({ ...asked.body, meetingId: meeting.id, memberId: 'mem_mai', byLink: false, version: 1 }) : missing
}

/** The service behind the link of an invitation. */
export const mailed = (read: Reaction, write: (asked: Asked) => Reaction = ({ body: { token: _, ...answer } }) => ok({ ...answer, byLink: true, version: 1 })): Api => (asked) =>
  asked.method === 'POST' ? write(asked) : read
export const invited = (changes: Partial<typeof invitation> = {}): Reaction => ok({ ...invitation, ...changes })
