import { beforeAll, describe, expect, test } from 'vitest'
import { room, secretary, steps, type Room } from './room.ts'

let r: Room
let s: ReturnType<typeof steps>
beforeAll(async () => {
  r = await room()
  s = steps(r)
})
const get = (path: string, as = 'mem_secretary8') => r.call('GET', `/meetings${path}`, { as })
const shelf = async (orgId: string, as: string) => (await get(`/good-practices?orgId=${orgId}&year=2026`, as)).body.items

describe('a good practice', () => {
  const share = (more: object = {}, as = 'mem_secretary8') => s.post('/good-practices', { cellId: 'org_cell8', title: 'Họp đúng giờ', text: 'Nhắc trước một giờ, khai mạc đúng phút.', ...more }, as)
  test('is put on the shelf of who stands above, and read below once it was sent on', async () => {
    const made = await share({ meetingId: await s.held() })
    expect([made.status, made.body]).toMatchObject([201, { orgId: 'org_ward', sharedOn: '2026-12-03' }])
    expect(await shelf('org_ward', 'mem_ward')).toMatchObject([{ id: made.body.id, from: 'Chi bộ Khu phố 8' }])
    expect(await shelf('org_cell8', 'mem_member8')).toHaveLength(1)
    expect(await shelf('org_cell9', 'mem_secretary9')).toEqual([])
    const send = (as: string) => s.post(`/good-practices/${made.body.id}/sending`, { note: 'Các chi bộ tham khảo' }, as)
    expect([(await send('mem_secretary8')).status, (await send('mem_secretary9')).status]).toEqual([404, 404])
    expect((await send('mem_ward')).body).toMatchObject({ sent: { on: '2026-12-03', note: 'Các chi bộ tham khảo' } })
    expect((await send('mem_ward')).body.code).toBe('good-practice.sent')
    expect(await shelf('org_cell9', 'mem_secretary9')).toMatchObject([{ id: made.body.id, title: 'Họp đúng giờ', sent: {} }])
    expect((await get('/good-practices?orgId=org_cell8&year=2026', 'mem_secretary9')).status).toBe(404)
    expect((await s.post('/good-practices/gpr_ward.2026.aaaaaaaa/sending', {}, 'mem_ward')).status).toBe(404)
  })
  test('names nobody, belongs to the cell, and is asked about where it carries marked words', async () => {
    expect((await share({ text: 'Đồng chí Nguyễn Văn p1 nhắc từng người.' })).body).toMatchObject({ code: 'good-practice.of-person' })
    expect((await share({ meetingId: 'mtg_cell9.2026.aaaaaa' })).body.code).toBe('good-practice.other-cell')
    expect((await share({ title: 'Công văn tối mật' })).body.code).toBe('secrecy.asks')
    expect([(await share({}, 'mem_member8')).status, (await share({}, 'mem_ward')).status, (await share({}, 'mem_secretary9')).status]).toEqual([403, 403, 404])
  })
})

describe('the review of a cell by areas of work', () => {
  const put = (parts: object[], ifMatch = '"0"', as = 'mem_secretary8') => r.call('PUT', '/meetings/area-reviews/org_cell8/2026', { as, ifMatch, body: { parts } })
  test('shows every area, says which are open, and keeps what to hold on to, mend and do', async () => {
    expect((await get('/area-reviews/org_cell8/2026')).body).toMatchObject({ version: 0, open: expect.arrayContaining(['POLITICAL_TASKS', 'SECURITY']) })
    const kept = await put([{ area: 'POLITICAL_TASKS', strengths: 'Hoàn thành chỉ tiêu', limitations: 'Chậm báo cáo', solutions: 'Giao hạn từng tuần' }])
    expect(kept.body).toMatchObject({ version: 1, areas: expect.arrayContaining([expect.objectContaining({ area: 'POLITICAL_TASKS', name: 'Lãnh đạo thực hiện nhiệm vụ chính trị', limitations: 'Chậm báo cáo' })]) })
    expect(kept.body.open).not.toContain('POLITICAL_TASKS')
    expect((await get('/area-reviews/org_cell8/2026', 'mem_ward')).body.areas).toEqual(kept.body.areas)
    expect((await put([], '"0"')).status).toBe(412)
  })
  test('has each area once, no unknown one, and nothing about one person', async () => {
    expect((await put([{ area: 'IDEOLOGY' }, { area: 'IDEOLOGY' }], '"1"')).body.code).toBe('area-review.twice')
    expect((await put([{ area: 'WEATHER' }], '"1"')).status).toBe(400)
    expect((await put([{ area: 'IDEOLOGY', limitations: 'Đồng chí Nguyễn Văn p2 nói chưa rõ' }], '"1"')).body.code).toBe('limitation.of-person')
    expect([(await put([], '"1"', 'mem_member8')).status, (await put([], '"1"', 'mem_secretary9')).status, (await get('/area-reviews/org_cell8/2026', 'mem_admin')).status]).toEqual([403, 404, 403])
    expect((await r.call('GET', '/meetings/area-reviews/org_none/2026', secretary)).status).toBe(404)
  })
})
