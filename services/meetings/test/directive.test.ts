import { bare, type TreeNode } from '@nen-nep/contracts'
import { indexTree, pack, projectTree, putRow } from '@nen-nep/service-kit'
import { deliver, tree } from '@nen-nep/testing'
import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { directivePlaceOf } from '../src/directive/place.ts'
import { isFor } from '../src/directive/rights.ts'
import { follow } from '../src/directive/rules.ts'
import type { Following } from '../src/directive/schema.ts'
import { reactions } from '../src/reactions.ts'
import { room, secretary, steps, type Room } from './room.ts'

let r: Room
let s: ReturnType<typeof steps>
beforeEach(async () => {
  r = await room()
  s = steps(r)
})
const sending = { orgId: 'org_ward', title: 'Học tập Nghị quyết Đại hội', question: 'Chi bộ cụ thể hóa thành việc gì?', skeleton: { title: 'Thực hiện Nghị quyết Đại hội', next: ['Quán triệt đến từng đảng viên'] }, dueOn: '2026-12-20', tags: ['Nghị quyết Đại hội'] }
const send = (more: object = {}, as = 'mem_ward') => s.post('/directives', { ...sending, ...more }, as)
const sent = async (more: object = {}) => (await send(more)).body.id as string
const received = async (orgId = 'org_cell8', as = 'mem_secretary8') => (await r.call('GET', `/meetings/directives?orgId=${orgId}&year=2026`, { as })).body.items
const board = async (id: string, as = 'mem_ward') => (await r.call('GET', `/meetings/directives/${id}/board`, { as })).body
const tell = async (seed = 1) => { await deliver(reactions, r.deps, r.published.splice(0) as never, seed) }
const cost = async (act: () => Promise<unknown>) => {
  r.table.meter.read(true)
  await act()
  return r.table.meter.read(true)
}

