import { shortHash, type RosterMember } from '@nen-nep/contracts'
import { roster } from '@nen-nep/testing'
import { beforeAll, describe, expect, test } from 'vitest'
import { room, secretary, steps, type Room } from './room.ts'

const family = ['Nguyễn Thị Mỹ Hằng', 'Trần Quốc Toản', 'Phạm Hồng Đăng', 'Lê Thị Thu Hương', 'Đỗ Hữu Nghĩa']
/** Thirty members with ids and names as long as in life. */
const thirty = (): RosterMember[] => roster(27).map((member, index) => (index < 3 ? member : { ...member, id: `mem_${index < 5 ? `p${index - 3}` : shortHash(8, String(index))}`, name: family[index % family.length]! }))

const months = Array.from({ length: 12 }, (_, index) => `2025-${String(index + 1).padStart(2, '0')}-03T12:00:00Z`)

let r: Room
let s: ReturnType<typeof steps>
const cost = async (act: () => Promise<unknown>) => {
  r.table.meter.read(true)
  await act()
  return r.table.meter.read(true)
}
beforeAll(async () => {
  r = await room({ members: thirty() })
  s = steps(r)
})

/** Goals of performance.md, and where they are exceeded the reason is in docs/decisions/0020-what-a-meeting-costs.md and 0060-from-the-plan-to-the-opened-meeting.md. */
describe('what an operation costs in round trips and units', () => {
  test('through one life of a meeting of thirty', async () => {
    expect(await cost(() => s.create({ startsAt: '2027-01-03T12:00:00Z' }))).toEqual({ roundTrips: 2, rcu: 1, wcu: 1 })
    const id = await s.create()
    expect(await cost(() => s.post(`/${id}/open`, { notify: true }))).toEqual({ roundTrips: 2, rcu: 1.5, wcu: 2 })
    expect(await cost(() => s.post(`/${id}/answer`, { attending: true }, 'mem_member8'))).toEqual({ roundTrips: 2, rcu: 1.5, wcu: 1 })
    // The first reading fetches the tree; after that it stays in memory.
    const read = () => r.call('GET', `/meetings/${id}`, { as: 'mem_member8' })
    await read()
    expect(await cost(read)).toEqual({ roundTrips: 2, rcu: 3.5, wcu: 0 })
    r.clock.now = '2026-12-03T12:00:00Z'
    expect(await cost(() => s.post(`/${id}/start`))).toEqual({ roundTrips: 3, rcu: 4, wcu: 2 })
    const rows = thirty().map(({ id: memberId }, index) => (index === 3 ? { memberId, state: 'EXCUSED', reasonType: 'HEALTH' } : { memberId, state: 'PRESENT' }))
    expect(await cost(() => s.post(`/${id}/attendance`, { rows }))).toEqual({ roundTrips: 2, rcu: 1.5, wcu: 1 })
    expect(await cost(() => s.post(`/${id}/turns`, { memberId: 'mem_member8' }))).toEqual({ roundTrips: 2, rcu: 2, wcu: 1 })
    expect(await cost(() => s.post(`/${id}/votes`, { motion: 'Một', for: 20, against: 0, abstain: 0 }))).toEqual({ roundTrips: 2, rcu: 2, wcu: 1 })
    expect(await cost(() => s.post(`/${id}/score`, { items: s.entered }))).toEqual({ roundTrips: 2, rcu: 2, wcu: 1 })
    expect(await cost(() => s.post(`/${id}/close`))).toEqual({ roundTrips: 2, rcu: 2.5, wcu: 10 })
    expect(await cost(() => s.post('/tasks', { cellId: 'org_cell8', memberId: 'mem_member8', title: 'Vận động hộ dân', dueOn: '2026-12-28' }))).toEqual({ roundTrips: 2, rcu: 1, wcu: 1 })
  })
  test('to prepare a meeting', async () => {
    const { body: series } = await s.post('/series', { cellId: 'org_cell8', name: 'Thường kỳ', kind: 'REGULAR', time: '19:00', venue: 'Hội trường' })
    const id = await s.opened({ startsAt: '2027-03-03T12:00:00Z' })
    const get = (path: string, as = 'mem_secretary8') => () => r.call('GET', `/meetings${path}`, { as })
    // The tree, once read, stays in memory.
    await get('/plans/org_cell8/2027')()
    expect({
      next: await cost(() => s.post(`/series/${series.id}/meetings`)),
      plan: await cost(get('/plans/org_cell8/2027')),
      documents: await cost(get(`/${id}/documents`, 'mem_member8')),
      backlog: await cost(() => s.post('/backlog', { cellId: 'org_cell8', title: 'Đèn đường' }, 'mem_member8')),
      month: await cost(() => s.post('/month-plans', { orgId: 'org_ward', month: '2027-03' }, 'mem_ward')),
      published: await cost(get('/month-plans?orgId=org_ward&month=2027-03', 'mem_ward')),
      kit: (await cost(get(`/${id}/kit`))).roundTrips,
    }).toEqual({
      next: { roundTrips: 2, rcu: 2.5, wcu: 4 },
      plan: { roundTrips: 1, rcu: 2, wcu: 0 },
      documents: { roundTrips: 3, rcu: 2.5, wcu: 0 },
      backlog: { roundTrips: 2, rcu: 2, wcu: 1 },
      month: { roundTrips: 3, rcu: 3.5, wcu: 1 },
      published: { roundTrips: 1, rcu: 1.5, wcu: 0 },
      kit: 6,
    })
  })
  test('to read the twelve meetings of a year', async () => {
    for (const startsAt of months) {
      r.clock.now = startsAt.replace('-03T', '-01T')
      const id = await s.signed({ startsAt })
      r.clock.now = startsAt.replace('-03T', '-10T')
      await s.post(`/${id}/score/confirm`, {}, 'mem_ward')
    }
    r.table.meter.read(true)
    const { body } = await r.call('GET', '/meetings?cellId=org_cell8&year=2025', secretary)
    expect([body.items.length, body.items[0].status]).toEqual([12, 'CONFIRMED'])
    expect(r.table.meter.read()).toEqual({ roundTrips: 2, rcu: 1.5, wcu: 0 })
  })
})
