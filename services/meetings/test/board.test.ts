import { projectGrants } from '@nen-nep/service-kit'
import { deliver, roster, tree } from '@nen-nep/testing'
import { beforeAll, describe, expect, test } from 'vitest'
import { reactions } from '../src/reactions.ts'
import { room, secretary, steps, type Room } from './room.ts'

let r: Room
let s: ReturnType<typeof steps>
const tell = async (seed = 1) => { await deliver(reactions, r.deps, r.published.splice(0) as never, seed) }
const board = async (orgId = 'org_ward', as = 'mem_ward') => (await r.call('GET', `/meetings/board?orgId=${orgId}&year=2026`, { as })).body
beforeAll(async () => {
  r = await room()
  s = steps(r)
})

describe('the board of a year', () => {
  test('shows cells by months, however events come, and reads one item', async () => {
    const planned = await r.call('PUT', '/meetings/plans/org_cell8/2026', { ...secretary, ifMatch: '"0"', body: { months: [{ month: 11, regularOn: '2026-11-03', thematic: 'Chuyển đổi số' }, { month: 12, regularOn: '2026-12-03' }] } })
    expect(planned.body).toMatchObject({ gaps: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], quartersWithoutTheme: [1, 2, 3] })
    expect(planned.body.months[11]).toMatchObject({ month: 12, regularOn: '2026-12-03', suggestedOn: '2026-12-03' })
    await s.signed({ startsAt: '2026-11-03T12:00:00Z' })
    await s.opened()
    r.clock.now = '2026-11-10T02:00:00Z'
    await s.post('/tasks', { cellId: 'org_cell8', memberId: 'mem_p2', title: 'Quét dọn', dueOn: '2026-11-20' })
    await tell(7)
    r.clock.now = '2026-11-25T02:00:00Z'
    const seen = await board()
    expect(seen.cells.map(({ cellId }: { cellId: string }) => cellId)).toEqual(['org_cell8', 'org_cell9'])
    expect(seen.cells[0].months[10]).toMatchObject({ month: 11, planned: true, held: true, minutes: true, confirmed: false, score: 94, band: 'TOT', owed: 30, present: 29, tasksOverdue: 1 })
    expect(seen.cells[0].months[11]).toMatchObject({ planned: true, announced: true, held: false })
    expect(seen.totals).toMatchObject({ cells: 2, planned: 2, held: 1, tasksOverdue: 1, percentage: 9667 })
    r.table.meter.read(true)
    await board()
    expect(r.table.meter.read()).toEqual({ roundTrips: 1, rcu: 1.5, wcu: 0 })
  })
  test('ends in the same state when all is delivered again in another order', async () => {
    await s.post('/tasks', { cellId: 'org_cell8', memberId: 'mem_p3', title: 'Họp tổ', dueOn: '2026-11-28' })
    const events = [...r.published]
    await tell(3)
    const before = await board()
    await deliver(reactions, r.deps, events as never, 99)
    expect(await board()).toEqual(before)
  })
  test('is there for the district above and the cell below, and for nobody else', async () => {
    expect((await board('org_district', 'mem_officer')).cells).toHaveLength(3)
    expect((await board('org_cell8', 'mem_member8')).cells).toHaveLength(1)
    for (const as of ['mem_secretary9', 'mem_former', 'mem_nobody']) expect((await r.call('GET', '/meetings/board?orgId=org_cell8&year=2026', { as })).status).toBe(404)
    expect((await r.call('GET', '/meetings/board?orgId=org_none&year=2026', { as: 'mem_officer' })).status).toBe(404)
  })
  test('follows a cell that moves under another organisation', async () => {
    const nodes = tree.map((node) => (node.id === 'org_cell8' ? { ...node, parentId: 'org_district' } : node))
    r.put('trees/2.json', { version: 2, nodes })
    await deliver(reactions, r.deps, [{ type: 'tree.changed.v1', id: 'TREE|A@2.0', at: r.clock.now, by: 'mem_officer', version: 2, data: { version: 2, file: 'trees/2.json' } }])
    expect((await board()).cells).toHaveLength(1)
    const seen = await board('org_district', 'mem_officer')
    expect(seen.cells.find(({ cellId }: { cellId: string }) => cellId === 'org_cell8').months[10]).toMatchObject({ held: true, score: 94 })
  })
  test('follows it with the year before too, whose scores are still confirmed in January', async () => {
    const nodes = [...tree.map((node) => (node.id === 'org_cell8' ? { ...node, parentId: 'org_north' } : node)), { id: 'org_north', name: 'Đảng bộ phường Bắc', type: 'GRASSROOTS_ORG', parentId: 'org_district', from: '2027-01-01' }]
    r.put('trees/3.json', { version: 3, nodes })
    await deliver(reactions, r.deps, [{ type: 'tree.changed.v1', id: 'TREE|A@3.0', at: '2027-01-05T02:00:00Z', by: 'mem_officer', version: 3, data: { version: 3, file: 'trees/3.json' } }])
    expect((await board('org_north', 'mem_officer')).cells[0].months[10]).toMatchObject({ held: true, score: 94 })
  })
})

