import { find, projectTree } from '@nen-nep/service-kit'
import { deliver, roster, tree } from '@nen-nep/testing'
import { freshBucket } from '@nen-nep/testing/files'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { paperPlaceOf } from '../src/paper/place.ts'
import { jobs } from '../src/work.ts'
import { room, steps, type Room } from './room.ts'

let r: Room
let s: ReturnType<typeof steps>
let bucket: Awaited<ReturnType<typeof freshBucket>>
let meetingId: string
let resolutionId: string
beforeAll(async () => {
  bucket = await freshBucket()
  r = await room({ members: roster(5), papers: bucket.files })
  s = steps(r)
  meetingId = await s.started({ agenda: [{ code: 'REVIEW_TASKS', minutes: 20 }, { title: 'Sửa đèn <đường>', presenterId: 'mem_p1', minutes: 40 }], minuteTakerId: 'mem_minutes8', invitees: [{ kind: 'OVERSEER', name: 'Trần Văn Phụ Trách', duty: 'Đảng ủy viên' }] })
  await s.post(`/${meetingId}/attendance`, { rows: [{ memberId: 'mem_p0', state: 'EXCUSED', reasonType: 'HEALTH' }], others: 'PRESENT', visitors: [{ kind: 'OVERSEER', name: 'Trần Văn Phụ Trách' }] })
  await s.post(`/${meetingId}/turns`, { memberId: 'mem_p1', agendaItemId: 'a2', gist: 'Cần làm & xong trong tháng' })
  await s.post(`/${meetingId}/turns`, { memberId: 'mem_p2', agendaItemId: 'a1', gist: 'Việc khác' })
  await s.post(`/${meetingId}/conclusions`, { agendaItemId: 'a2', text: 'Giao đồng chí p1' })
  await s.post(`/${meetingId}/votes`, { motion: 'Thông qua nghị quyết', agendaItemId: 'a2', for: 7, against: 0, abstain: 0 })
  await s.post('/tasks', { cellId: 'org_cell8', memberId: 'mem_p1', title: 'Sửa đèn đường', dueOn: '2026-12-28', meetingId })
  await s.post(`/${meetingId}/score`, { items: s.entered })
  s.later(95)
  await s.post(`/${meetingId}/minutes`)
  await s.post(`/${meetingId}/minutes/read-back`)
  await s.post(`/${meetingId}/close`)
  await s.post(`/${meetingId}/minutes/sign`)
  await s.post(`/${meetingId}/minutes/sign`, {}, 'mem_minutes8')
  await s.post(`/${meetingId}/minutes/addenda`, { text: 'Bổ sung tên đại biểu' })
  resolutionId = (await s.post('/resolutions', { orgId: 'org_cell8', title: 'Nhiệm vụ tháng 12', meetingId, next: ['Làm sạch khu phố'], recipients: ['Đảng ủy phường', 'Lưu chi bộ'] })).body.id
  await s.post(`/resolutions/${resolutionId}/issue`)
})
afterAll(() => bucket.stop())

const ask = (body: object, as = 'mem_secretary8') => s.post('/papers', body, as)
const read = (id: string, as = 'mem_secretary8') => r.call('GET', `/meetings/papers/${id}`, { as })
const work = () => deliver(jobs, { ...r.deps, now: () => new Date(r.clock.now) }, r.published.filter(({ type }) => type === 'paper.requested.v1') as never)
const linesIn = (bytes: Uint8Array) => [...strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array()).matchAll(/<w:p>.*?<\/w:p>/gs)].map(([part]) => [...part.matchAll(/<w:t [^>]*>([^<]*)</g)].map(([, text]) => text).join(''))