describe('one directive', () => {
  test('lands with every cell below as a block for its agenda, and the board follows it to the tasks done', async () => {
    const id = await sent({ document: { uploadId: 'upl_a', name: 'Nghi quyet.pdf', classification: 'INTERNAL' }, basis: ['Nghị quyết số 01-NQ/ĐH'] })
    expect(await received()).toMatchObject([{ directiveId: id, fromName: 'Đảng bộ phường An Bình', question: sending.question, skeleton: sending.skeleton, document: { uploadId: 'upl_a' }, steps: {} }])
    expect((await board(id)).totals).toMatchObject({ cells: 2, seen: 0, late: 0 })
    expect((await s.post(`/directives/${id}/follow`, { cellId: 'org_cell8', step: 'SEEN' })).body).toMatchObject({ directiveId: id, seenOn: '2026-11-25' })
    const meetingId = await s.opened()
    await tell(5)
    expect((await received())[0].steps).toEqual({ seenOn: '2026-11-25', meetingId })
    const discuss = (more: object) => s.post(`/directives/${id}/follow`, { cellId: 'org_cell8', step: 'DISCUSSED', ...more })
    expect((await discuss({ meetingId })).body.code).toBe('directive.meeting-not-held')
    expect((await discuss({ meetingId: 'mtg_cell8.2026.a1b2c3' })).body.code).toBe('directive.other-cell')
    const off = await s.opened({ startsAt: '2026-12-04T12:00:00Z' })
    await s.post(`/${off}/cancel`)
    expect((await discuss({ step: 'SCHEDULED', meetingId: off })).body.code).toBe('directive.meeting-cancelled')
    r.clock.now = '2026-12-03T12:00:00Z'
    await s.post(`/${meetingId}/start`)
    r.clock.now = '2026-12-05T02:00:00Z'
    expect((await discuss({ meetingId })).body.discussedOn).toBe('2026-12-03')
    const resolution = (await s.post('/resolutions', { orgId: 'org_cell8', ...sending.skeleton, recipients: ['Đảng ủy'], vote: { for: 30, against: 0, abstain: 0, base: 30 }, directiveIds: [id], tags: sending.tags })).body.id
    await s.post(`/resolutions/${resolution}/issue`)
    const tasks = await Promise.all(['Một', 'Hai'].map(async (title) => (await s.post('/tasks', { cellId: 'org_cell8', memberId: 'mem_p1', title, dueOn: '2026-12-10', directiveId: id, resolutionId: resolution })).body.id))
    await s.post(`/tasks/${tasks[0]}/close`, { outcome: 'DONE' })
    const news = [...r.published]
    await tell(7)
    const seen = await board(id)
    expect(seen.cells[0]).toEqual({ cellId: 'org_cell8', name: 'Chi bộ Khu phố 8', seenOn: '2026-11-25', meetingId, discussedOn: '2026-12-03', resolution: '01-NQ/CB', tasks: 2, tasksDone: 1, late: false })
    expect(seen.totals).toEqual({ cells: 2, seen: 1, scheduled: 1, discussed: 1, resolved: 1, late: 0, tasks: 2, tasksDone: 1 })
    await deliver(reactions, r.deps, news as never, 99)
    expect(await board(id)).toEqual(seen)
    r.clock.now = '2026-12-21T02:00:00Z'
    expect((await board(id)).totals.late).toBe(2)
  })
  test('goes to those who were named, or to what stands below them', async () => {
    const id = await sent({ toOrgIds: ['org_cell9'] })
    expect(await received()).toEqual([])
    expect((await received('org_cell9', 'mem_secretary9'))[0].directiveId).toBe(id)
    expect((await s.post(`/directives/${id}/follow`, { cellId: 'org_cell8', step: 'SEEN' })).status).toBe(404)
    expect((await send({ toOrgIds: ['org_school'] })).body.code).toBe('directive.not-below')
  })
  test('is carried out by the organisation between, under a directive of its own', async () => {
    const upper = (await send({ orgId: 'org_district' }, 'mem_officer')).body.id
    const own = await sent({ carriesOut: upper })
    expect((await r.call('GET', `/meetings/directives/${own}`, secretary)).body.carriesOut).toBe(upper)
    expect((await send({ carriesOut: 'dir_school.2026.abcdef' })).body.code).toBe('directive.no-source')
    expect((await received()).map(({ fromName }: { fromName: string }) => fromName).toSorted()).toEqual(['Đảng bộ phường An Bình', 'Đảng bộ quận Hòa Bình'])
  })
  test('is amended with a reason, recalled with a reason, and then asks nothing more', async () => {
    const id = await sent()
    const amended = await r.call('PATCH', `/meetings/directives/${id}`, { as: 'mem_ward', ifMatch: '"1"', body: { dueOn: '2026-12-31', reason: 'Thêm thời gian' } })
    expect(amended.body).toMatchObject({ dueOn: '2026-12-31', amendments: [{ by: 'mem_ward', reason: 'Thêm thời gian' }] })
    expect((await s.post(`/directives/${id}/recall`, { reason: 'Đã có văn bản mới' }, 'mem_ward')).body.status).toBe('RECALLED')
    expect((await s.post(`/directives/${id}/follow`, { cellId: 'org_cell8', step: 'SEEN' })).body.code).toBe('directive.recalled')
    expect(r.published.map(({ type }) => type)).toEqual(['directive.sent.v1', 'directive.amended.v1', 'directive.recalled.v1'])
  })
  test('that hints at a secret is asked about, and a secret document does not come in', async () => {
    expect((await send({ title: 'Văn bản tối mật' })).body).toMatchObject({ code: 'secrecy.asks', errors: [{ pointer: '/title' }] })
    expect((await send({ document: { uploadId: 'upl_a', name: 'Tài liệu mật.pdf', classification: 'NORMAL' } })).body).toMatchObject({ code: 'secrecy.asks', errors: [{ pointer: '/document/name' }] })
    expect((await send({ document: { uploadId: 'upl_a', name: 'a.pdf', classification: 'MAT' } })).body.code).toBe('directive.state-secret')
  })
  test('is sent by those who speak for its sender, read by those below, and watched from above only', async () => {
    for (const [as, status] of [['mem_secretary8', 404], ['mem_officer', 201], ['mem_admin', 403], ['mem_nobody', 404]] as const) expect((await send({}, as)).status).toBe(status)
    const id = await sent()
    for (const [as, status] of [['mem_member8', 200], ['mem_officer', 200], ['mem_nobody', 404], ['mem_former', 404]] as const) expect((await r.call('GET', `/meetings/directives/${id}`, { as })).status).toBe(status)
    for (const as of ['mem_secretary8', 'mem_secretary9']) expect((await r.call('GET', `/meetings/directives/${id}/board`, { as })).status).toBe(404)
    expect((await s.post(`/directives/${id}/follow`, { cellId: 'org_cell8', step: 'SEEN' }, 'mem_member8')).status).toBe(403)
    expect((await s.post(`/directives/${id}/follow`, { cellId: 'org_cell8', step: 'SEEN' }, 'mem_secretary9')).status).toBe(404)
  })
})

