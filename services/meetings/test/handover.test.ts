import { beforeAll, describe, expect, test } from 'vitest'
import { room, secretary, steps, type Room } from './room.ts'

let r: Room
let s: ReturnType<typeof steps>
let [draft, open, late] = ['', '', '']
const read = (as = secretary.as, path = '') => r.call('GET', `/meetings/handover${path}?cellId=org_cell8`, { as })
beforeAll(async () => {
  r = await room()
  s = steps(r)
  late = (await s.post('/tasks', { cellId: 'org_cell8', memberId: 'mem_member8', title: 'Vận động hộ dân <b>', dueOn: '2026-12-28' })).body.id as string
  draft = await s.create({ startsAt: '2027-02-03T12:00:00Z' })
  open = await s.create({ startsAt: '2027-01-03T12:00:00Z' })
  await s.post(`/${open}/open`, { notify: false })
})

describe('what a successor must know of a cell', () => {
  test('is one answer: the next meeting, what is prepared, tasks with whose they are, and what waits', async () => {
    const { status, body } = await read()
    expect([status, body.next?.id, body.drafts.map(({ id }: { id: string }) => id), body.postponed, body.unsigned]).toEqual([200, open, [draft], [], []])
    expect(body.tasks).toEqual([{ id: late, title: 'Vận động hộ dân <b>', memberId: 'mem_member8', name: 'Nguyễn Văn member8', dueOn: '2026-12-28', overdue: false, asksForTime: false }])
    expect([body.limitations, body.topics]).toEqual([[], []])
  })
  test('prints on a page that says the same, with two places to sign and nothing that a title could bring in', async () => {
    const { body } = await read(secretary.as, '/print')
    expect(String(body)).toContain('Vận động hộ dân &lt;b&gt;')
    expect(String(body)).toMatch(/Người bàn giao.*Người nhận bàn giao/s)
  })
  test('is for its leaders: to its members it is refused, and to others the cell is not there', async () => {
    expect([(await read('mem_member8')).body.code, (await read('mem_ward')).body.code, (await read('mem_secretary9')).status]).toEqual(['meeting.not-leader', 'meeting.not-leader', 404])
  })
})
