import type { Call, Body } from './caller.ts'
import { surely } from './caller.ts'
import type { chance } from './chance.ts'
import type { Cell } from './roster.ts'

/** What a month's meeting came to. */
export type Held = Readonly<{ id: string; owed: number; present: number; turns: number; score: number; band: string }>
export type Evening = Readonly<{ startsAt: string; venue: string; luck: ReturnType<typeof chance> }>

const themes = ['Phân loại rác tại nguồn', 'Trật tự lòng đường, vỉa hè', 'Chăm lo người cao tuổi neo đơn', 'An toàn phòng cháy trong khu dân cư']

/** Prepares and announces a meeting; nobody is told before it is opened. */
export async function announceMeeting(call: Call, cell: Cell, { startsAt, venue }: Pick<Evening, 'startsAt' | 'venue'>): Promise<string> {
  const must = surely(call)
  const as = cell.secretary
  const { body } = await must('POST', '/meetings', { as, body: { cellId: cell.id, kind: 'REGULAR', startsAt, venue, minutesPlanned: 90, minuteTakerId: cell.second } })
  const id = String(body['id'])
  await must('POST', `/meetings/${id}/open`, { as, body: { notify: true } })
  return id
}

/** Holds an announced meeting at its hour: answers, roll-call, turns, a vote, a task, the minutes, the score, the close. */
export async function holdMeeting(call: Call, cell: Cell, id: string, { luck, startsAt }: Evening): Promise<Held> {
  const must = surely(call)
  const as = cell.secretary
  const absent = cell.members.filter((member) => member !== cell.secretary && member !== cell.second && luck.happens(7))
  await must('POST', `/meetings/${id}/start`, { as, body: { startedAt: startsAt } })
  const rows = absent.map((memberId) => ({ memberId, state: luck.happens(90) ? 'EXCUSED' : 'UNEXCUSED', ...(luck.happens(50) ? { reasonType: luck.pick(['HEALTH', 'WORK', 'FAMILY']) } : {}) }))
  const { body: roll } = await must('POST', `/meetings/${id}/attendance`, { as, body: { rows, others: 'PRESENT' } })
  const speakers = cell.members.filter((member) => !absent.includes(member)).slice(0, luck.between(4, 9))
  let turns: Body = {}
  for (const memberId of speakers) turns = (await must('POST', `/meetings/${id}/turns`, { as, body: { memberId, seconds: luck.between(40, 180), gist: `Góp ý về ${luck.pick(themes).toLowerCase()}` } })).body
  const { body: task } = await must('POST', '/meetings/tasks', { as, body: { cellId: cell.id, memberId: luck.pick(cell.members), title: luck.pick(themes), dueOn: startsAt.slice(0, 8) + '28', meetingId: id } })
  await must('POST', `/meetings/tasks/${String(task['id'])}/report`, { as: String(task['memberId']), body: { progress: 100, report: 'Đã làm xong.' } })
  const { body: sheet } = await must('POST', `/meetings/${id}/score`, { as, body: { items: { content: 5, papers: luck.between(3, 5), procedure: 5, discussion: luck.between(16, 25), chairing: luck.between(7, 10), principles: 5, results: luck.between(22, 30), closing: 5 } } })
  await must('POST', `/meetings/${id}/minutes`, { as, body: {} })
  await must('POST', `/meetings/${id}/minutes/read-back`, { as, body: {} })
  const endedAt = new Date(Date.parse(startsAt) + luck.between(90, 110) * 60_000).toISOString()
  const { body: closed } = await must('POST', `/meetings/${id}/close`, { as, body: { endedAt } })
  const figures = closed['figures'] as Body
  return { id, owed: Number(roll['owed']), present: Number(figures['present']), turns: Number(turns['total'] ?? 0), score: Number((closed['score'] as Body | undefined)?.['total'] ?? sheet['total']), band: String((closed['score'] as Body | undefined)?.['band'] ?? sheet['class']) }
}
