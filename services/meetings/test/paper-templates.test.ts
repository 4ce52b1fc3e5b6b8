import { deliver, roster } from '@nen-nep/testing'
import { freshBucket } from '@nen-nep/testing/files'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { jobs } from '../src/work.ts'
import { room, steps, type Room } from './room.ts'

let bucket: Awaited<ReturnType<typeof freshBucket>>
let r: Room
let s: ReturnType<typeof steps>
beforeAll(async () => {
  bucket = await freshBucket()
})
afterAll(() => bucket.stop())
beforeEach(async () => {
  r = await room({ members: roster(5), papers: bucket.files })
  s = steps(r)
})

const CELL = 'org_cell8'
const save = (kind: string, body: object, { of = CELL, as = 'mem_secretary8' } = {}) => r.call('PUT', `/meetings/papers/templates/${of}/${kind}`, { as, body, key: crypto.randomUUID() })
const list = async (of = CELL, as = 'mem_secretary8') => r.call('GET', `/meetings/papers/templates?orgId=${of}`, { as })
type Listed = Readonly<{ kind: string; from?: string; version?: number; texts: readonly { id: string; text: string; shipped: string; places: string[] }[]; order: string[] }>
const inForce = async (kind: string, of = CELL, as = 'mem_secretary8') => (await list(of, as)).body.items.find((one: Listed) => one.kind === kind) as Listed
const wordsOf = (listed: Listed) => Object.fromEntries(listed.texts.map(({ id, text }) => [id, text]))
const work = () => deliver(jobs, { ...r.deps, now: () => new Date(r.clock.now) }, r.published.filter(({ type }) => type === 'paper.requested.v1') as never)
const linesOf = async (id: string, as = 'mem_secretary8') => {
  await work()
  const { body } = await r.call('GET', `/meetings/papers/${id}`, { as })
  const bytes = new Uint8Array(await (await fetch(body.url)).arrayBuffer())
  return [...strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array()).matchAll(/<w:p>.*?<\/w:p>/gs)].map(([part]) => [...part.matchAll(/<w:t [^>]*>([^<]*)</g)].map(([, text]) => text).join(''))
}
const paper = async (body: object) => linesOf((await s.post('/papers', body)).body.id)
const preview = (kind: string, body: object = {}, { of = CELL, as = 'mem_secretary8' } = {}) => s.post(`/papers/templates/${kind}/preview`, { orgId: of, ...body }, as)

async function held() {
  const id = await s.started({ agenda: [{ title: 'Sửa đèn', minutes: 40 }], minuteTakerId: 'mem_minutes8' })
  await s.post(`/${id}/attendance`, { others: 'PRESENT' })
  await s.post(`/${id}/turns`, { memberId: 'mem_p1', agendaItemId: 'a1', gist: 'Làm ngay' })
  await s.post(`/${id}/votes`, { motion: 'Thông qua nghị quyết', agendaItemId: 'a1', for: 8, against: 0, abstain: 0 })
  return id
}
async function signed(id: string) {
  for (const path of ['minutes', 'minutes/read-back']) await s.post(`/${id}/${path}`)
  await s.post(`/${id}/close`)
  await s.post(`/${id}/minutes/sign`)
  await s.post(`/${id}/minutes/sign`, {}, 'mem_minutes8')
}