describe('for a hundred and thirty cells', () => {
  test('it is written once, and its board is one round trip', async () => {
    const cells = Array.from({ length: 128 }, (_, index): TreeNode => ({ id: `org_x${index}`, parentId: 'org_ward', name: `Chi bộ ${index}`, type: 'CELL_SUBORDINATE', from: '2020-01-01' }))
    await projectTree(r.table, 2, [...tree, ...cells])
    let id = ''
    await received()
    expect(await cost(async () => { id = await sent() })).toEqual({ roundTrips: 2, rcu: 1, wcu: 1 })
    const place = directivePlaceOf(id)
    const lines = Object.fromEntries(cells.map((one, index) => [bare(one.id), ['2026-12-01', `mtg_x${index}.2026.a1b2c3`, '2026-12-03', '12-NQ/CB', 3, 2]]))
    await putRow(r.table, { row: { ...place.board, id, orgId: 'org_ward', cells: pack(lines), version: 1 }, when: { is: 'any' } })
    expect(await cost(() => received())).toEqual({ roundTrips: 4, rcu: 2.5, wcu: 0 })
    expect(await cost(() => board(id))).toEqual({ roundTrips: 1, rcu: 2, wcu: 0 })
    expect((await board(id)).totals).toMatchObject({ cells: 130, seen: 128, discussed: 128, tasks: 384 })
  })
})

test('a directive reaches exactly what stands below its sender, at or below a named one', () => {
  const index = indexTree(1, tree)
  const ids = tree.map(({ id }) => id)
  fc.assert(fc.property(fc.constantFrom(...ids), fc.option(fc.subarray(ids, { minLength: 1 }), { nil: undefined }), fc.constantFrom(...ids), (orgId, toOrgIds, to) => {
    const below = index.within(orgId).filter(({ id }) => id !== orgId).map(({ id }) => id)
    const named = toOrgIds?.flatMap((one) => index.within(one).map(({ id }) => id))
    expect(isFor({ orgId, toOrgIds }, index, to)).toBe(below.includes(to) && (named === undefined || named.includes(to)))
  }))
})
test('a later step never forgets when a cell first saw or discussed a directive', () => {
  const day = fc.integer({ min: 10, max: 28 }).map((one) => `2026-11-${one}`)
  fc.assert(fc.property(fc.array(fc.record({ seenOn: day, discussedOn: day }, { requiredKeys: ['seenOn'] }), { minLength: 1 }), (all) => {
    const last = all.reduce<Following>((before, step) => follow(before, ['dir_a.2026.a'], step).next, { cellId: 'org_a', year: 2026, steps: {} })
    expect(last.steps['dir_a.2026.a']).toMatchObject({ seenOn: all[0]?.seenOn, ...(all.find((one) => one.discussedOn) ? { discussedOn: all.find((one) => one.discussedOn)?.discussedOn } : {}) })
  }))
})
