import { beforeAll, describe, expect, test } from 'vitest'
import { planning, room, steps, type Room } from './room.ts'

type Operation = readonly [operationId: string, method: string, path: string, body?: object]
let r: Room
let ids: Record<'draft' | 'open' | 'session' | 'closed' | 'task', string>
const operations: readonly Operation[] = [
  ['createMeeting', 'POST', '', planning],
  ['listMeetings', 'GET', '?cellId=org_cell8&year=2026'],
  ['getMeeting', 'GET', '/:open'],
  ['updateMeeting', 'PATCH', '/:draft', { venue: 'Khác' }],
  ['openMeeting', 'POST', '/:draft/open', { notify: true }],
  ['postponeMeeting', 'POST', '/:open/postpone', {}],
  ['cancelMeeting', 'POST', '/:open/cancel', {}],
  ['startMeeting', 'POST', '/:open/start', {}],
  ['answerInvitation', 'POST', '/:open/answer', { attending: true }],
  ['listAnswers', 'GET', '/:open/answers'],
  ['recordAttendance', 'POST', '/:session/attendance', { rows: [], others: 'PRESENT' }],
  ['recordTurn', 'POST', '/:session/turns', { memberId: 'mem_p1' }],
  ['recordVote', 'POST', '/:session/votes', { motion: 'Một', for: 0, against: 0, abstain: 0 }],
  ['scoreMeeting', 'POST', '/:session/score', { items: {} }],
  ['getScore', 'GET', '/:session/score'],
  ['closeMeeting', 'POST', '/:session/close', {}],
  ['getMinutes', 'GET', '/:closed/minutes'],
  ['writeMinutes', 'POST', '/:closed/minutes', { text: 'Biên bản' }],
  ['readBackMinutes', 'POST', '/:closed/minutes/read-back', {}],
  ['signMinutes', 'POST', '/:closed/minutes/sign', {}],
  ['addAddendum', 'POST', '/:closed/minutes/addenda', { text: 'Thêm' }],
  ['confirmScore', 'POST', '/:closed/score/confirm', {}],
  ['createTask', 'POST', '/tasks', { cellId: 'org_cell8', memberId: 'mem_p1', title: 'Việc', dueOn: '2026-12-30' }],
  ['listTasks', 'GET', '/tasks?cellId=org_cell8'],
  ['acceptTask', 'POST', '/tasks/:task/accept', {}],
  ['reportTask', 'POST', '/tasks/:task/report', { progress: 10 }],
  ['attachTaskEvidence', 'POST', '/tasks/:task/evidence', { name: 'a.jpg', size: 1, mediaType: 'image/jpeg', classification: 'MAT' }],
  ['listTaskEvidence', 'GET', '/tasks/:task/evidence'],
  ['requestExtension', 'POST', '/tasks/:task/extension', { dueOn: '2027-01-30', reason: 'Bận' }],
  ['decideExtension', 'POST', '/tasks/:task/extension/decide', { decision: 'REFUSE' }],
  ['listOverdueTasks', 'GET', '/tasks/overdue?orgId=org_cell8'],
  ['recordLimitation', 'POST', '/limitations', { cellId: 'org_cell8', text: 'Chưa đều', causes: 'Chưa rõ', ownerId: 'mem_p1', remedy: 'Theo dõi', dueOn: '2026-12-30' }],
  ['listLimitations', 'GET', '/limitations?cellId=org_cell8&year=2026'],
  ['raiseProposal', 'POST', '/proposals', { cellId: 'org_cell8', text: 'Đề nghị' }],
  ['listProposals', 'GET', '/proposals?orgId=org_cell8&year=2026'],
  ['listResolutions', 'GET', '/resolutions?orgId=org_cell8&year=2026'],
  ['listDirectives', 'GET', '/directives?orgId=org_cell8&year=2026'],
  ['getMatters', 'GET', '/matters?cellId=org_cell8'],
  ['countTags', 'GET', '/tags?orgId=org_cell8&year=2026'],
  ['closeTask', 'POST', '/tasks/:task/close', { outcome: 'DONE' }],
  ['getYearPlan', 'GET', '/plans/org_cell8/2026'],
  ['setYearPlan', 'PUT', '/plans/org_cell8/2026', { months: [] }],
  ['getMonthPlan', 'GET', '/month-plans?orgId=org_cell8&month=2026-12'],
  ['createCalendarLink', 'POST', '/calendars', { orgId: 'org_cell8' }],
  ['listSeries', 'GET', '/series?cellId=org_cell8'],
  ['createSeries', 'POST', '/series', { cellId: 'org_cell8', name: 'Thường kỳ', kind: 'REGULAR', time: '19:00', venue: 'Hội trường' }],
  ['settleTopic', 'POST', '/:session/agenda/a1/state', { state: 'DONE' }],
  ['listBacklog', 'GET', '/backlog?cellId=org_cell8'],
  ['proposeTopicFor', 'POST', '/backlog', { cellId: 'org_cell8', title: 'Đèn đường' }],
  ['getPreparationRules', 'GET', '/preparation/org_cell8'],
  ['setPreparationRules', 'PUT', '/preparation/org_cell8', { anonymousQuestions: false, documentDays: 1, invitationDays: 3 }],
  ['getPreparation', 'GET', '/:open/preparation'],
  ['listDocuments', 'GET', '/:open/documents'],
  ['addDocument', 'POST', '/:open/documents', { name: 'a.pdf', size: 1, mediaType: 'application/pdf', classification: 'MAT' }],
  ['getKit', 'GET', '/:open/kit'],
  ['printKit', 'GET', '/:open/kit/print'],
  ['listPlanGaps', 'GET', '/plans?orgId=org_cell8&year=2026'],
  ['listTopics', 'GET', '/topics?orgId=org_cell8'],
  ['getBoard', 'GET', '/board?orgId=org_cell8&year=2026'],
  ['getAttendance', 'GET', '/attendance?cellId=org_cell8&year=2026'],
]
const paths = (path: string) => path.replace(/:(\w+)/, (_, name: keyof typeof ids) => ids[name])
const unknown = (path: string) => path.replace(/:(\w+)/, (_, name) => (name === 'task' ? 'tsk_cell9.2026.zzzzzz' : 'mtg_cell9.2026.zzzzzz')).replace('org_cell8', 'org_none')
const ask = ([, method, path, body]: Operation, as: string, where = paths) =>
  r.call(method, `/meetings${where(path)}`, { as, ...(body ? { body: { ...body, ...('cellId' in body ? { cellId: where === unknown ? 'org_none' : 'org_cell8' } : {}), ...('orgId' in body ? { orgId: where === unknown ? 'org_none' : 'org_cell8' } : {}) } } : {}), ...(method === 'PATCH' || method === 'PUT' ? { ifMatch: method === 'PUT' ? '"0"' : '"1"' } : {}) })