describe('a paper of a meeting as a Word file', () => {
  test('has the official frame and what was recorded, for each kind', async () => {
    const asked = [
      { kind: 'MINUTES', meetingId }, { kind: 'MINUTES_EXTRACT', meetingId, itemId: 'a2' }, { kind: 'ATTENDANCE', meetingId }, { kind: 'AGENDA', meetingId },
      { kind: 'INVITATION', meetingId, place: 'Khu phố 8' }, { kind: 'RESOLUTION', resolutionId }, { kind: 'RESOLUTION_EXTRACT', resolutionId, part: 'ASSIGNMENTS' },
    ]
    const ids: string[] = []
    for (const body of asked) {
      const made = await ask(body)
      expect([made.status, made.body.state]).toEqual([201, 'WRITING'])
      ids.push(made.body.id)
    }
    await work()
    const papers = await Promise.all(ids.map(async (id) => linesIn(new Uint8Array(await (await fetch((await read(id)).body.url)).arrayBuffer()))))
    const [minutes, extract, roll, agenda, invitation, resolution, part] = papers.map((lines) => lines.join('\n'))
    for (const one of papers) expect(one).toEqual(expect.arrayContaining(['ĐẢNG BỘ PHƯỜNG AN BÌNH', 'CHI BỘ KHU PHỐ 8', 'ĐẢNG CỘNG SẢN VIỆT NAM']))
    for (const line of ['Số 01-BB/CB', 'An Bình, ngày 03 tháng 12 năm 2026', 'BIÊN BẢN SINH HOẠT CHI BỘ THƯỜNG KỲ', 'Vắng có lý do: Nguyễn Văn p0', '- Đồng chí Nguyễn Văn p1: Cần làm &amp; xong trong tháng', 'NGƯỜI GHI BIÊN BẢN', 'Nguyễn Văn minutes8', 'CHỦ TRÌ', 'Nguyễn Văn secretary8', '- Ngày 03/12/2026, đồng chí Nguyễn Văn secretary8: Bổ sung tên đại biểu']) expect(papers[0]).toContain(line)
    expect(minutes?.match(/BIÊN BẢN SINH HOẠT/g)).toHaveLength(1)
    expect(extract).toContain('Nội dung: Sửa đèn &lt;đường&gt;\n-----')
    expect(extract).toContain('tán thành 7/8')
    expect(extract).not.toContain('Việc khác')
    expect(roll).toContain('4\nNguyễn Văn p0\n\ncó lý do\nsức khỏe\n')
    expect(roll).toContain('Đảng viên phải dự họp: 8; có mặt: 7; vắng có lý do: 1; vắng không lý do: 0')
    expect(agenda).toContain('19:20\nSửa đèn &lt;đường&gt;\nNguyễn Văn p1\n40')
    expect(invitation).toContain('- Đồng chí Trần Văn Phụ Trách, Đảng ủy viên;')
    expect(invitation).toContain('Khu phố 8, ngày 03 tháng 12 năm 2026')
    expect(resolution).toContain('Số 01-NQ/CB')
    expect(resolution).toContain('Sửa đèn đường\nNguyễn Văn p1\n28/12/2026')
    expect(resolution).toContain('T/M CHI BỘ\nBÍ THƯ\nNguyễn Văn secretary8')
    expect(part).toContain('TRÍCH NGHỊ QUYẾT')
    expect(part).not.toContain('Làm sạch khu phố')
  })
  test('is for those who record and those who decide over the cell, and only for who asked', async () => {
    const made = await ask({ kind: 'MINUTES', meetingId }, 'mem_minutes8')
    expect(made.body.organ).toBeUndefined()
    expect((await find(r.deps.papers, paperPlaceOf(made.body.id).key))?.state.organ).toMatchObject({ post: 'BÍ THƯ', signer: '' })
    expect((await read(made.body.id)).status).toBe(404)
    expect([(await ask({ kind: 'MINUTES', meetingId }, 'mem_ward')).status, (await ask({ kind: 'MINUTES', meetingId }, 'mem_secretary9')).status]).toEqual([201, 404])
    expect((await ask({ kind: 'MINUTES', meetingId }, 'mem_member8')).body.code).toBe('paper.not-yours')
    expect((await ask({ kind: 'RESOLUTION', resolutionId }, 'mem_member8')).body.code).toBe('paper.not-yours')
    const draft = await s.create({ startsAt: '2026-12-20T12:00:00Z' })
    expect([(await ask({ kind: 'AGENDA', meetingId: draft }, 'mem_ward')).status, (await ask({ kind: 'AGENDA', meetingId: draft })).status]).toEqual([404, 201])
  })
  test('of what is not there yet is refused by name', async () => {
    const draft = await s.create({ startsAt: '2026-12-21T12:00:00Z' })
    expect((await ask({ kind: 'MINUTES', meetingId: draft })).body.code).toBe('minutes.none')
    expect((await ask({ kind: 'MINUTES_EXTRACT', meetingId: draft, itemId: 'a1' })).body.code).toBe('meeting.wrong-state')
    expect((await ask({ kind: 'MINUTES_EXTRACT', meetingId, itemId: 'a9' })).body.code).toBe('meeting.unknown-item')
    expect((await ask({ kind: 'MINUTES', meetingId: 'mtg_cell8.2026.aaaaaa' })).status).toBe(404)
    expect((await ask({ kind: 'MINUTES' })).status).toBe(400)
  })
  test('stands under the letterhead that its office has set, and its superior’s; what was issued keeps its own', async () => {
    const said = new Map([['org_cell8', { body: 'Chi bộ Chợ', acting: 'T/M CẢ CHI BỘ' }], ['org_ward', { body: 'Đảng ủy phường', place: 'Phường An Bình' }]])
    await projectTree(r.table, 2, tree.map((node) => ({ ...node, ...(said.has(node.id) ? { letterhead: said.get(node.id) } : {}) })))
    const made = [await ask({ kind: 'AGENDA', meetingId }), await ask({ kind: 'RESOLUTION', resolutionId })]
    await work()
    const [agenda, issued] = await Promise.all(made.map(async ({ body }) => linesIn(new Uint8Array(await (await fetch((await read(body.id)).body.url)).arrayBuffer()))))
    expect(agenda).toEqual(expect.arrayContaining(['ĐẢNG ỦY PHƯỜNG', 'CHI BỘ CHỢ', 'Phường An Bình, ngày 03 tháng 12 năm 2026', 'T/M CẢ CHI BỘ', 'BÍ THƯ']))
    expect(issued).toEqual(expect.arrayContaining(['ĐẢNG BỘ PHƯỜNG AN BÌNH', 'CHI BỘ KHU PHỐ 8', 'T/M CHI BỘ']))
  })
})
