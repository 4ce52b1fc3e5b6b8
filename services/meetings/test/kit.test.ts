import { deliver, roster } from '@nen-nep/testing'
import { beforeEach, describe, expect, test } from 'vitest'
import { reactions } from '../src/reactions.ts'
import { room, secretary, steps, type Room } from './room.ts'

let r: Room
let s: ReturnType<typeof steps>
beforeEach(async () => {
  r = await room()
  s = steps(r)
})
const kit = (id: string, as = 'mem_secretary8', headers: Record<string, string> = {}) => r.call('GET', `/meetings/${id}/kit`, { as, headers })
const task = (title: string, dueOn: string) => s.post('/tasks', { cellId: 'org_cell8', memberId: 'mem_member8', title, dueOn })

describe('the evening’s kit', () => {
  test('holds roster, agenda with questions, open tasks and what the last meeting concluded, in one answer', async () => {
    const first = await s.started()
    await s.post(`/${first}/attendance`, { rows: [], others: 'PRESENT' })
    await s.post(`/${first}/votes`, { motion: 'Thông qua nghị quyết tháng 12', for: 30, against: 0, abstain: 0 })
    await s.post(`/${first}/score`, { items: s.entered })
    await s.post(`/${first}/close`)
    await task('Vận động hộ dân', '2026-12-28')
    const id = await s.opened({ startsAt: '2027-01-04T12:00:00Z', invitees: [{ kind: 'GUEST', name: 'Lê Văn Bảo' }] })
    r.table.meter.read(true)
    const { body } = await kit(id)
    expect(r.table.meter.read().roundTrips).toBeLessThanOrEqual(8)
    expect(body).toMatchObject({
      meeting: { id, cell: 'Chi bộ Khu phố 8', day: '2027-01-04', time: '19:00', invitees: [{ name: 'Lê Văn Bảo' }] },
      // December's task is open in January too.
      openTasks: [{ title: 'Vận động hộ dân', name: 'Nguyễn Văn member8', dueOn: '2026-12-28', overdue: false }],
      last: { meetingId: first, day: '2026-12-03', conclusions: [{ motion: 'Thông qua nghị quyết tháng 12', passed: true, for: 30 }] },
    })
    expect([body.roster.members.length, body.agenda[0].prompts.length > 0]).toEqual([30, true])
  })
  test('is the same, and not sent again, until something in it changes', async () => {
    const id = await s.opened()
    const one = await kit(id)
    const again = await kit(id, 'mem_minutes8', { 'if-none-match': one.etag ?? '' })
    expect([again.status, again.body, again.etag]).toEqual([304, '', one.etag])
    await task('Việc mới', '2026-12-28')
    expect((await kit(id, 'mem_secretary8', { 'if-none-match': one.etag ?? '' })).status).toBe(200)
  })
  test('stays below 40 KB for the largest cell, and prints with every member and nothing that a name could smuggle in', async () => {
    const people = roster(97).map((member, index) => (index === 5 ? { ...member, name: 'Lê <script>alert(1)</script> & Bảo' } : member))
    await r.takeRoster(2, people)
    for (let count = 0; count < 30; count++) await task(`Nhiệm vụ ${'dài '.repeat(20)}${count}`, '2026-12-28')
    const id = await s.opened()
    expect(JSON.stringify((await kit(id)).body).length).toBeLessThan(40_000)
    const page = await r.call<string>('GET', `/meetings/${id}/kit/print`, { as: 'mem_minutes8' })
    expect([page.status, page.headers.get('content-type'), page.headers.get('content-security-policy')]).toEqual([200, 'text/html; charset=UTF-8', "default-src 'none'; style-src 'unsafe-inline'"])
    expect(page.body).not.toContain('<script>')
    expect(page.body.match(/<tr><td>/g)?.length).toBe(100)
    // A page for the evening, and one for each 72 members.
    expect([page.body.match(/class="page"/g)?.length, page.body.includes('… và 20 mục nữa')]).toEqual([3, true])
    expect(page.body.match(/<li>([^<]*)/g)?.every((line) => line.length <= 100)).toBe(true)
  })
  test('is for those who take the roll, and for a meeting they prepare', async () => {
    const id = await s.create()
    expect([(await kit(id, 'mem_member8')).status, (await kit(id, 'mem_minutes8')).status]).toEqual([403, 200])
  })
})

