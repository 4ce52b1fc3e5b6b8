import { projectGrants } from '@nen-nep/service-kit'
import { deliver } from '@nen-nep/testing'
import { beforeAll, describe, expect, test } from 'vitest'
import { reactions } from '../src/reactions.ts'
import { room, steps, type Room } from './room.ts'

let r: Room
let s: ReturnType<typeof steps>
const get = (path: string, as: string) => r.call('GET', `/meetings${path}`, { as })
const from = '2020-01-01'
beforeAll(async () => {
  r = await room()
  s = steps(r)
  await projectGrants(r.table, [
    { memberId: 'mem_overseer', version: 1, grants: [{ role: 'OVERSEER', orgId: 'org_cell8', from }] },
    { memberId: 'mem_inspector', version: 1, grants: [{ role: 'INSPECTOR', orgId: 'org_ward', from }, { role: 'MEMBER', orgId: 'org_cell8', from }] },
  ])
})

describe('a visit', () => {
  const visit = (as: string, more: object = {}) => s.post('/visits', { cellId: 'org_cell8', visitedOn: '2026-11-03', strengths: 'Chuẩn bị kỹ', lacking: 'Ít ý kiến', ...more }, as)
  test('is written down by the overseer of the cell, and read by its leaders and superiors alone', async () => {
    expect((await visit('mem_overseer')).body).toMatchObject({ id: expect.stringMatching(/^vis_cell8\.2026\./), by: 'mem_overseer' })
    expect((await visit('mem_ward', { visitedOn: '2026-11-05' })).status).toBe(201)
    const read = (as: string) => get('/visits?cellId=org_cell8&year=2026', as)
    for (const as of ['mem_overseer', 'mem_ward', 'mem_secretary8']) expect((await read(as)).body.items.map(({ visitedOn }: { visitedOn: string }) => visitedOn)).toEqual(['2026-11-03', '2026-11-05'])
    expect([(await read('mem_member8')).status, (await read('mem_secretary9')).status, (await visit('mem_secretary8')).body.code, (await visit('mem_secretary9')).status]).toEqual([403, 404, 'oversight.not-overseer', 404])
  })
  test('has been made, says something, of nobody by name, and no secret', async () => {
    expect((await visit('mem_overseer', { visitedOn: '2026-12-31' })).body.code).toBe('oversight.future')
    expect((await s.post('/visits', { cellId: 'org_cell8', visitedOn: '2026-11-03' }, 'mem_overseer')).body.code).toBe('oversight.nothing-said')
    expect((await visit('mem_overseer', { lacking: 'Đồng chí Nguyễn Văn p1 nói dài' })).body).toMatchObject({ code: 'oversight.of-person', pointer: '/lacking' })
    expect((await visit('mem_overseer', { advice: 'Xem tài liệu TỐI MẬT kèm theo' })).status).toBe(409)
    expect((await visit('mem_overseer', { meetingId: 'mtg_cell9.2026.abc123' })).body.code).toBe('oversight.other-cell')
  })
})

