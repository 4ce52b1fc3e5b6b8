import { getRow, projectGrants } from '@nen-nep/service-kit'
import { roster } from '@nen-nep/testing'
import { beforeEach, describe, expect, test } from 'vitest'
import { centralPack } from '../src/pack.ts'
import { taskPlaceOf } from '../src/place.ts'
import { planning, room, secretary, steps, type Room } from './room.ts'

let r: Room
let s: ReturnType<typeof steps>
beforeEach(async () => {
  r = await room()
  s = steps(r)
})
const minutesOf = (id: string) => r.call('GET', `/meetings/${id}/minutes`, secretary)

describe('the roll', () => {
  test('leaves out whoever does not owe the meeting, even when they come', async () => {
    const flagged = roster(3).map((one, index) => (index === 3 ? { ...one, flags: ['exempt' as const] } : index === 4 ? { ...one, flags: ['temporaryAway' as const] } : index === 5 ? { ...one, since: '2026-12-04' } : one))
    await r.takeRoster(2, flagged)
    const id = await s.started()
    const all = await s.post(`/${id}/attendance`, { rows: [], others: 'PRESENT' })
    expect(all.body).toMatchObject({ owed: 3, present: 3 })
    const guest = await s.post(`/${id}/attendance`, { rows: [{ memberId: 'mem_p0', state: 'PRESENT' }] })
    expect(guest.body).toMatchObject({ owed: 3, present: 3, quorum: { have: 4 } })
  })
  test('of a committee meeting is that of the committee, and counts in nobody\'s attendance of the cell', async () => {
    const id = await s.started({ kind: 'COMMITTEE' })
    expect(r.published.find(({ type }) => type === 'meeting.opened.v1')?.data['invited']).toEqual(['mem_secretary8'])
    expect((await s.post(`/${id}/attendance`, { rows: [], others: 'PRESENT' })).body).toMatchObject({ owed: 1, present: 1, quorum: { need: 1, met: true } })
    await s.post(`/${id}/close`)
    expect((await r.call('GET', '/meetings/attendance?cellId=org_cell8&year=2026', secretary)).body.owed).toBe(0)
  })
  test('refuses a person twice, keeps times and reasons, and must be complete before closing', async () => {
    const id = await s.started()
    const row = { memberId: 'mem_p0', state: 'PRESENT' }
    expect((await s.post(`/${id}/attendance`, { rows: [row, row] })).body.code).toBe('attendance.twice')
    expect((await s.post(`/${id}/close`)).body).toMatchObject({ code: 'attendance.incomplete', unrecorded: 30 })
    await s.post(`/${id}/attendance`, { rows: [{ ...row, arrivedAt: '2026-12-03T12:20:00Z', leftAt: '2026-12-03T13:00:00Z' }], others: 'UNEXCUSED' })
    const seen = (await r.call('GET', `/meetings/${id}`, secretary)).body
    expect(seen.roll[3]).toMatchObject({ state: 'PRESENT', arrivedAt: '2026-12-03T12:20:00Z' })
    expect(seen.roll[4]).toMatchObject({ state: 'UNEXCUSED' })
    expect((await s.post(`/${id}/close`)).status).toBe(200)
  })
  test('that nobody owes, since all are away or exempt, still closes', async () => {
    await r.takeRoster(2, roster().map((one) => ({ ...one, flags: ['exempt' as const] })))
    const id = await s.started()
    s.later(95)
    expect((await s.post(`/${id}/close`)).body).toMatchObject({ status: 'CLOSED', figures: { owed: 0, present: 0 } })
    expect((await r.call('GET', '/meetings/attendance?cellId=org_cell8&year=2026', secretary)).body).toMatchObject({ owed: 0, percentage: null })
  })
  test('warns of a want of quorum, and refuses a vote only where the pack says so', async () => {
    const few = { rows: [{ memberId: 'mem_p0', state: 'PRESENT' }], others: 'EXCUSED' }
    const vote = { motion: 'Một', for: 1, against: 0, abstain: 0 }
    const id = await s.started()
    expect((await s.post(`/${id}/attendance`, few)).body.quorum).toMatchObject({ need: 15, have: 1, met: false })
    expect((await s.post(`/${id}/votes`, vote)).body).toMatchObject({ base: 30, passed: false, quorum: { met: false } })
    const strict = await room({ pack: { ...centralPack, quorumRefuses: true } })
    const t = steps(strict)
    const other = await t.started()
    await t.post(`/${other}/attendance`, few)
    expect((await t.post(`/${other}/votes`, vote)).body.code).toBe('vote.no-quorum')
  })
  test('refuses more hands than people present', async () => {
    const id = await s.started()
    await s.post(`/${id}/attendance`, { rows: [], others: 'PRESENT' })
    expect((await s.post(`/${id}/votes`, { motion: 'Một', for: 30, against: 1, abstain: 0 })).body.code).toBe('vote.more-than-present')
    expect((await s.post(`/${id}/votes`, { motion: 'Hai', for: 20, against: 5, abstain: 5, passing: 'TWO_THIRDS' })).body).toMatchObject({ ratio: 6667, passed: true })
  })
})