describe('the words of papers', () => {
  test('are listed as shipped, with what fills their places, until somebody says otherwise', async () => {
    const listed = await inForce('MINUTES')
    expect(listed.from).toBeUndefined()
    expect(listed.texts.find(({ id }) => id === 'title')).toMatchObject({ name: 'Tên văn bản', text: 'BIÊN BẢN {meeting}', places: ['meeting'], needed: true })
    expect(listed.order).toEqual(['agenda', 'turns', 'votes', 'tasks', 'limitations', 'score'])
  })
  test('with a place that nothing fills are refused in Vietnamese, naming the field, the place and those that may be used', async () => {
    const { status, body } = await save('MINUTES', { texts: { closing: 'Xong lúc {endd}' } })
    expect([status, body.code]).toEqual([400, 'paper-template.unknown-placeholder'])
    expect(body.title).toBe('Phần lời “Lời kết” có chỗ trống không điền được: {endd}. Chỉ dùng: {meeting}, {day}, {venue}, {start}, {end}, {owed}, {present}, {excused}, {unexcused}.')
    expect((await save('MINUTES', { texts: { chair: '{x}' } })).body.title).toContain('không dùng chỗ trống nào')
    expect((await save('MINUTES', { texts: { title: ' ' } })).body.code).toBe('paper-template.empty-text')
    expect((await save('MINUTES', { texts: { titel: 'x' } })).body.code).toBe('paper-template.unknown-text')
    expect((await save('MINUTES', { sections: ['agenda'] })).body).toMatchObject({ code: 'paper-template.sections', title: 'Phần “Ý kiến phát biểu” bị thiếu, bị lặp hoặc không có trong văn bản này. Hãy chọn lại các phần (sections).' })
    expect((await save('SONG', {})).body.code).toBe('paper-template.unknown')
    expect((await preview('MINUTES', { texts: { closing: '{endd}' } })).body.code).toBe('paper-template.unknown-placeholder')
  })
  test('hold for all below, until an organisation has its own; these go, and those from above are back', async () => {
    await save('INVITATION', { texts: { title: 'Thư mời' } }, { of: 'org_ward', as: 'mem_ward' })
    expect(await inForce('INVITATION')).toMatchObject({ from: 'org_ward', version: 1 })
    await save('INVITATION', { texts: { title: 'Giấy triệu tập' } })
    expect([wordsOf(await inForce('INVITATION'))['title'], wordsOf(await inForce('INVITATION', 'org_ward', 'mem_ward'))['title']]).toEqual(['Giấy triệu tập', 'Thư mời'])
    await save('INVITATION', { texts: {} })
    expect(await inForce('INVITATION')).toMatchObject({ from: CELL, version: 2 })
    expect(wordsOf(await inForce('INVITATION'))['title']).toBe('Giấy mời')
    await save('INVITATION', {})
    expect(wordsOf(await inForce('INVITATION'))['title']).toBe('Thư mời')
  })
  test('are kept by who leads the organisation or its office, and are nobody else’s', async () => {
    expect([(await save('AGENDA', {}, { as: 'mem_member8' })).body.code, (await list(CELL, 'mem_member8')).body.code, (await save('AGENDA', {}, { as: 'mem_secretary9' })).status, (await preview('AGENDA', {}, { as: 'mem_member8' })).status]).toEqual(['paper-template.not-yours', 'paper-template.not-yours', 404, 403])
    expect((await save('AGENDA', {}, { as: 'mem_officer' })).status).toBe(200)
  })
})

