import { projectGrants } from '@nen-nep/service-kit'
import { beforeEach, describe, expect, test } from 'vitest'
import { room, secretary, steps, type Room } from './room.ts'

let r: Room
let s: ReturnType<typeof steps>
beforeEach(async () => {
  r = await room()
  s = steps(r)
})
const draft = (more: object = {}, as = 'mem_secretary8') => s.post('/resolutions', { orgId: 'org_cell8', title: 'Nhiệm vụ tháng 12', recipients: ['Đảng ủy phường'], vote: { for: 28, against: 0, abstain: 1, base: 30 }, ...more }, as)
const drafted = async (more: object = {}) => (await draft(more)).body.id as string
const issue = (id: string, as = 'mem_secretary8') => s.post(`/resolutions/${id}/issue`, {}, as)
const list = async () => (await r.call('GET', '/meetings/resolutions?orgId=org_cell8&year=2026', secretary)).body.items

describe('a resolution', () => {
  test('is filled from its meeting, issued with its tasks, and printed in the official shape', async () => {
    await s.post('/tasks', { cellId: 'org_cell8', memberId: 'mem_p3', title: 'Sửa đèn đường', dueOn: '2026-12-10' })
    const meetingId = await s.started()
    await s.post(`/${meetingId}/attendance`, { rows: [], others: 'PRESENT' })
    await s.post(`/${meetingId}/turns`, { memberId: 'mem_p1', gist: 'Cần <nhanh> hơn & đều' })
    await s.post(`/${meetingId}/votes`, { motion: 'Thông qua', for: 29, against: 0, abstain: 1 })
    for (const title of ['Vận động hộ dân', 'Trồng cây', 'Thăm gia đình chính sách']) await s.post('/tasks', { cellId: 'org_cell8', memberId: 'mem_p2', title, dueOn: '2026-12-28', meetingId })
    await s.post(`/${meetingId}/score`, { items: s.entered })
    s.later(95)
    await s.post(`/${meetingId}/close`)
    const made = await s.post('/resolutions', { orgId: 'org_cell8', title: 'Nhiệm vụ tháng 12', meetingId, next: ['Làm sạch khu phố'], recipients: ['Đảng ủy phường', 'Lưu chi bộ'], tags: ['Học tập Bác'] })
    expect(made.body).toMatchObject({ status: 'DRAFT', kind: 'NQ', heldOn: '2026-12-03', score: { total: 94, band: 'TOT' }, vote: { for: 29, base: 30, passed: true }, opinions: [{ name: 'Nguyễn Văn p1' }], review: [{ task: 'Sửa đèn đường', before: 'Tiến độ 0%, hạn 10/12/2026', result: 'Chưa thực hiện' }] })
    const issued = await issue(made.body.id)
    expect(issued.body).toMatchObject({ status: 'ISSUED', number: 1, inTime: true, organ: { name: 'Chi bộ Khu phố 8', superior: 'Đảng bộ phường An Bình', acting: 'T/M CHI BỘ', post: 'BÍ THƯ', signer: 'Nguyễn Văn secretary8' } })
    expect(issued.body.assignments.map(({ title }: { title: string }) => title).toSorted()).toEqual(['Thăm gia đình chính sách', 'Trồng cây', 'Vận động hộ dân'])
    expect(r.published.at(-1)).toMatchObject({ type: 'resolution.issued.v1', data: { kind: 'NQ', number: 1, year: 2026, meetingId, inTime: true } })
    const page = await r.call('GET', `/meetings/resolutions/${made.body.id}/page`, { as: 'mem_member8' })
    expect(page.headers.get('content-type')).toMatch(/^text\/html/)
    for (const part of ['ĐẢNG CỘNG SẢN VIỆT NAM', 'Số 01-NQ/CB', 'ngày 03 tháng 12 năm 2026', 'I. Kiểm điểm', 'II. Nhiệm vụ tháng tới', 'III. Phân công', '94/100 điểm, loại Tốt', 'tán thành 29/30 (96,67', 'Nơi nhận', 'T/M CHI BỘ', 'Cần &lt;nhanh&gt; hơn &amp; đều', 'Nguyễn Văn p2']) expect(page.body).toContain(part)
    expect(page.body).not.toContain('<nhanh>')
  })
  test('takes the next number of its organ, kind and year, with no gap and no repeat, also when fifty are issued at once', async () => {
    const ids = await Promise.all(Array.from({ length: 50 }, () => drafted()))
    const issued = await Promise.all(ids.map((id) => issue(id)))
    expect(issued.map(({ status }) => status)).toEqual(ids.map(() => 200))
    expect(issued.map(({ body }) => body.number).toSorted((a, b) => a - b)).toEqual(ids.map((_, index) => index + 1))
    expect((await issue(await drafted({ kind: 'KL' }))).body.number).toBe(1)
    r.clock.now = '2027-01-05T02:00:00Z'
    expect((await issue(await drafted())).body.number).toBe(1)
  }, 90_000)
  test('is issued once, however often it is asked for', async () => {
    const id = await drafted()
    const key = 'issue-once-please'
    const both = await Promise.all([1, 2].map(() => s.post(`/resolutions/${id}/issue`, {}, 'mem_secretary8', key)))
    expect(both.map(({ body }) => body.number)).toEqual([1, 1])
    expect((await issue(id)).body.code).toBe('resolution.issued')
    expect((await issue(await drafted())).body.number).toBe(2)
  })
  test('needs recipients, a vote that passed, and the year it was drafted in', async () => {
    expect((await issue(await drafted({ recipients: [] }))).body.code).toBe('resolution.no-recipients')
    expect((await issue(await drafted({ vote: { for: 15, against: 10, abstain: 5, base: 30 } }))).body.code).toBe('resolution.not-voted')
    expect((await issue(await drafted({ kind: 'BC', vote: undefined }))).status).toBe(200)
    const late = await drafted()
    r.clock.now = '2027-01-05T02:00:00Z'
    expect((await issue(late)).body.code).toBe('resolution.other-year')
  })
  test('is changed as a draft only, and corrected by a new number that replaces it', async () => {
    const id = await drafted()
    const edited = await r.call('PATCH', `/meetings/resolutions/${id}`, { ...secretary, ifMatch: '"1"', body: { title: 'Tên khác' } })
    expect(edited.body).toMatchObject({ title: 'Tên khác', version: 2 })
    expect((await r.call('PATCH', `/meetings/resolutions/${id}`, { ...secretary, ifMatch: '"1"', body: { title: 'Cũ' } })).status).toBe(412)
    await issue(id)
    expect((await r.call('PATCH', `/meetings/resolutions/${id}`, { ...secretary, ifMatch: '"3"', body: { title: 'Sửa' } })).body.code).toBe('resolution.issued')
    const second = await drafted({ replaces: id })
    expect((await issue(second)).body.number).toBe(2)
    expect(await list()).toMatchObject([{ id, numberText: '01-NQ/CB', status: 'REPLACED' }, { id: second, numberText: '02-NQ/CB', replaces: id }])
    expect((await issue(await drafted({ replaces: id }))).body.code).toBe('resolution.replaced')
    expect((await draft({ replaces: 'res_cell9.2026.abcdef' })).body.code).toBe('resolution.other-organ')
  })
  test('carries out only what came down to its own organ', async () => {
    const send = async (more: object) => (await s.post('/directives', { orgId: 'org_ward', title: 'Phòng cháy', question: 'Chi bộ đã kiểm tra chưa?', dueOn: '2026-12-20', ...more }, 'mem_ward')).body.id as string
    const [ours, theirs] = [await send({ toOrgIds: ['org_cell8'] }), await send({ toOrgIds: ['org_cell9'] })]
    const unknown = 'dir_ward.2026.abcdef'
    for (const strange of [theirs, unknown]) expect((await draft({ directiveIds: [ours, strange] })).body).toMatchObject({ code: 'resolution.other-directive', pointer: '/directiveIds/1' })
    const made = (await draft({ directiveIds: [ours] })).body
    expect(made.directiveIds).toEqual([ours])
    const change = (directiveIds: string[]) => r.call('PATCH', `/meetings/resolutions/${made.id}`, { ...secretary, ifMatch: '"1"', body: { directiveIds } })
    expect((await change([theirs])).body.code).toBe('resolution.other-directive')
    expect((await change([])).status).toBe(200)
  })
  test('that comes later than two days after its meeting says so', async () => {
    const meetingId = await s.held()
    const id = await drafted({ meetingId })
    r.clock.now = '2026-12-06T02:00:00Z'
    expect((await issue(id)).body.inTime).toBe(false)
  })
  test('issued after New Year has the tasks that its meeting gave before it, and so have minutes written then', async () => {
    const meetingId = await s.started({ startsAt: '2026-12-31T12:00:00Z' })
    await s.post(`/${meetingId}/attendance`, { rows: [], others: 'PRESENT' })
    await s.post('/tasks', { cellId: 'org_cell8', memberId: 'mem_p2', title: 'Trồng cây đầu xuân', dueOn: '2027-01-28', meetingId })
    s.later(95)
    await s.post(`/${meetingId}/close`)
    r.clock.now = '2027-01-01T02:00:00Z'
    await s.post('/tasks', { cellId: 'org_cell8', memberId: 'mem_p3', title: 'Thăm mừng thọ', dueOn: '2027-01-28', meetingId })
    const issued = await issue(await drafted({ meetingId }))
    expect(issued.body.assignments.map(({ title }: { title: string }) => title).toSorted()).toEqual(['Thăm mừng thọ', 'Trồng cây đầu xuân'])
    expect((await s.post(`/${meetingId}/minutes`)).body.text).toMatch(/Trồng cây đầu xuân[^]*Thăm mừng thọ/)
  })
  test('is voted by no more hands than its base has heads', async () => {
    expect((await draft({ vote: { for: 30, against: 0, abstain: 0, base: 20 } })).body.code).toBe('resolution.more-than-base')
    const id = await drafted()
    expect((await r.call('PATCH', `/meetings/resolutions/${id}`, { ...secretary, ifMatch: '"1"', body: { vote: { for: 15, against: 5, abstain: 1, base: 20 } } })).body.code).toBe('resolution.more-than-base')
  })
  test('is signed by a stand-in in the secretary\'s place, never as the secretary', async () => {
    await projectGrants(r.table, [{ memberId: 'mem_p1', version: 1, grants: [{ role: 'MEMBER', orgId: 'org_cell8', from: '2020-01-01' }, { role: 'SECRETARY', orgId: 'org_cell8', from: '2026-01-01', to: '2026-12-31', standsInFor: 'mem_secretary8' }] }])
    expect((await issue(await drafted(), 'mem_p1')).body.organ).toMatchObject({ post: 'K/T BÍ THƯ', signer: 'Nguyễn Văn p1' })
  })
  test('of a meeting that has not begun, or of another body, is not drafted', async () => {
    expect((await draft({ meetingId: await s.opened() })).body.code).toBe('resolution.meeting-not-held')
    expect((await draft({ meetingId: 'mtg_cell9.2026.abcdef' })).body.code).toBe('resolution.other-organ')
  })
  test('is a draft to those who prepare it, and a document to the cell and those who decide over it', async () => {
    const id = await drafted()
    const get = (as: string) => r.call('GET', `/meetings/resolutions/${id}`, { as })
    expect([(await get('mem_member8')).status, (await get('mem_ward')).status, (await get('mem_minutes8')).status]).toEqual([404, 404, 200])
    expect([(await issue(id, 'mem_minutes8')).status, (await issue(id, 'mem_ward')).status, (await issue(id, 'mem_secretary9')).status]).toEqual([403, 403, 404])
    await issue(id)
    expect([(await get('mem_member8')).status, (await get('mem_ward')).status, (await get('mem_admin')).status, (await get('mem_secretary9')).status]).toEqual([200, 200, 403, 404])
    expect((await draft({}, 'mem_member8')).status).toBe(403)
  })
  test('with a marked word in it is asked about', async () => {
    expect((await draft({ title: 'Công văn tối mật' })).body).toMatchObject({ code: 'secrecy.asks', errors: [{ pointer: '/title' }] })
  })
})
