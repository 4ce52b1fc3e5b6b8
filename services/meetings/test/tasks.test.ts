import { projectGrants } from '@nen-nep/service-kit'
import { deliver, roster } from '@nen-nep/testing'
import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { reactions } from '../src/reactions.ts'
import { tellOverdueTasks } from '../src/task/overdue.ts'
import { accept, isOpen, isOverdue, judge, report } from '../src/task/rules.ts'
import { answer, ask } from '../src/task/extension.ts'
import type { Task } from '../src/task/schema.ts'
import { room, secretary, steps, UPLOADED, type Room } from './room.ts'

let r: Room
let s: ReturnType<typeof steps>
beforeEach(async () => {
  r = await room()
  s = steps(r)
  await projectGrants(r.table, ['mem_p1', 'mem_p2'].map((memberId) => ({ memberId, version: 1, grants: [{ role: 'MEMBER', orgId: 'org_cell8', from: '2020-01-01' }] })))
})
const give = (more: object = {}) => s.post('/tasks', { cellId: 'org_cell8', memberId: 'mem_member8', title: 'Vận động hộ dân', dueOn: '2026-12-28', ...more })
const given = async (more: object = {}) => (await give(more)).body.id as string

describe('a task', () => {
  test('is accepted, worked on with helpers and evidence, reported and judged', async () => {
    const id = await given({ helperIds: ['mem_p1'], tags: ['Chủ đề năm 2026'] })
    expect((await s.post(`/tasks/${id}/accept`, {}, 'mem_p2')).body.code).toBe('task.not-owner')
    expect((await s.post(`/tasks/${id}/accept`, {}, 'mem_member8')).body.status).toBe('ACCEPTED')
    expect((await s.post(`/tasks/${id}/accept`, {}, 'mem_member8')).body.code).toBe('task.not-new')
    expect((await s.post(`/tasks/${id}/report`, { progress: 40, evidence: [UPLOADED] }, 'mem_p1')).body).toMatchObject({ status: 'IN_PROGRESS', progress: 40 })
    const reported = await s.post(`/tasks/${id}/report`, { progress: 100, evidence: [UPLOADED] }, 'mem_member8')
    expect(reported.body).toMatchObject({ status: 'REPORTED', evidence: [UPLOADED], tags: ['Chủ đề năm 2026'] })
    expect((await s.post(`/tasks/${id}/close`, { outcome: 'DONE' })).body).toMatchObject({ status: 'DONE', inTime: true })
  })
  test('has helpers of the cell only, and comes from nothing of another cell', async () => {
    expect((await give({ helperIds: ['mem_secretary9'] })).body.code).toBe('task.not-on-roster')
    expect((await give({ resolutionId: 'res_cell9.2026.abcdef' })).body.code).toBe('task.other-cell')
  })
  test('is given more time for a reason, and keeps the deadlines it had', async () => {
    const id = await given()
    expect((await s.post(`/tasks/${id}/extension/decide`, { decision: 'GRANT' })).body.code).toBe('task.no-extension')
    expect((await s.post(`/tasks/${id}/extension`, { dueOn: '2026-12-27', reason: 'Mưa bão' }, 'mem_member8')).body.code).toBe('task.not-later')
    await s.post(`/tasks/${id}/extension`, { dueOn: '2027-01-20', reason: 'Mưa bão' }, 'mem_member8')
    expect((await s.post(`/tasks/${id}/extension/decide`, { decision: 'GRANT' }, 'mem_member8')).status).toBe(403)
    const granted = await s.post(`/tasks/${id}/extension/decide`, { decision: 'GRANT', dueOn: '2027-01-10' })
    expect(granted.body).toMatchObject({ status: 'EXTENDED', dueOn: '2027-01-10', deadlines: [{ dueOn: '2026-12-28', by: 'mem_secretary8', on: '2026-11-25', reason: 'Mưa bão' }] })
    expect(granted.body.asked).toBeUndefined()
    expect(r.published.at(-1)).toMatchObject({ type: 'task.extended.v1', data: { taskId: id, dueOn: '2027-01-10' } })
  })
  test('keeps a wish for more time that was refused, with who refused it and why', async () => {
    const id = await given()
    await s.post(`/tasks/${id}/extension`, { dueOn: '2027-01-20', reason: 'Mưa bão' }, 'mem_member8')
    const refused = await s.post(`/tasks/${id}/extension/decide`, { decision: 'REFUSE', reason: 'Phải xong trước Tết' })
    expect(refused.body).toMatchObject({ status: 'ASSIGNED', dueOn: '2026-12-28', refused: [{ dueOn: '2027-01-20', asked: 'Mưa bão', by: 'mem_secretary8', on: '2026-11-25', reason: 'Phải xong trước Tết' }] })
    expect(refused.body.asked).toBeUndefined()
  })
  test('is reviewed at the next meeting until it is judged, also after years', async () => {
    const id = await given({ dueOn: '2027-01-20' })
    r.clock.now = '2030-03-01T02:00:00Z'
    const meeting = await s.create({ startsAt: '2030-03-03T12:00:00Z' })
    expect((await r.call('GET', `/meetings/${meeting}`, secretary)).body.openTasks).toMatchObject([{ id }])
    expect((await r.call('GET', '/meetings/tasks?cellId=org_cell8', secretary)).body.items).toMatchObject([{ id, overdue: true }])
    await s.post(`/tasks/${id}/close`, { outcome: 'NOT_DONE' })
    expect((await r.call('GET', `/meetings/${meeting}`, secretary)).body.openTasks).toEqual([])
  })
  test('of one\'s own is not extended by oneself', async () => {
    const id = await given({ memberId: 'mem_secretary8' })
    await s.post(`/tasks/${id}/extension`, { dueOn: '2027-01-20', reason: 'Bận' })
    expect((await s.post(`/tasks/${id}/extension/decide`, { decision: 'GRANT' })).body.code).toBe('task.own')
  })
  test('given in December is reviewed first in January', async () => {
    r.clock.now = '2026-12-30T02:00:00Z'
    const id = await given({ dueOn: '2027-01-20' })
    const meeting = await s.create({ startsAt: '2027-01-03T12:00:00Z' })
    expect((await r.call('GET', `/meetings/${meeting}`, secretary)).body.openTasks).toMatchObject([{ id }])
    const listed = async (more = '') => (await r.call('GET', `/meetings/tasks?cellId=org_cell8${more}`, secretary)).body.items.map((one: Task) => one.id)
    r.clock.now = '2027-01-03T02:00:00Z'
    expect([await listed(), await listed('&open=true'), await listed('&year=2026'), await listed('&year=2027')]).toEqual([[id], [id], [id], []])
    await s.post(`/tasks/${id}/close`, { outcome: 'DONE' })
    expect([await listed(), await listed('&year=2026')]).toEqual([[], [id]])
  })
  test('whose owner has left the cell is flagged', async () => {
    const id = await given({ memberId: 'mem_p5' })
    await r.takeRoster(2, roster().filter((one) => one.id !== 'mem_p5'))
    expect((await r.call('GET', '/meetings/tasks?cellId=org_cell8&year=2026', secretary)).body.items).toMatchObject([{ id, ownerLeft: true }])
  })
})