describe('a paper', () => {
  test('of minutes says what its cell says, in its order, and keeps that once it is written', async () => {
    await save('MINUTES', { texts: { title: 'BIÊN BẢN CUỘC HỌP', opening: 'Tại {venue}, ngày {day}', votes: 'Kết quả biểu quyết', closing: 'Cuộc họp có {present}/{owed} đảng viên dự.\nThông qua lúc {end}.', chair: 'BÍ THƯ CHI BỘ', taker: 'THƯ KÝ', note: '' }, sections: ['votes', 'turns', 'tasks'] })
    const id = await held()
    await signed(id)
    await save('MINUTES', { texts: { title: 'KHÁC', chair: 'KHÁC' } })
    const { text } = (await r.call('GET', `/meetings/${id}/minutes`, { as: 'mem_secretary8' })).body
    expect(text.split('\n').filter((line: string) => /^(BIÊN|Tại|Kết quả|Ý kiến|Nhiệm vụ|Chương|Cuộc họp|Thông qua lúc|BÍ THƯ|THƯ KÝ)/.test(line))).toEqual(['BIÊN BẢN CUỘC HỌP', 'Tại Nhà văn hóa khu phố 8, ngày 03/12/2026', 'Kết quả biểu quyết:', 'Ý kiến phát biểu:', 'Nhiệm vụ được giao:', 'Cuộc họp có 8/8 đảng viên dự.', 'Thông qua lúc ……', 'BÍ THƯ CHI BỘ', 'THƯ KÝ'].map((line) => (line.endsWith('……') ? `${line}.` : line)))
    const lines = await paper({ kind: 'MINUTES', meetingId: id })
    expect(lines.filter((line) => ['BIÊN BẢN CUỘC HỌP', 'BÍ THƯ CHI BỘ', 'THƯ KÝ'].includes(line))).toEqual(['BIÊN BẢN CUỘC HỌP', 'THƯ KÝ', 'BÍ THƯ CHI BỘ'])
    expect(lines).not.toContain('KHÁC')
    expect(lines).not.toContain('(ký, ghi rõ họ tên)')
  })
  test('of minutes keeps its posts when somebody edits the text, whatever is saved meanwhile', async () => {
    const id = await held()
    await s.post(`/${id}/minutes`)
    await save('MINUTES', { texts: { title: 'KHÁC', chair: 'KHÁC' } })
    const before = (await r.call('GET', `/meetings/${id}/minutes`, { as: 'mem_secretary8' })).body
    await s.post(`/${id}/minutes`, { text: `${before.text}\nThêm một câu.`, version: before.version })
    const lines = await paper({ kind: 'MINUTES', meetingId: id })
    expect(lines).toEqual(expect.arrayContaining(['Thêm một câu.', 'CHỦ TRÌ']))
    expect(lines.filter((line) => line.startsWith('BIÊN BẢN'))).toHaveLength(1)
    await s.post(`/${id}/minutes`)
    expect((await paper({ kind: 'MINUTES', meetingId: id })).filter((line) => line === 'KHÁC')).toHaveLength(2)
  })
  test('of minutes written before anybody had own words stands as it was', async () => {
    const id = await held()
    await signed(id)
    await save('MINUTES', { texts: { title: 'KHÁC' } })
    const lines = await paper({ kind: 'MINUTES', meetingId: id })
    expect(lines).toContain('BIÊN BẢN SINH HOẠT CHI BỘ THƯỜNG KỲ')
    expect(lines.filter((line) => line.startsWith('BIÊN BẢN'))).toHaveLength(1)
  })
  test('that is issued keeps its words; a draft, its page and an extract speak in those in force', async () => {
    const meetingId = await held()
    await save('RESOLUTION', { texts: { title: '{kind} CỦA CHI BỘ', opening: 'Căn cứ Điều lệ Đảng;', closing: 'Có hiệu lực từ ngày ký.', note: '(ký, đóng dấu)' }, sections: ['next', 'review', 'assignments', 'vote'] })
    const { id } = (await s.post('/resolutions', { orgId: CELL, title: 'Nhiệm vụ tháng 12', meetingId, next: ['Sửa đèn'], recipients: ['Lưu'] })).body
    const page = async () => (await r.call('GET', `/meetings/resolutions/${id}/page`, { as: 'mem_secretary8' })).body as string
    expect(await page()).toContain('Căn cứ Điều lệ Đảng;')
    await s.post(`/resolutions/${id}/issue`)
    await save('RESOLUTION', {})
    await save('RESOLUTION_EXTRACT', { texts: { title: 'Trích sao {kind}' } })
    const lines = await paper({ kind: 'RESOLUTION', resolutionId: id })
    for (const line of ['NGHỊ QUYẾT CỦA CHI BỘ', 'Căn cứ Điều lệ Đảng;', 'I. Nhiệm vụ tháng tới', 'II. Kiểm điểm việc thực hiện nhiệm vụ', 'III. Phân công thực hiện', 'Có hiệu lực từ ngày ký.', '(ký, đóng dấu)']) expect(lines).toContain(line)
    expect(lines.join('\n')).not.toMatch(/Tự chấm điểm|PHỤ LỤC/)
    expect(await page()).toContain('NGHỊ QUYẾT CỦA CHI BỘ')
    expect((await r.call('GET', `/meetings/resolutions/${id}`, { as: 'mem_secretary8' })).body.wording).toBeUndefined()
    expect(await paper({ kind: 'RESOLUTION_EXTRACT', resolutionId: id, part: 'NEXT' })).toEqual(expect.arrayContaining(['TRÍCH SAO NGHỊ QUYẾT', 'I. Nhiệm vụ tháng tới']))
  })
  test('for a meeting is made in the words of the moment it was asked for', async () => {
    const meetingId = await held()
    await save('INVITATION', { texts: { closing: 'Trân trọng.', recipients: 'Như trên\nĐảng ủy' } })
    const made = (await s.post('/papers', { kind: 'INVITATION', meetingId })).body.id
    await save('INVITATION', { texts: { closing: 'Khác.' } })
    const lines = await linesOf(made)
    expect(lines).toEqual(expect.arrayContaining(['Trân trọng.', '- Đảng ủy', 'Chi bộ Khu phố 8 trân trọng kính mời:']))
    await save('ATTENDANCE', { texts: { closing: 'Danh sách có chữ ký của từng người.' } })
    expect(await paper({ kind: 'ATTENDANCE', meetingId })).toContain('Danh sách có chữ ký của từng người.')
    await save('MINUTES_EXTRACT', { texts: { opening: 'Trích {number}' }, sections: ['conclusion', 'votes'] })
    const extract = await paper({ kind: 'MINUTES_EXTRACT', meetingId, itemId: 'a1' })
    expect(extract).toContain('Trích')
    expect(extract.join('\n')).not.toContain('Làm ngay')
  })
})