describe('minutes', () => {
  test('are drafted from the facts before anybody writes them', async () => {
    const id = await s.started()
    await s.post(`/${id}/attendance`, { rows: [{ memberId: 'mem_p0', state: 'EXCUSED' }, { memberId: 'mem_p1', state: 'UNEXCUSED' }], others: 'PRESENT' })
    await s.post(`/${id}/votes`, { motion: 'Thông qua nghị quyết', for: 27, against: 1, abstain: 0 })
    await s.post('/tasks', { cellId: 'org_cell8', memberId: 'mem_p2', title: 'Vận động hộ dân', dueOn: '2026-12-28', meetingId: id })
    const draft = await minutesOf(id)
    expect(draft.body).toMatchObject({ version: 0, signatures: [] })
    expect(draft.body.text.split('\n')).toEqual(expect.arrayContaining([
      'BIÊN BẢN SINH HOẠT CHI BỘ THƯỜNG KỲ',
      'Thời gian: 19:00 ngày 03/12/2026',
      'Đảng viên phải dự họp: 30; có mặt: 28; vắng có lý do: 1; vắng không lý do: 1',
      'Vắng có lý do: Nguyễn Văn p0',
      '1. Kiểm điểm nhiệm vụ đã giao',
      '- Thông qua nghị quyết: tán thành 27/30 (90%), không tán thành 1, không ý kiến 0; thông qua.',
      '- Vận động hộ dân: đồng chí Nguyễn Văn p2, hạn hoàn thành 28/12/2026',
    ]))
  })
  test('need reading back and two persons, and a changed text must be signed anew', async () => {
    const id = await s.held()
    expect((await s.post(`/${id}/minutes/sign`)).body.code).toBe('minutes.none')
    await s.post(`/${id}/minutes`)
    expect((await s.post(`/${id}/minutes/sign`)).body.code).toBe('minutes.not-read-back')
    await s.post(`/${id}/minutes/read-back`)
    expect((await s.post(`/${id}/minutes/sign`, { as: 'CHAIR' }, 'mem_minutes8')).body.code).toBe('minutes.not-chair')
    await s.post(`/${id}/minutes/sign`)
    const edited = await s.post(`/${id}/minutes`, { text: 'Bản sửa', version: 3 })
    expect(edited.body).toMatchObject({ text: 'Bản sửa', signatures: [] })
    expect((await s.post(`/${id}/minutes`, { text: 'Bản khác', version: 3 })).status).toBe(412)
    await s.post(`/${id}/minutes/read-back`)
    await s.post(`/${id}/minutes/sign`, {}, 'mem_minutes8')
    await s.post(`/${id}/minutes/sign`)
    expect((await r.call('GET', `/meetings/${id}`, secretary)).body.status).toBe('SIGNED')
    expect((await s.post(`/${id}/minutes`, { text: 'Nữa' })).body.code).toBe('meeting.wrong-state')
    const added = await s.post(`/${id}/minutes/addenda`, { text: 'Bổ sung danh sách khách mời' })
    expect(added.body).toMatchObject({ text: 'Bản sửa', addenda: [{ by: 'mem_secretary8', text: 'Bổ sung danh sách khách mời' }] })
  })
})