describe('an inspection', () => {
  const planning = { orgId: 'org_ward', subjectOrgId: 'org_cell8', kind: 'SUPERVISION', topics: ['CHARTER', 'PROHIBITIONS', 'RESIDENCE'], title: 'Giám sát chế độ sinh hoạt', decidedBy: 'INSPECTION_COMMISSION', fromOn: '2026-11-10', toOn: '2026-11-20', coordinatesWith: 'Thanh tra phường' }
  const plan = (as: string, more: object = {}) => s.post('/inspections', { ...planning, ...more }, as)
  const step = (id: string, body: object, as: string) => s.post(`/inspections/${id}/remedies/r1`, body, as)
  test('goes from its plan over what was found to what was mended, and never back', async () => {
    const { id } = (await plan('mem_inspector')).body
    expect((await get('/inspections?orgId=org_cell8&year=2026', 'mem_secretary8')).body.items).toMatchObject([{ id, status: 'PLANNED', late: true }])
    expect((await step(id, { step: 'REPORTED', report: 'Xong' }, 'mem_secretary8')).body.code).toBe('oversight.not-concluded')
    const conclude = (more: object = {}) => s.post(`/inspections/${id}/conclude`, { conclusion: 'Chi bộ giữ nền nếp, còn chậm đăng nghị quyết', remedies: [{ text: 'Đăng nghị quyết trong 2 ngày', dueOn: '2026-12-15' }], ...more }, 'mem_ward')
    expect((await s.post(`/inspections/${id}/conclude`, { conclusion: 'Chi bộ tốt' }, 'mem_inspector')).body.code).toBe('oversight.own-body')
    expect((await conclude({ conclusion: 'Đồng chí Nguyễn Văn p1 vi phạm' })).body.code).toBe('oversight.of-person')
    expect((await conclude({ remedies: [{ text: 'Ngay', dueOn: '2026-11-01' }] })).body.code).toBe('oversight.due-in-past')
    expect((await conclude()).body).toMatchObject({ status: 'CONCLUDED', settled: false, overdue: 0, remedies: [{ id: 'r1', overdue: false }] })
    expect((await conclude()).body.code).toBe('oversight.not-planned')
    r.clock.now = '2026-12-16T02:00:00Z'
    expect((await get('/inspections?orgId=org_ward&year=2026', 'mem_ward')).body.items[0]).toMatchObject({ overdue: 1 })
    expect((await step(id, { step: 'ACCEPTED' }, 'mem_ward')).body.code).toBe('oversight.not-reported')
    expect((await step(id, { step: 'REPORTED', report: 'Đã đăng đủ' }, 'mem_ward')).body.code).toBe('oversight.not-subject')
    expect((await step(id, { step: 'REPORTED', report: 'Đã đăng đủ' }, 'mem_secretary8')).body.remedies[0]).toMatchObject({ reportedOn: '2026-12-16' })
    // The inspector sits in the very cell.
    expect((await step(id, { step: 'ACCEPTED' }, 'mem_inspector')).body.code).toBe('oversight.own-remedy')
    expect((await step(id, { step: 'ACCEPTED' }, 'mem_ward')).body).toMatchObject({ settled: true, overdue: 0 })
    expect((await step(id, { step: 'REPORTED', report: 'Nữa' }, 'mem_secretary8')).body.code).toBe('oversight.accepted')
    expect((await s.post(`/inspections/${id}/remedies/r9`, { step: 'ACCEPTED' }, 'mem_ward')).status).toBe(404)
    r.clock.now = '2026-11-25T02:00:00Z'
  })
  test('is of a body below, or of itself, by who may, and unknown to others', async () => {
    expect((await plan('mem_ward', { subjectOrgId: 'org_district' })).body.code).toBe('oversight.not-below')
    expect((await plan('mem_ward', { subjectOrgId: 'org_ward' })).body.code).toBe('oversight.not-below')
    expect((await plan('mem_ward', { fromOn: '2026-12-10' })).body.code).toBe('oversight.backwards')
    expect((await plan('mem_ward', { title: 'Kiểm tra đồng chí Nguyễn Văn p1' })).body.code).toBe('oversight.of-person')
    expect((await plan('mem_secretary8')).status).toBe(404)
    const own = await plan('mem_secretary8', { orgId: 'org_cell8', kind: 'SELF_INSPECTION' })
    expect(own.body).toMatchObject({ kind: 'SELF_INSPECTION', status: 'PLANNED' })
    expect((await plan('mem_member8', { orgId: 'org_cell8', kind: 'SELF_INSPECTION' })).body.code).toBe('oversight.not-inspector')
    expect((await get('/inspections?orgId=org_cell8&year=2026', 'mem_member8')).body.items).toEqual([])
    expect((await s.post(`/inspections/${own.body.id}/conclude`, { conclusion: 'Tốt' }, 'mem_secretary9')).status).toBe(404)
    expect((await get('/inspections?orgId=org_cell8&year=2026', 'mem_secretary9')).status).toBe(404)
  })
})

describe('the superior’s lists', () => {
  beforeAll(async () => {
    const due = (title: string) => s.post('/tasks', { cellId: 'org_cell8', memberId: 'mem_p2', title, dueOn: '2026-11-26' })
    const { id } = (await due('Một')).body
    await due('Hai')
    await s.post(`/tasks/${id}/close`, { outcome: 'DONE' })
    await s.held({ startsAt: '2026-11-27T12:00:00Z' })
    await deliver(reactions, r.deps, r.published as never)
    r.clock.now = '2026-12-01T02:00:00Z'
  })
  test('say which cells kept to the regime in a month, and what others lack, from one item', async () => {
    r.table.meter.read(true)
    const month = (await get('/compliance?orgId=org_ward&month=2026-11', 'mem_ward')).body
    expect(r.table.meter.read()).toEqual({ roundTrips: 1, rcu: 1.5, wcu: 0 })
    expect(month).toMatchObject({ complying: 0, asked: 2 })
    expect(month.cells.map(({ cellId, lacks }: { cellId: string; lacks: { code: string }[] }) => [cellId, lacks.map(({ code }) => code)])).toEqual([['org_cell8', ['NO_MINUTES', 'NOT_CONFIRMED', 'TASKS_OVERDUE']], ['org_cell9', ['NOT_HELD']]])
    expect(month.cells[0].lacks[0].text).toBe('Biên bản chưa ký')
    expect((await get('/compliance?orgId=org_ward&month=2026-12', 'mem_ward')).body.cells[1].lacks.map(({ code }: { code: string }) => code)).toEqual(['NOT_HELD', 'NO_THEME'])
    expect((await get('/compliance?orgId=org_ward&month=2026-11', 'mem_secretary8')).status).toBe(404)
  })
  test('put scores and tasks beside each other, by cell and by class', async () => {
    const beside = (await get('/score-targets?orgId=org_ward&year=2026', 'mem_ward')).body
    expect(beside.cells).toEqual([
      { cellId: 'org_cell8', name: expect.any(String), meetings: 1, average: 9400, tasks: 2, done: 1, percentage: 5000, tasksOverdue: 1 },
      { cellId: 'org_cell9', name: expect.any(String), meetings: 0, average: null, tasks: 0, done: 0, percentage: null, tasksOverdue: 0 },
    ])
    expect(beside.groups[0]).toEqual({ class: 'TOT', cells: 1, tasks: 2, done: 1, percentage: 5000 })
    expect((await get('/score-targets?orgId=org_ward&year=2026', 'mem_nobody')).status).toBe(404)
  })
})
