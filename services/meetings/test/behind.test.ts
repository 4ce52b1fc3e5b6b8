import { bare, type TreeNode } from '@nen-nep/contracts'
import { commit, projectTree } from '@nen-nep/service-kit'
import { deliver, tree } from '@nen-nep/testing'
import { beforeAll, describe, expect, test } from 'vitest'
import { reactions } from '../src/reactions.ts'
import type { Figure } from '../src/board/schema.ts'
import { room, secretary, steps, type Room } from './room.ts'

let r: Room
let s: ReturnType<typeof steps>
const get = async (path: string, as = 'mem_ward') => (await r.call('GET', `/meetings/board${path}`, { as })).body
const list = (figure: Figure, more = '', as = 'mem_ward') => get(`/list?orgId=org_ward&year=2026&figure=${figure}${more}`, as)

describe('behind each total of the board', () => {
  beforeAll(async () => {
    r = await room()
    s = steps(r)
    await r.call('PUT', '/meetings/plans/org_cell8/2026', { ...secretary, ifMatch: '"0"', body: { months: [{ month: 9, regularOn: '2026-09-03' }, { month: 10, regularOn: '2026-10-03' }] } })
    await s.create({ startsAt: '2026-09-03T12:00:00Z' })
    await s.signed({ startsAt: '2026-11-03T12:00:00Z' })
    await s.held()
    await s.post('/tasks', { cellId: 'org_cell8', memberId: 'mem_p2', title: 'Quét dọn', dueOn: '2026-12-04' })
    r.clock.now = '2026-12-20T02:00:00Z'
    await deliver(reactions, r.deps, r.published.splice(0) as never)
  })
  test('stand the meetings and tasks that it counts, and they add up to it', async () => {
    const { totals } = await get('?orgId=org_ward&year=2026')
    expect(totals).toMatchObject({ planned: 4, held: 2, minutes: 1, owed: 60, present: 58, excused: 2, tasksOverdue: 1 })
    for (const figure of ['planned', 'held', 'minutes', 'confirmed', 'tasksOverdue'] as const) expect((await list(figure)).items).toHaveLength(totals[figure])
    for (const figure of ['owed', 'present', 'excused'] as const) expect((await list(figure)).items.reduce((sum: number, line: Record<Figure, number>) => sum + line[figure], 0)).toBe(totals[figure])
    expect((await list('held', '&month=11')).items).toEqual([expect.objectContaining({ cellId: 'org_cell8', name: 'Chi bộ Khu phố 8', month: 11, status: 'SIGNED', present: 29, meetingId: expect.stringMatching(/^mtg_/) })])
    expect((await list('tasksOverdue')).items).toMatchObject([{ month: 12, title: 'Quét dọn', dueOn: '2026-12-04', memberId: 'mem_p2' }])
  })
  test('a quiet draft and the words of a task stay with those who may know them', async () => {
    const planned = (await list('planned')).items as { month: number; meetingId?: string }[]
    expect(planned.filter(({ meetingId }) => meetingId === undefined).map(({ month }) => month)).toEqual([9, 10])
    const far = (await get('/list?orgId=org_district&year=2026&figure=tasksOverdue', 'mem_admin')).items
    expect(far).toMatchObject([{ cellId: 'org_cell8', dueOn: '2026-12-04' }])
    expect(far[0].title).toBeUndefined()
    expect((await r.call('GET', '/meetings/board/list?orgId=org_ward&year=2026&figure=held', { as: 'mem_nobody' })).status).toBe(404)
    expect((await r.call('GET', '/meetings/board/list?orgId=org_ward&year=2026&figure=luck', { as: 'mem_ward' })).status).toBe(400)
  })
})

describe('behind each total of attendance', () => {
  const attended = (more: string, as: string) => r.call('GET', `/meetings/attendance/meetings?year=2026${more}`, { as })
  const sums = (items: readonly Record<string, number>[]) => (['owed', 'present', 'excused', 'unexcused'] as const).map((figure) => items.reduce((sum, one) => sum + (one[figure] ?? 0), 0))
  const totals = ({ owed, present, excused, unexcused }: Record<string, number>) => [owed, present, excused, unexcused]
  test('stand the meetings that it counts, somebody’s own and the cell’s, and they add up to it', async () => {
    for (const [more, as] of [['&memberId=mem_member8', 'mem_member8'], ['&memberId=mem_member8', 'mem_secretary8'], ['&cellId=org_cell8', 'mem_member8']] as const) {
      const total = (await r.call('GET', `/meetings/attendance?year=2026${more}`, { as })).body
      const { items } = (await attended(more, as)).body
      expect(items.length).toBeGreaterThan(1)
      expect(sums(items), more).toEqual(totals(total))
      expect(items[0].startsAt > items[1].startsAt).toBe(true)
      expect(items[0]).toMatchObject({ meetingId: expect.stringMatching(/^mtg_/), kind: 'REGULAR' })
      expect(JSON.stringify(items)).not.toContain('mem_')
    }
  })
  test('are for those who may read the total, and ask whose', async () => {
    expect((await attended('&memberId=mem_secretary8', 'mem_member8')).status).toBe(404)
    expect((await attended('&cellId=org_cell8', 'mem_nobody')).status).toBe(404)
    expect((await attended('', 'mem_member8')).status).toBe(400)
  })
})

test('the board of 130 cells is one round trip, and the list behind it goes by pages of cells', async () => {
  r = await room()
  s = steps(r)
  const cells = Array.from({ length: 130 }, (_, index): TreeNode => ({ id: `org_kp${index}`, parentId: 'org_ward', name: `Chi bộ Khu phố ${index}`, type: 'CELL_SUBORDINATE', code: `79.777.001.000.${String(index + 100)}`, from: '2020-01-01' }))
  await projectTree(r.table, 2, [...tree.filter(({ parentId }) => parentId !== 'org_ward'), ...cells])
  const months = Array.from({ length: 12 }, (_, index) => ['C', index % 3 === 0, 80 + (index % 15), 'KHA', 30 + index, 27 + index, 2] as ['C', boolean, number, 'KHA', number, number, number])
  const lines = Object.fromEntries(cells.map(({ id }, index) => [bare(id), { months, due: [`2026-1${index % 3}-2${index % 8}`, '2027-01-15'], themes: [1, 2, 3, 4], tasks: [index % 9, 9] as [number, number] }]))
  await commit(r.deps.boards, { next: { orgId: 'org_ward', year: 2026, cells: lines }, facts: [] }, { by: 'service:meetings', at: r.clock.now }, undefined)
  await get('?orgId=org_ward&year=2026')
  r.table.meter.read(true)
  expect((await get('?orgId=org_ward&year=2026')).totals).toMatchObject({ cells: 130, held: 1560 })
  expect(r.table.meter.read(true)).toEqual({ roundTrips: 1, rcu: 1.5, wcu: 0 })
  const first = await list('held')
  expect([first.items.length, r.table.meter.read(true).roundTrips]).toEqual([240, 21])
  const second = await list('held', `&cursor=${encodeURIComponent(first.next)}`)
  expect(second.items[0].cellId).toBe('org_kp20')
})