describe('attendance of a year', () => {
  test('counts only the meetings a member owed (N1)', async () => {
    r = await room({ members: roster(3) })
    s = steps(r)
    await s.held({ startsAt: '2026-05-03T12:00:00Z' })
    const joined = { ...roster(4)[6]!, id: 'mem_late', since: '2026-06-15' }
    r.clock.now = '2026-06-16T02:00:00Z'
    await r.takeRoster(2, [...roster(3).map((one) => (one.id === 'mem_p2' ? { ...one, flags: ['exempt' as const] } : one)), joined])
    for (const startsAt of ['2026-07-03T12:00:00Z', '2026-08-03T12:00:00Z']) await s.held({ startsAt })
    const seen = (await r.call('GET', '/meetings/attendance?cellId=org_cell8&year=2026', secretary)).body
    const of = (memberId: string) => seen.members.find((one: { memberId: string }) => one.memberId === memberId)
    expect(of('mem_late')).toMatchObject({ owed: 2, present: 2, percentage: 10_000, silentFor: 2 })
    expect(of('mem_p2')).toMatchObject({ owed: 1, present: 1, percentage: 10_000 })
    expect(of('mem_p0')).toMatchObject({ owed: 3, present: 0, excused: 3, percentage: 0, longestExcusedRun: 3 })
    expect(seen).toMatchObject({ owed: 6 + 6 + 6, present: 15 })
  })
  test('of a member who was transferred still counts the months in the cell before', async () => {
    await projectGrants(r.table, [{ memberId: 'mem_late', version: 9, grants: [{ role: 'MEMBER', orgId: 'org_cell9', from: '2026-09-01' }] }])
    r.clock.now = '2026-09-01T02:00:00Z'
    await r.takeRoster(3, roster(3))
    const theirs = await r.call('GET', '/meetings/attendance?memberId=mem_late&year=2026', { as: 'mem_late' })
    expect(theirs.body).toMatchObject({ memberId: 'mem_late', owed: 2, present: 2, percentage: 10_000 })
    expect((await r.call('GET', '/meetings/attendance?memberId=mem_late&year=2026', secretary)).body).toMatchObject({ owed: 2 })
    expect((await r.call('GET', '/meetings/attendance?memberId=mem_late&year=2026', { as: 'mem_secretary9' })).status).toBe(200)
  })
  test('shows a member their own and no names of others', async () => {
    const mine = await r.call('GET', '/meetings/attendance?memberId=mem_member8&year=2026', { as: 'mem_member8' })
    expect(mine.body).toMatchObject({ memberId: 'mem_member8', owed: 3, present: 3, percentage: 10_000 })
    expect((await r.call('GET', '/meetings/attendance?cellId=org_cell8&year=2026', { as: 'mem_member8' })).body.members).toBeUndefined()
    expect((await r.call('GET', '/meetings/attendance?memberId=mem_secretary8&year=2026', { as: 'mem_member8' })).status).toBe(404)
    expect((await r.call('GET', `/meetings/attendance?memberId=mem_member8&year=2026`, { as: 'mem_secretary9' })).status).toBe(404)
  })
})