describe('a meeting early in the year', () => {
  test('comes back to the tasks that the year before left open', async () => {
    await task('Vận động hộ dân', '2027-01-15')
    r.clock.now = '2027-01-02T02:00:00Z'
    const id = await s.opened({ startsAt: '2027-01-04T12:00:00Z' })
    expect((await r.call('GET', `/meetings/${id}`, secretary)).body.openTasks.map(({ title }: { title: string }) => title)).toEqual(['Vận động hộ dân'])
  })
})

describe('an answer', () => {
  test('after the time it was asked for is taken, and noted as late', async () => {
    const id = await s.opened({ answerBy: '2026-11-30T10:00:00Z' })
    await s.post(`/${id}/answer`, { attending: true }, 'mem_minutes8')
    r.clock.now = '2026-11-30T10:00:01Z'
    await s.post(`/${id}/answer`, { attending: false }, 'mem_member8')
    const { items } = (await r.call('GET', `/meetings/${id}/answers`, secretary)).body
    expect(items.map(({ memberId, late }: { memberId: string; late?: true }) => [memberId, late])).toEqual([['mem_member8', true], ['mem_minutes8', undefined]])
  })
  test('and every change and calling off after the announcement name the guests to tell', async () => {
    const id = await s.opened({ invitees: [{ kind: 'OVERSEER', name: 'Trần Thị Ánh', memberId: 'mem_ward' }] })
    const { etag } = await r.call('GET', `/meetings/${id}`, secretary)
    await r.call('PATCH', `/meetings/${id}`, { ...secretary, body: { venue: 'Hội trường' }, ifMatch: etag })
    await s.post(`/${id}/cancel`)
    expect(r.published.slice(-2).map(({ type, data }) => [type, data['guests']])).toEqual([['meeting.rescheduled.v1', ['mem_ward']], ['meeting.cancelled.v1', ['mem_ward']]])
  })
})

describe('a pilot', () => {
  const put = (body: object, as = 'mem_ward', etag = '"0"') => r.call('PUT', '/meetings/pilots/org_ward', { as, body: { title: 'Sinh hoạt theo nhóm', cellId: 'org_cell8', startsIn: '2026-12', ...body }, ifMatch: etag })
  const rollout = (as = 'mem_ward') => r.call('GET', '/meetings/pilots/org_ward', { as })
  test('says of each cell whether it has met in the new form, and who observes', async () => {
    expect((await rollout()).status).toBe(404)
    await put({ observers: [{ name: 'Bí thư Chi bộ 9', memberId: 'mem_secretary9', cellId: 'org_cell9' }] })
    expect((await rollout()).body).toMatchObject({ held: 0, due: 1, cells: [{ cellId: 'org_cell8', pilot: true, state: 'DUE' }, { cellId: 'org_cell9', pilot: false, state: 'WAITING' }] })
    await s.held()
    await deliver(reactions, r.deps, r.published)
    const { body, etag } = await rollout()
    expect(body).toMatchObject({ held: 1, observers: [{ name: 'Bí thư Chi bộ 9' }], cells: [{ state: 'HELD', firstHeldIn: '2026-12' }, { state: 'WAITING' }] })
    await put({ rolledOutFrom: '2027-01', lessons: 'Chia nhóm nhỏ, mỗi nhóm một câu hỏi' }, 'mem_ward', etag ?? '')
    r.clock.now = '2027-02-01T00:00:00Z'
    r.table.meter.read(true)
    expect((await rollout()).body).toMatchObject({ held: 1, due: 1, cells: [{ state: 'HELD' }, { expectedFrom: '2027-01', state: 'DUE' }] })
    expect(r.table.meter.read().roundTrips).toBeLessThanOrEqual(3)
  })
  test('is chosen by those who plan for the organisation, among its own cells', async () => {
    expect((await put({ cellId: 'org_school' })).body).toMatchObject({ status: 400, code: 'pilot.other-cell' })
    expect((await put({ rolledOutFrom: '2026-11' })).body.code).toBe('pilot.too-early')
    expect((await put({}, 'mem_secretary8')).status).toBe(404)
    expect((await put({}, 'mem_admin')).body).toMatchObject({ status: 403, code: 'pilot.not-planner' })
  })
})