describe('the score', () => {
  test('is coached while the meeting lasts, and names what does not fit the sheet', async () => {
    const id = await s.started()
    await s.post(`/${id}/attendance`, { rows: [], others: 'PRESENT' })
    const early = (await r.call('GET', `/meetings/${id}/score`, secretary)).body
    expect(early.self.items.find(({ code }: { code: string }) => code === 'attendance')).toMatchObject({ points: 5, source: 'auto' })
    expect(early.hints[0].text).toMatch(/^Mất 30 điểm/)
    const bad = await s.post(`/${id}/score`, { items: { discussion: 26 } })
    expect([bad.body.code, bad.body.errors[0].pointer]).toEqual(['score.bad-entry', '/items/discussion'])
  })
  test('may be given once after closing when the cell gave none, and no more after that', async () => {
    const id = await s.started()
    await s.post(`/${id}/attendance`, { rows: [], others: 'PRESENT' })
    s.later(90)
    expect((await s.post(`/${id}/close`)).body.score).toBeUndefined()
    expect((await s.post(`/${id}/score`, { items: s.entered })).body).toMatchObject({ total: 94, class: 'TOT' })
    expect((await s.post(`/${id}/score`, { items: s.entered })).body.code).toBe('score.fixed')
    expect(r.published.at(-1)).toMatchObject({ type: 'meeting.scored.v1', data: { score: 94, band: 'TOT' } })
  })
  test('is not confirmed by somebody of the same cell', async () => {
    await projectGrants(r.table, [{ memberId: 'mem_both', version: 1, grants: [{ role: 'SECRETARY', orgId: 'org_ward', from: '2020-01-01' }, { role: 'MEMBER', orgId: 'org_cell8', from: '2020-01-01' }] }])
    const id = await s.signed()
    expect((await s.post(`/${id}/score/confirm`, {}, 'mem_both')).body.code).toBe('score.own-cell')
    expect((await s.post(`/${id}/score/confirm`, {}, 'mem_ward')).body).toMatchObject({ total: 94 })
  })
})

describe('tasks', () => {
  const give = (more: object = {}) => s.post('/tasks', { cellId: 'org_cell8', memberId: 'mem_member8', title: 'Vận động hộ dân', dueOn: '2026-12-28', ...more })
  test('are reported by their owner, judged by the leader, and in time by the day they were finished', async () => {
    const { id } = (await give()).body
    expect((await s.post(`/tasks/${id}/report`, { progress: 50 }, 'mem_minutes8')).status).toBe(200)
    r.clock.now = '2026-12-28T10:00:00Z'
    await s.post(`/tasks/${id}/report`, { progress: 100, report: 'Xong' }, 'mem_member8')
    r.clock.now = '2027-01-03T10:00:00Z'
    const overdue = await r.call('GET', '/meetings/tasks?cellId=org_cell8&year=2026', secretary)
    expect(overdue.body.items).toMatchObject([{ id, overdue: true }])
    expect((await s.post(`/tasks/${id}/close`, { outcome: 'DONE' })).body).toMatchObject({ status: 'DONE', inTime: true })
    expect((await s.post(`/tasks/${id}/close`, { outcome: 'NOT_DONE' })).body.code).toBe('task.closed')
    expect(r.published.at(-1)).toMatchObject({ type: 'task.closed.v1', data: { done: true, inTime: true } })
  })
  test('are reported by nobody else, and are not given to strangers or into the past', async () => {
    const { id } = (await give({ memberId: 'mem_p1' })).body
    expect((await s.post(`/tasks/${id}/report`, { progress: 50 }, 'mem_member8')).body.code).toBe('task.not-owner')
    expect((await give({ memberId: 'mem_secretary9' })).body.code).toBe('task.not-on-roster')
    expect((await give({ dueOn: '2026-11-24' })).body.code).toBe('task.due-in-past')
    expect((await give({ dueOn: '2026-02-31' })).body.code).toBe('input.invalid')
  })
  test('are judged by nobody for themselves, nor for whom they stand in for, who is named beside what is done', async () => {
    const { id } = (await give({ memberId: 'mem_secretary8' })).body
    expect((await s.post(`/tasks/${id}/close`, { outcome: 'DONE' })).body.code).toBe('task.own')
    await projectGrants(r.table, [{ memberId: 'mem_p3', version: 1, grants: [{ role: 'MEMBER', orgId: 'org_cell8', from: '2020-01-01' }, { role: 'SECRETARY', orgId: 'org_cell8', from: '2026-11-01', to: '2026-12-20', standsInFor: 'mem_secretary8' }] }])
    expect((await s.post(`/tasks/${id}/close`, { outcome: 'DONE' }, 'mem_p3')).body.code).toBe('task.own')
    const other = (await give({ memberId: 'mem_p1' })).body.id
    expect((await s.post(`/tasks/${other}/close`, { outcome: 'DONE' }, 'mem_p3')).body).toMatchObject({ status: 'DONE' })
    expect(await getRow(r.table, taskPlaceOf(other).key)).toMatchObject({ changedBy: 'mem_p3', changedFor: 'mem_secretary8' })
    r.clock.now = '2026-12-21T02:00:00Z'
    expect((await give({ dueOn: '2026-12-30', memberId: 'mem_p1' })).status).toBe(201)
    expect((await s.post('/tasks', { cellId: 'org_cell8', memberId: 'mem_p1', title: 'Việc', dueOn: '2026-12-30' }, 'mem_p3')).status).toBe(403)
  })
  test('that are open stand first on the next agenda until they are judged', async () => {
    const { id } = (await give()).body
    const meeting = await s.create()
    const seen = (await r.call('GET', `/meetings/${meeting}`, secretary)).body
    expect([seen.agenda[0].code, seen.openTasks[0].id]).toEqual(['REVIEW_TASKS', id])
    await s.post(`/tasks/${id}/close`, { outcome: 'CANCELLED' })
    expect((await r.call('GET', `/meetings/${meeting}`, secretary)).body.openTasks).toEqual([])
    expect((await r.call('GET', '/meetings/tasks', { as: 'mem_member8' })).body.items).toMatchObject([{ id, status: 'CANCELLED' }])
  })
})

