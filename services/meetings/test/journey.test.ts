import { beforeAll, describe, expect, test } from 'vitest'
import { planning, room, secretary, steps, type Room, UPLOADED } from './room.ts'

let r: Room
let s: ReturnType<typeof steps>
beforeAll(async () => {
  r = await room()
  s = steps(r)
})

describe('one life of a meeting', () => {
  test('goes from a quiet draft to a confirmed score, and says so to the others', async () => {
    const made = await r.call('POST', '/meetings', { ...secretary, body: planning })
    expect([made.status, made.body.status, made.body.month, made.body.agenda[0].title]).toEqual([201, 'DRAFT', 12, 'Kiểm điểm nhiệm vụ đã giao'])
    const { id } = made.body
    expect(id).toMatch(/^mtg_cell8\.2026\.[0-9a-z]{6}$/)
    expect(r.published).toEqual([])

    expect((await s.post(`/${id}/open`, { notify: true })).body.status).toBe('OPEN')
    const [opening] = r.published
    expect(opening).toMatchObject({ type: 'meeting.opened.v1', data: { meetingId: id, notify: true, startsAt: planning.startsAt } })
    expect((opening!.data['invited'] as string[]).length).toBe(30)

    expect((await s.post(`/${id}/answer`, { attending: false, reasonType: 'HEALTH', reason: 'Khám bệnh' }, 'mem_member8')).body.attending).toBe(false)

    r.clock.now = planning.startsAt
    expect((await s.post(`/${id}/start`)).body.status).toBe('IN_SESSION')
    const roll = await s.post(`/${id}/attendance`, { rows: [{ memberId: 'mem_member8', state: 'EXCUSED', reasonType: 'HEALTH' }], others: 'PRESENT' })
    expect(roll.body).toMatchObject({ owed: 30, present: 29, excused: 1, unrecorded: 0, percentage: 9667, quorum: { need: 15, have: 29, met: true } })

    await s.post(`/${id}/turns`, { memberId: 'mem_p1', agendaItemId: 'a7', gist: 'Đề nghị sửa đèn đường' })
    const turns = await s.post(`/${id}/turns`, { memberId: 'mem_p1', seconds: 40 }, 'mem_minutes8')
    expect(turns.body).toMatchObject({ total: 2, turns: [{ memberId: 'mem_p1', turns: 2, seconds: 40 }] })

    const vote = await s.post(`/${id}/votes`, { motion: 'Thông qua nghị quyết tháng 12', for: 28, against: 0, abstain: 1 })
    expect(vote.body).toMatchObject({ base: 30, baseRule: 'CONVENED', ratio: 9333, passed: true, quorum: { met: true } })

    const task = await s.post('/tasks', { cellId: 'org_cell8', memberId: 'mem_p2', title: 'Vận động hộ dân', dueOn: '2026-12-28', meetingId: id })
    expect([task.status, task.body.status]).toEqual([201, 'ASSIGNED'])

    s.later(95)
    const sheet = await s.post(`/${id}/score`, { items: s.entered })
    expect(sheet.body).toMatchObject({ total: 94, max: 100, class: 'TOT' })

    expect((await s.post(`/${id}/minutes`)).body.text).toContain('- Đồng chí Nguyễn Văn p1: Đề nghị sửa đèn đường')
    expect((await s.post(`/${id}/minutes/read-back`)).status).toBe(200)

    const closed = await s.post(`/${id}/close`)
    expect(closed.body).toMatchObject({ status: 'CLOSED', figures: { owed: 30, present: 29, turns: 2, speakers: 1 }, score: { total: 94, band: 'TOT' } })
    const closing = r.published.find(({ type }) => type === 'meeting.closed.v1')!
    expect(closing.data).toMatchObject({ meetingId: id, year: 2026, month: 12, score: 94, band: 'TOT' })
    expect(closing.data['attendance']).toContainEqual({ memberId: 'mem_p1', state: 'PRESENT', turns: 2 })
    expect(closing.data['attendance']).toContainEqual({ memberId: 'mem_member8', state: 'EXCUSED', turns: 0 })

    expect((await s.post(`/${id}/minutes/sign`)).body.signatures).toHaveLength(1)
    expect((await s.post(`/${id}/minutes/sign`)).body.code).toBe('minutes.same-person')
    expect((await s.post(`/${id}/minutes/sign`, {}, 'mem_minutes8')).body.signatures).toHaveLength(2)
    expect((await s.post(`/${id}/minutes`, { text: 'khác' })).body.code).toBe('meeting.wrong-state')

    expect((await s.post(`/${id}/score/confirm`, { items: { discussion: 19 } }, 'mem_ward')).body.code).toBe('score.reason-needed')
    const confirmed = await s.post(`/${id}/score/confirm`, { items: { discussion: 19 }, reason: 'Ít ý kiến' }, 'mem_ward')
    expect(confirmed.body).toMatchObject({ total: 90, class: 'TOT', self: { total: 94 }, superior: { total: 90 } })

    const read = await r.call('GET', `/meetings/${id}`, secretary)
    expect(read.body).toMatchObject({ status: 'CONFIRMED', confirmed: { total: 90 }, turnsPerPerson: [{ memberId: 'mem_p1' }] })
    expect(r.published.map(({ type }) => type)).toEqual(['meeting.opened.v1', 'invitation.answered.v1', 'task.created.v1', 'meeting.closed.v1', 'minutes.signed.v1', 'score.confirmed.v1'])
  })
})