beforeAll(async () => {
  r = await room()
  const s = steps(r)
  const closed = await s.held()
  r.clock.now = '2026-11-25T02:00:00Z'
  ids = { draft: await s.create(), open: await s.opened(), session: await s.started(), closed, task: (await s.post('/tasks', { cellId: 'org_cell8', memberId: 'mem_member8', title: 'Việc', dueOn: '2026-12-30' })).body.id }
})

const named = (...names: readonly string[]) => operations.filter(([name]) => names.length === 0 || names.includes(name)).map((operation) => ({ name: operation[0], operation }))

describe.each(named())('$name', ({ operation }) => {
  test.each(['mem_nobody', 'mem_secretary9', 'mem_former'])('answers %s exactly as if nothing were there', async (as) => {
    const foreign = await ask(operation, as)
    expect([foreign.status, foreign.body]).toEqual([404, (await ask(operation, as, unknown)).body])
  })
})

describe('inside the cell', () => {
  const forLeaders = ['getKit', 'printKit', 'setPreparationRules', 'getPreparation', 'addDocument', 'createSeries', 'settleTopic', 'createMeeting', 'openMeeting', 'postponeMeeting', 'cancelMeeting', 'startMeeting', 'updateMeeting', 'recordAttendance', 'recordTurn', 'recordVote', 'scoreMeeting', 'closeMeeting', 'listAnswers', 'writeMinutes', 'readBackMinutes', 'signMinutes', 'addAddendum', 'confirmScore', 'createTask', 'closeTask', 'setYearPlan', 'decideExtension', 'recordLimitation', 'raiseProposal']
  test.each(named(...forLeaders))('a plain member may not $name', async ({ operation }) => {
    expect((await ask(operation, 'mem_member8')).status).toBe(403)
  })
  const notForMinuteTakers = ['setPreparationRules', 'createSeries', 'createMeeting', 'openMeeting', 'postponeMeeting', 'cancelMeeting', 'startMeeting', 'updateMeeting', 'closeMeeting', 'confirmScore', 'closeTask', 'setYearPlan', 'decideExtension']
  test.each(named(...notForMinuteTakers))('the minute taker may not $name', async ({ operation }) => {
    expect((await ask(operation, 'mem_minutes8')).status).toBe(403)
  })
  test.each(named(...forLeaders.filter((name) => name !== 'confirmScore')))('a superior sees the cell, and may not $name', async ({ operation }) => {
    expect((await ask(operation, 'mem_ward')).status).toBe(403)
  })
  test('a plain member does not see a draft, nor the roll before it is taken, nor why somebody was absent', async () => {
    expect((await ask(['', 'GET', '/:draft'], 'mem_member8')).status).toBe(404)
    const listed = await ask(['', 'GET', '?cellId=org_cell8&year=2026'], 'mem_member8')
    expect(listed.body.items.map(({ status }: { status: string }) => status)).not.toContain('DRAFT')
    const open = await ask(['', 'GET', '/:open'], 'mem_member8')
    expect([open.status, open.body.roll]).toEqual([200, undefined])
    const seen = await ask(['', 'GET', '/:closed'], 'mem_member8')
    expect(seen.body.roll.find(({ memberId }: { memberId: string }) => memberId === 'mem_p0')).toEqual({ memberId: 'mem_p0', name: 'Nguyễn Văn p0', official: true, owed: true, state: 'EXCUSED' })
    expect((await ask(['', 'GET', '/:closed'], 'mem_minutes8')).body.roll[3]).toMatchObject({ memberId: 'mem_p0', reasonType: 'HEALTH' })
  })
  test('an administrator sees figures and neither names nor minutes', async () => {
    const seen = await ask(['', 'GET', '/:closed'], 'mem_admin')
    expect([seen.status, seen.body.figures.present, seen.body.roll]).toEqual([200, 29, undefined])
    expect((await ask(['', 'GET', '/:closed/minutes'], 'mem_admin')).status).toBe(403)
  })
  test('whoever the meeting chose as minute taker records that meeting, and no other', async () => {
    const s = steps(r)
    const id = await s.started({ minuteTakerId: 'mem_member8' })
    expect((await s.post(`/${id}/turns`, { memberId: 'mem_p1' }, 'mem_member8')).status).toBe(200)
    expect((await s.post(`/${ids.session}/turns`, { memberId: 'mem_p1' }, 'mem_member8')).status).toBe(403)
  })
})