describe('a list', () => {
  test('is paged with cursors that open nowhere else', async () => {
    for (const month of ['03', '04', '05']) await s.create({ startsAt: `2026-${month}-03T12:00:00Z` })
    const first = await r.call('GET', '/meetings?cellId=org_cell8&year=2026&limit=2', secretary)
    const rest = await r.call('GET', `/meetings?cellId=org_cell8&year=2026&limit=2&cursor=${first.body.next}`, secretary)
    expect([first.body.items.length, rest.body.items.length, rest.body.next]).toEqual([2, 1, undefined])
    expect((await r.call('GET', `/meetings?cellId=org_cell8&year=2025&cursor=${first.body.next}`, secretary)).body.code).toBe('cursor.invalid')
    expect((await r.call('GET', `/meetings?cellId=org_cell8&year=2026&cursor=${first.body.next}`, { as: 'mem_minutes8' })).body.code).toBe('cursor.invalid')
  })
})

describe('bad input', () => {
  test.each([
    ['an instant without a zone', { startsAt: '2026-12-03T12:00:00' }, '/startsAt'],
    ['a day that is none', { startsAt: '2026-02-31T12:00:00Z' }, '/startsAt'],
    ['a day before clocks agreed', { startsAt: '1970-01-01T00:00:00Z' }, '/startsAt'],
    ['a year far away', { startsAt: '2999-01-01T00:00:00Z' }, '/startsAt'],
    ['an unknown kind', { kind: 'PARTY' }, '/kind'],
    ['a direction-changing character', { venue: 'Nhà \u202Evăn hóa' }, '/venue'],
    ['a field of ours', { status: 'OPEN' }, '/status'],
    ['no minutes at all', { minutesPlanned: 0 }, '/minutesPlanned'],
    ['another prefix', { cellId: 'cell8' }, '/cellId'],
  ])('%s is refused by its place', async (_, more, pointer) => {
    const answer = await s.post('', { ...planning, ...more })
    expect([answer.status, answer.body.code, [...new Set(answer.body.errors?.map((one: { pointer: string }) => one.pointer))]]).toEqual([400, 'input.invalid', [pointer]])
  })
  test.each(['mtg_cell8.2026', 'mtg_cell8.2026.a.b', 'mtg_cell8.20x6.abc', 'tsk_cell8.2026.abc', 'mtg_..%2fcell8.2026.abc', 'mtg_CELL8.2026.abcdef'])('%s is no meeting', async (id) => {
    expect((await r.call('GET', `/meetings/${id}`, secretary)).status).toBe(404)
  })
})
