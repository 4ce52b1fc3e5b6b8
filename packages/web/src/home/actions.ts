import type { Meeting } from '../api/meetings.ts'
import type { Task } from '../api/tasks.ts'
import { civilOf } from '../time.ts'
import { actionWords as words } from './words.vi.ts'

export type Action = Readonly<{ to: string; title: string; tag: string; hot?: boolean }>
export type Known = Readonly<{ me: string; leads: boolean; now: number; meetings: readonly Meeting[]; tasks: readonly Task[] }>

const DAY = 86_400_000
const dayOf = (ms: number) => Math.floor((ms + 7 * 3_600_000) / DAY)
// Never the bare id: it has dots, and servers take a path that ends so for a file.
const space = (id: string, step = 'chuong-trinh') => `/buoi-hop/${id}/${step}`

const later: Readonly<Partial<Record<Meeting['status'], (meeting: Meeting) => Action>>> = {
  IN_SESSION: ({ id }) => ({ to: space(id, 'diem-danh'), title: words.goOn, tag: words.now, hot: true }),
  DRAFT: ({ id }) => ({ to: space(id), title: words.invite, tag: words.next }),
  CLOSED: ({ id }) => ({ to: space(id, 'ket-thuc'), title: words.sign, tag: words.waiting }),
}

function startable({ id, startsAt }: Meeting, now: number): Action {
  const days = dayOf(Date.parse(startsAt)) - dayOf(now)
  return days <= 0 ? { to: space(id), title: words.start, tag: words.today, hot: true } : { to: space(id), title: words.prepare, tag: words.inDays(days) }
}

function ofMeetings({ leads, meetings, now }: Known): Action[] {
  if (!leads) return []
  const inOrder = meetings.toSorted((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt))
  const { year, month } = civilOf(now)
  const thisMonth = inOrder.some(({ startsAt, status }) => status !== 'CANCELLED' && status !== 'POSTPONED' && civilOf(startsAt).year === year && civilOf(startsAt).month === month)
  const due = inOrder.flatMap((meeting) => (meeting.status === 'OPEN' ? [startable(meeting, now)] : later[meeting.status]?.(meeting) ?? []))
  return thisMonth ? due : [...due, { to: '/buoi-hop/moi', title: words.plan, tag: words.missing }]
}

function ofAnswers({ leads, meetings, now }: Known): Action[] {
  const open = meetings.filter(({ status, startsAt, myAnswer }) => status === 'OPEN' && Date.parse(startsAt) > now && myAnswer === null)
  return leads ? [] : open.map(({ id }) => ({ to: space(id), title: words.answer, tag: words.waiting }))
}

const isOpen = ({ status }: Task) => status !== 'DONE' && status !== 'NOT_DONE' && status !== 'CANCELLED'
function ofTasks({ me, leads, tasks }: Known): Action[] {
  const open = tasks.filter(isOpen)
  const mine = open.filter(({ memberId }) => memberId === me)
  const late = leads ? open.filter(({ overdue }) => overdue) : []
  const reported = leads ? open.filter(({ status }) => status === 'REPORTED') : []
  const line = (list: readonly Task[], title: string) => (list.length > 0 ? [{ to: '/nhiem-vu', title, tag: words.count(list.length) }] : [])
  return [...line(reported, words.judge), ...line(late, words.remind), ...line(mine, words.mine)]
}

/** What a person does next, most urgent first: meetings that go on or are due today, then answers, tasks, and what is still to be planned. At most three: more are no help in choosing. */
export function nextActions(known: Known): Action[] {
  const all = [...ofMeetings(known), ...ofAnswers(known), ...ofTasks(known)]
  return [...all.filter(({ hot }) => hot), ...all.filter(({ hot }) => !hot)].slice(0, 3)
}
