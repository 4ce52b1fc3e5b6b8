import { beforeEach, describe, expect, test } from 'vitest'
import { countedBy } from '../src/tag/queries.ts'
import { room, secretary, steps, type Room } from './room.ts'
import fc from 'fast-check'

let r: Room
let s: ReturnType<typeof steps>
beforeEach(async () => {
  r = await room()
  s = steps(r)
})
const raise = (more: object = {}, as = 'mem_secretary8') => s.post('/proposals', { cellId: 'org_cell8', text: 'Đề nghị hỗ trợ sửa nhà văn hóa', ...more }, as)
const raised = async (more: object = {}, as = 'mem_secretary8') => (await raise(more, as)).body.id as string
const answer = (id: string, body: object, as = 'mem_ward') => s.post(`/proposals/${id}/answer`, body, as)
const list = (as: string, orgId: string, side = 'RECEIVED') => r.call('GET', `/meetings/proposals?orgId=${orgId}&year=2026&side=${side}`, { as })

describe('a proposal', () => {
  test('goes to the superior, is received, passed on up, answered there, and heard at the next meeting', async () => {
    const id = await raised()
    expect((await list('mem_ward', 'org_ward')).body.items).toMatchObject([{ id, status: 'RAISED', toOrgId: 'org_ward', dueOn: '2026-12-25', overdue: false }])
    expect((await answer(id, { outcome: 'RECEIVED' })).body.status).toBe('RECEIVED')
    expect((await answer(id, { outcome: 'PASSED_UP', text: 'Vượt thẩm quyền' })).body).toMatchObject({ status: 'PASSED_UP', toOrgId: 'org_district' })
    expect((await answer(id, { outcome: 'ANSWERED', text: 'Có' })).body.code).toBe('proposal.not-answerer')
    expect((await list('mem_officer', 'org_district')).body.items).toMatchObject([{ id }])
    expect((await answer(id, { outcome: 'ANSWERED' }, 'mem_officer')).body.code).toBe('proposal.text-needed')
    await answer(id, { outcome: 'ANSWERED', text: 'Đã bố trí kinh phí' }, 'mem_officer')
    expect((await answer(id, { outcome: 'DECLINED', text: 'Thôi' }, 'mem_officer')).body.code).toBe('proposal.answered')
    const matters = (await r.call('GET', '/meetings/matters?cellId=org_cell8', secretary)).body
    expect(matters.proposals).toMatchObject([{ id, status: 'ANSWERED', steps: [{ orgId: 'org_ward' }, { orgId: 'org_ward' }, { orgId: 'org_district', text: 'Đã bố trí kinh phí' }] }])
    r.clock.now = '2027-01-15T02:00:00Z'
    expect((await r.call('GET', '/meetings/matters?cellId=org_cell8', secretary)).body.proposals).toEqual([])
    expect(r.published.map(({ type, data }) => [type, data['status']])).toEqual([['proposal.raised.v1', undefined], ['proposal.answered.v1', 'RECEIVED'], ['proposal.answered.v1', 'PASSED_UP'], ['proposal.answered.v1', 'ANSWERED']])
  })
  test('that nobody answered in time is overdue, and is raised by those who record for the cell', async () => {
    await raised({ dueOn: '2026-12-01' })
    expect((await raise({ dueOn: '2026-11-01' })).body.code).toBe('proposal.due-in-past')
    expect((await raise({}, 'mem_member8')).status).toBe(403)
    expect((await raise({}, 'mem_secretary9')).status).toBe(404)
    r.clock.now = '2026-12-02T02:00:00Z'
    expect((await list('mem_secretary8', 'org_cell8', 'RAISED')).body.items).toMatchObject([{ overdue: true }])
    for (const [as, status] of [['mem_admin', 403], ['mem_member8', 404], ['mem_secretary9', 404]] as const) expect((await list(as, 'org_ward')).status).toBe(status)
  })
  test('of a member to the cell is between them and its leaders', async () => {
    const id = await raised({ kind: 'PETITION', text: 'Kiến nghị miễn sinh hoạt' }, 'mem_member8')
    const own = await raised({ kind: 'PETITION' })
    const seen = async (as: string) => (await list(as, 'org_cell8', 'RAISED')).body.items.map((one: { id: string }) => one.id)
    expect([await seen('mem_member8'), await seen('mem_minutes8'), (await seen('mem_secretary8')).length, await seen('mem_ward')]).toEqual([[id], [], 2, []])
    expect((await answer(id, { outcome: 'ANSWERED', text: 'Có' }, 'mem_minutes8')).status).toBe(404)
    expect((await answer(own, { outcome: 'ANSWERED', text: 'Có' }, 'mem_secretary8')).body.code).toBe('proposal.own')
    expect((await answer(id, { outcome: 'DECLINED', text: 'Chưa đủ điều kiện' }, 'mem_secretary8')).body).toMatchObject({ status: 'DECLINED', dueOn: '2026-12-10' })
    expect((await r.call('GET', '/meetings/matters?cellId=org_cell8', secretary)).body.proposals).toEqual([])
  })
})

describe('tags', () => {
  test('are counted over a year\'s tasks, resolutions and directives', async () => {
    const tags = ['Học tập Bác']
    await s.post('/tasks', { cellId: 'org_cell8', memberId: 'mem_p1', title: 'Việc', dueOn: '2026-12-30', tags })
    const id = (await s.post('/resolutions', { orgId: 'org_cell8', title: 'Tháng 12', recipients: ['Đảng ủy'], vote: { for: 20, against: 0, abstain: 0, base: 30 }, tags: [...tags, 'Chuyển đổi số'] })).body.id
    await s.post(`/resolutions/${id}/issue`)
    expect((await r.call('GET', '/meetings/tags?orgId=org_cell8&year=2026', { as: 'mem_member8' })).body.items).toEqual([
      { tag: 'Học tập Bác', tasks: 1, tasksDone: 0, resolutions: 1, directives: 0 },
      { tag: 'Chuyển đổi số', tasks: 0, tasksDone: 0, resolutions: 1, directives: 0 },
    ])
    expect((await r.call('GET', '/meetings/tags?orgId=org_cell8&year=2026', { as: 'mem_secretary9' })).status).toBe(404)
  })
  test('are each listed once, with as many things as bear them', () => {
    const things = fc.array(fc.record({ tags: fc.uniqueArray(fc.constantFrom('a', 'b', 'c')) }))
    fc.assert(fc.property(fc.record({ tasks: things, tasksDone: things, resolutions: things, directives: things }), (all) => {
      const rows = countedBy(all)
      expect(new Set(rows.map(({ tag }) => tag)).size).toBe(rows.length)
      expect(rows.reduce((sum, row) => sum + row.tasks, 0)).toBe(all.tasks.flatMap(({ tags }) => tags).length)
    }))
  })
})
