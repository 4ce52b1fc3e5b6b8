import { TaskClosed, TaskCreated, type Fact } from '@nen-nep/contracts'
import { reactions } from '@nen-nep/evaluations'
import { projectGrants } from '@nen-nep/service-kit'
import { deliver } from '@nen-nep/testing'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { decideAll, opened, proposeAll, room, type Room } from './room.ts'

let r: Room
let next = 0
const record = (name: string) => `/records/rec_2026.cell9.${name}`
const body = '/collectives/col_2026.cell9'
const ward = 'mem_ward'
const lead = 'mem_secretary9'
const task = (name: string, id: string) => ({ taskId: `tsk_cell9.2026.${id}`, cellId: 'org_cell9', memberId: `mem_${name}` })
const created = (name: string, id: string) => TaskCreated({ ...task(name, id), dueOn: '2026-12-01' })
const tell = async (facts: readonly (readonly [Fact, number])[]) => {
  const events = facts.map(([{ type, data }, version]) => ({ type, data, id: `k${next++}@${version}.0`, at: '2026-12-21T02:00:00Z', by: 'service:meetings', version }))
  expect(await deliver(reactions, r.deps, events, 3)).toEqual([])
  await r.quiet()
}
const done = { part: 10, whole: 10 }
const facts = { tasksExceeding: done, defectsRemedied: done, unitExcellent: true }
const points = { political: 18, innovation: 4, selfCriticism: 8, tasks: 70 }
const score = async (name: string) => (await r.get(ward, `${record(name)}/score`)).body
const boardOf = async (as: string, orgId = 'org_ward') => (await r.get(as, `/campaigns/cmp_2026.district/board?orgId=${orgId}`)).body
const lineOf = async (name: string) => ((await r.get(ward, '/sheets/sht_2026.cell9')).body.rows as { memberId: string }[]).find(({ memberId }) => memberId === `mem_${name}`)

beforeAll(async () => {
  r = await room(inject('dynamodb'))
  await projectGrants(r.table, ['mem_a9', 'mem_b9'].map((memberId) => ({ memberId, version: 1, grants: [{ role: 'MEMBER' as const, orgId: 'org_cell9', from: '2020-01-01' }] })))
  await opened(r)
  await r.put(lead, `${body}/report`, { text: 'Hoàn thành.', selfClass: 'GOOD' }, { ifMatch: '"0"' })
  await r.post(lead, `${body}/report/submission`)
})
afterAll(() => r.stop())