describe('what a meeting concluded', () => {
  test('becomes a resolution with three tasks, and opens the meeting of the next month', async () => {
    const evening = await room()
    const steer = steps(evening)
    const call = (path: string) => evening.call('GET', `/meetings${path}`, secretary)
    const directive = (await steer.post('/directives', { orgId: 'org_ward', title: 'Phân loại rác tại nguồn', question: 'Khu phố làm gì trước?', dueOn: '2027-01-31' }, 'mem_ward')).body.id
    const meetingId = await steer.started()
    await steer.post(`/${meetingId}/attendance`, { rows: [], others: 'PRESENT' })
    await steer.post(`/${meetingId}/votes`, { motion: 'Thông qua nghị quyết tháng 12', for: 30, against: 0, abstain: 0 })
    const resolution = (await steer.post('/resolutions', { orgId: 'org_cell8', title: 'Nghị quyết tháng 12', meetingId, directiveIds: [directive], recipients: ['Đảng ủy phường'] })).body.id
    const give = async (title: string, memberId: string) => (await steer.post('/tasks', { cellId: 'org_cell8', memberId, title, dueOn: '2026-12-28', meetingId, resolutionId: resolution, directiveId: directive })).body.id as string
    const [first, second, third] = [await give('Vận động hộ dân', 'mem_p1'), await give('Đặt thùng rác', 'mem_p2'), await give('Viết tin bài', 'mem_member8')]
    await steer.post('/limitations', { cellId: 'org_cell8', meetingId, text: 'Đôn đốc chưa kịp thời', causes: 'Chưa phân công rõ', ownerId: 'mem_p3', remedy: 'Phân công theo dõi từng việc', dueOn: '2027-01-31' })
    steer.later(95)
    await steer.post(`/${meetingId}/close`)
    const issued = await steer.post(`/resolutions/${resolution}/issue`)
    expect([issued.body.number, issued.body.inTime, issued.body.assignments.length]).toEqual([1, true, 3])

    await steer.post(`/tasks/${third}/report`, { progress: 100, evidence: [UPLOADED] }, 'mem_member8')
    await steer.post(`/tasks/${third}/close`, { outcome: 'DONE' })
    evening.clock.now = '2026-12-30T02:00:00Z'
    const next = await steer.create({ startsAt: '2027-01-04T12:00:00Z' })
    const seen = (await call(`/${next}`)).body
    expect(seen.agenda[0].code).toBe('REVIEW_TASKS')
    expect(seen.openTasks.map(({ id }: { id: string }) => id).toSorted()).toEqual([first, second].toSorted())
    const matters = (await call('/matters?cellId=org_cell8')).body
    expect(matters.tasks.every(({ overdue }: { overdue: boolean }) => overdue)).toBe(true)
    expect([matters.limitations.length, matters.directives[0].directiveId]).toEqual([1, directive])
  })
})