describe('a deadline that has passed', () => {
  const overdue = (as: string, orgId = 'org_ward') => r.call('GET', `/meetings/tasks/overdue?orgId=${orgId}`, { as })
  const tell = async () => { await deliver(reactions, r.deps, r.published as never) }
  const told = () => r.published.filter(({ type }) => type === 'task.overdue.v1').map(({ data }) => data['taskId'])
  test('is told once for each deadline, also when the night comes twice, and nothing else is', async () => {
    const [late, soon, done] = [await given({ dueOn: '2026-12-01' }), await given({ dueOn: '2026-12-30' }), await given({ dueOn: '2026-12-01' })]
    await s.post(`/tasks/${done}/close`, { outcome: 'DONE' })
    await tell()
    const night = (day: string, dryRun = false) => tellOverdueTasks(r.deps, new Date(`${day}T23:05:00Z`), dryRun)
    expect(await night('2026-11-30')).toEqual({ told: 0 })
    expect(await night('2026-12-01', true)).toEqual({ told: 1 })
    expect(told()).toEqual([])
    expect([await night('2026-12-01'), await night('2026-12-01'), await night('2026-12-02')]).toEqual([{ told: 1 }, { told: 0 }, { told: 0 }])
    expect(told()).toEqual([late])
    r.clock.now = '2026-12-03T02:00:00Z'
    await s.post(`/tasks/${late}/extension`, { dueOn: '2026-12-05', reason: 'Bận' }, 'mem_member8')
    await s.post(`/tasks/${late}/extension/decide`, { decision: 'GRANT' })
    await tell()
    await night('2026-12-06')
    expect([told(), soon]).toEqual([[late, late], soon])
  })
  test('is listed for the cell and for who decides over it, and for nobody else', async () => {
    const id = await given({ dueOn: '2026-12-01' })
    await tell()
    r.clock.now = '2026-12-02T02:00:00Z'
    for (const as of ['mem_ward', 'mem_officer']) expect((await overdue(as)).body.items).toMatchObject([{ id, cellName: 'Chi bộ Khu phố 8' }])
    expect((await overdue('mem_member8', 'org_cell8')).body.items).toHaveLength(1)
    expect((await overdue('mem_admin')).status).toBe(403)
    expect((await overdue('mem_member8')).status).toBe(404)
    expect((await overdue('mem_secretary9', 'org_cell8')).body).toEqual((await overdue('mem_secretary9', 'org_none')).body)
  })
})

test('whatever is done to a task, it is overdue only while it is open, and its old deadlines are in order', () => {
  const first: Task = { id: 'tsk_cell8.2026.abcdef', cellId: 'org_cell8', memberId: 'mem_a', title: 'Việc', dueOn: '2026-06-01', createdOn: '2026-05-01', status: 'ASSIGNED' }
  const leader = { id: 'mem_b', formerly: [], grants: [] }
  const act = { by: 'mem_b', at: '2026-05-02T02:00:00Z' }
  const step = fc.oneof(
    fc.constant((task: Task) => accept(task).next),
    fc.integer({ min: 0, max: 100 }).map((progress) => (task: Task) => report(task, { progress }, act).next),
    fc.integer({ min: 1, max: 28 }).map((day) => (task: Task) => answer(ask(task, { dueOn: `2026-07-${String(day).padStart(2, '0')}`, reason: 'Vì' }, act).next, { decision: 'GRANT' }, act, leader).next),
    fc.constantFrom('DONE' as const, 'NOT_DONE' as const, 'CANCELLED' as const).map((outcome) => (task: Task) => judge(task, { outcome }, act, leader).next),
  )
  fc.assert(fc.property(fc.array(step, { maxLength: 12 }), (done) => {
    const last = done.reduce<Task>((task, one) => { try { return one(task) } catch { return task } }, first)
    const days = [...(last.deadlines ?? []).map(({ dueOn }) => dueOn), last.dueOn]
    expect(days).toEqual([...new Set(days)].toSorted())
    expect(isOverdue(last, '2027-01-01')).toBe(isOpen(last))
  }))
})