describe('points are reckoned again when what they were judged by is set right', () => {
  test('a contested task that the cell corrects lifts the proposal again, which says what changed and what stood before', async () => {
    await tell([[created('a9', 't1'), 1], [TaskClosed({ ...task('a9', 't1'), done: true, inTime: false }), 2]])
    expect((await r.put(lead, `${record('a9')}/score`, { points, facts })).body).toMatchObject({ inputs: { tasksOnTime: { part: 0, whole: 1 } }, proposedClass: 'NOT_COMPLETED' })
    await r.quiet()
    await r.post('mem_a9', `${record('a9')}/contests`, { source: 'tsk_cell9.2026.t1', why: 'Đã được gia hạn.' })
    await r.post(lead, `${record('a9')}/contests/decision`, { source: 'tsk_cell9.2026.t1', outcome: 'CORRECTED', reason: 'Có văn bản gia hạn.', correction: { kind: 'TASK', done: true, inTime: true } })
    await r.quiet()
    const now = await score('a9')
    expect(now).toMatchObject({ inputs: { tasksOnTime: { part: 1, whole: 1 } }, score: 100, proposedClass: 'EXCELLENT', again: { was: { score: 100, class: 'NOT_COMPLETED' } } })
    expect(now.why[0]).toMatch(/^Tính lại ngày 20\/12\/2026 vì số liệu đã thay đổi: .*0\/1.* → .*1\/1.*Trước đó: 100 điểm, Không hoàn thành nhiệm vụ\.$/)
    expect(await lineOf('a9')).toMatchObject({ scored: 'EXCELLENT', reckoned: { class: 'EXCELLENT' } })
  })

  test('so does a task that meetings close after the points were given, in whichever order its news comes; nothing changes where nothing differs', async () => {
    await r.put(lead, `${record('b9')}/score`, { points, facts })
    await r.quiet()
    const before = (await r.get(ward, `${record('b9')}/score`)).etag
    await tell([[TaskClosed({ ...task('b9', 't2'), done: true, inTime: true }), 2], [created('b9', 't2'), 1]])
    expect(await score('b9')).toMatchObject({ inputs: { tasksDone: { part: 1, whole: 1 } } })
    const { etag } = await r.get(ward, `${record('b9')}/score`)
    expect(etag).not.toBe(before)
    await tell([[TaskClosed({ ...task('b9', 't2'), done: true, inTime: true }), 2]])
    expect((await r.get(ward, `${record('b9')}/score`)).etag).toBe(etag)
    expect((await r.put(lead, `${record('b9')}/score`, { points, facts })).body).not.toHaveProperty('again')
    await r.quiet()
  })

  test('what is decided stays with the points it was decided by, and who decided is told; deciding again, with or without another class, settles it', async () => {
    await proposeAll(r, lead, 'sht_2026.cell9', 0)
    await r.post(lead, '/submissions', { year: 2026, orgId: 'org_cell9' })
    r.clock.now = '2026-12-20T08:00:00Z'
    await decideAll(r, ward, 'sht_2026.cell9')
    await r.quiet()
    expect((await r.get(ward, '/sheets/sht_2026.cell9')).body.recheck).toBe(0)
    await tell([[created('b9', 't3'), 1], [TaskClosed({ ...task('b9', 't3'), done: false, inTime: false }), 2]])
    const kept = await score('b9')
    expect(kept).toMatchObject({ score: 100, inputs: { tasksDone: { part: 1, whole: 1 } }, outdated: { now: { score: 100 }, why: expect.stringMatching(/^Số liệu đã thay đổi ngày 21\/12\/2026, sau khi quyết định: .*1\/1.* → .*1\/2/) } })
    expect(kept.outdated.now.class).not.toBe(kept.proposedClass)
    expect(await lineOf('b9')).toMatchObject({ decided: { class: 'GOOD' }, recheck: true })
    expect((await r.get(ward, '/sheets/sht_2026.cell9')).body.recheck).toBe(1)
    expect(await boardOf(ward)).toMatchObject({ recheck: 1, items: expect.arrayContaining([expect.objectContaining({ orgId: 'org_cell9', recheck: 1 }), expect.objectContaining({ orgId: 'org_cell8', recheck: 0 })]) })
    expect(await boardOf('mem_secretary9', 'org_cell9')).not.toHaveProperty('recheck')
    const mine = await r.get('mem_b9', record('b9'))
    expect([mine.status, 'recheck' in mine.body]).toEqual([200, false])
    r.clock.now = '2026-12-22T02:00:00Z'
    const { etag } = await r.get(ward, record('b9'))
    expect((await r.put(ward, `${record('b9')}/decision`, { class: 'GOOD' }, { ifMatch: etag })).status).toBe(200)
    expect(await lineOf('b9')).not.toHaveProperty('recheck')
    await r.quiet()
    expect(await boardOf(ward)).toMatchObject({ recheck: 0 })
  })
})

describe('a body is reckoned again when what it answers for is decided otherwise', () => {
  const give = async () => r.put(ward, `${body}/score`, { points: { collectiveCommon: 28, tasks: 45, subordinates: 18 } })
  const correct = async (name: string, grade: string) => {
    const { etag } = await r.get(ward, record(name))
    expect((await r.put(ward, `${record(name)}/decision`, { class: grade, reason: 'Xem xét lại.' }, { ifMatch: etag })).status).toBe(200)
    await r.quiet()
  }
  const judged = async () => (await r.get('mem_officer', body)).body.judged

  test('its proposal says so; once it is decided, its class stays and is marked', async () => {
    expect((await give()).body.judged.inputs).toMatchObject({ membersGoodOrBetter: { part: 5, whole: 5 } })
    await correct('c9', 'COMPLETED')
    expect(await judged()).toMatchObject({ inputs: { membersGoodOrBetter: { part: 4, whole: 5 } }, why: expect.arrayContaining([expect.stringMatching(/^Tính lại ngày 22\/12\/2026/)]) })
    const decided = await r.put(ward, `${body}/decision`, { class: 'GOOD', reason: 'Thống nhất.' }, { ifMatch: (await r.get(ward, body)).etag })
    expect(decided.body.status).toBe('DECIDED')
    await r.quiet()
    r.clock.now = '2026-12-23T02:00:00Z'
    await correct('d9', 'COMPLETED')
    expect(await judged()).toMatchObject({ inputs: { membersGoodOrBetter: { part: 4, whole: 5 } }, outdated: { why: expect.stringMatching(/^Số liệu đã thay đổi ngày 23\/12\/2026/) } })
    expect((await r.get('mem_officer', body)).body.decided.class).toBe('GOOD')
    const listed = async () => ((await r.get(ward, '/collectives?year=2026&orgId=org_ward')).body.items as { orgId: string; recheck?: true }[]).find(({ orgId }) => orgId === 'org_cell9')?.recheck
    expect(await listed()).toBe(true)
    expect((await r.put(ward, `${body}/decision`, { class: 'GOOD', reason: 'Giữ nguyên.' }, { ifMatch: (await r.get(ward, body)).etag })).status).toBe(200)
    expect(await listed()).toBeUndefined()
    expect(r.parked).toEqual([])
  })
})