describe('words that are tried', () => {
  test('fill the latest real paper, and nothing is saved by it', async () => {
    const id = await held()
    await signed(id)
    const tried = await preview('MINUTES', { texts: { title: 'BIÊN BẢN THỬ', chair: 'NGƯỜI CHỦ TRÌ' }, sections: ['votes', 'turns'] })
    expect([tried.status, tried.body.asked, tried.body.text]).toEqual([201, { kind: 'MINUTES', meetingId: id }, undefined])
    expect(await linesOf(tried.body.id)).toEqual(expect.arrayContaining(['BIÊN BẢN THỬ', 'NGƯỜI CHỦ TRÌ', '- Đồng chí Nguyễn Văn p1: Làm ngay']))
    expect(wordsOf(await inForce('MINUTES'))['title']).toBe('BIÊN BẢN {meeting}')
    const { id: resolutionId } = (await s.post('/resolutions', { orgId: CELL, title: 'Nhiệm vụ', meetingId: id, next: ['Sửa'], recipients: ['Lưu'] })).body
    await s.post(`/resolutions/${resolutionId}/issue`)
    const document = await preview('RESOLUTION', { texts: { closing: 'Thử câu kết.' } })
    expect(document.body.asked.resolutionId).toBe(resolutionId)
    expect(await linesOf(document.body.id)).toContain('Thử câu kết.')
  })
  test('fill invented data where there is no real paper, or none that may be had, for every kind', async () => {
    const title = { texts: { title: 'THỬ' } }
    for (const { kind } of (await list('org_ward', 'mem_ward')).body.items as Listed[]) {
      const { body } = await preview(kind, title, { of: 'org_ward', as: 'mem_ward' })
      expect(body.asked).toMatchObject({ kind: 'SAMPLE', of: kind })
      expect(await linesOf(body.id, 'mem_ward')).toEqual(expect.arrayContaining(['THỬ', 'ĐẢNG BỘ PHƯỜNG AN BÌNH']))
    }
    await held()
    const keeper = await preview('MINUTES', title, { as: 'mem_admin' })
    expect(keeper.body.asked.kind).toBe('SAMPLE')
    expect((await linesOf(keeper.body.id, 'mem_admin')).join('\n')).not.toContain('Làm ngay')
  })
})
