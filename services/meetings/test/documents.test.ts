import { freshBucket } from '@nen-nep/testing/files'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { room, secretary, steps, type Room } from './room.ts'

let bucket: Awaited<ReturnType<typeof freshBucket>>
let r: Room
let s: ReturnType<typeof steps>
let id: string
beforeAll(async () => {
  bucket = await freshBucket()
})
afterAll(() => bucket.stop())
beforeEach(async () => {
  r = await room({ papers: bucket.files })
  s = steps(r)
  id = await s.opened()
  r.published.length = 0
})
const paper = { name: 'Báo cáo tháng 11.pdf', size: 5, mediaType: 'application/pdf', classification: 'INTERNAL' }
const add = (more: object = {}, as = 'mem_secretary8') => s.post(`/${id}/documents`, { ...paper, ...more }, as)
const added = async (more: object = {}) => {
  const { body } = await add(more)
  await fetch(body.url, { method: 'PUT', body: 'chữ' })
  await s.post(`/documents/${body.id}/arrival`)
  return body.id as string
}
const list = async (as: string) => (await r.call('GET', `/meetings/${id}/documents`, { as })).body.items as { id: string; read: boolean; readers?: object[] }[]
const read = (document: string, as: string) => s.post(`/documents/${document}/opening`, {}, as)

describe('a paper for a meeting', () => {
  test('goes straight to the bucket, counts once its bytes are there, and comes back whole', async () => {
    const { status, body } = await add({ itemId: 'a3' })
    expect([status, body.status, body.file]).toEqual([201, 'AWAITED', undefined])
    expect((await s.post(`/documents/${body.id}/arrival`)).body).toMatchObject({ status: 409, code: 'document.not-arrived' })
    expect(await list('mem_member8')).toEqual([])
    await fetch(body.url, { method: 'PUT', body: 'chữ' })
    expect((await s.post(`/documents/${body.id}/arrival`)).body).toMatchObject({ status: 'READY', readyAt: '2026-11-25T02:00:00.000Z' })
    expect(r.published).toMatchObject([{ type: 'document.published.v1', data: { documentId: body.id, meetingId: id, audience: 'ALL' } }])
    expect(JSON.stringify(r.published)).not.toContain('Báo cáo')
    expect(await (await fetch((await read(body.id, 'mem_member8')).body.url)).text()).toBe('chữ')
  })
  test('says who has read it, the first time only, to those who take the roll', async () => {
    const document = await added()
    r.published.length = 0
    await read(document, 'mem_member8')
    r.clock.now = '2026-11-26T02:00:00Z'
    await read(document, 'mem_member8')
    expect(r.published.map(({ type, data }) => [type, data['memberId']])).toEqual([['document.opened.v1', 'mem_member8']])
    expect((await list('mem_minutes8'))[0]).toMatchObject({ read: false, readers: [{ memberId: 'mem_member8', readAt: '2026-11-25T02:00:00.000Z' }] })
    expect((await list('mem_member8'))[0]).toMatchObject({ read: true })
    expect((await list('mem_member8'))[0]!.readers).toBeUndefined()
  })
  test('of a state secret never enters, and a marked name is asked about', async () => {
    for (const classification of ['MAT', 'TOI_MAT', 'TUYET_MAT']) expect((await add({ classification })).body).toMatchObject({ status: 403, code: 'document.state-secret', source: '117/2025/QH15' })
    expect((await add({ name: 'Kế hoạch tuyệt mật.pdf' })).body.code).toBe('secrecy.asks')
    expect((await add({ itemId: 'a99' })).body.code).toBe('document.unknown-item')
    expect((await add({ size: 49 * 1024 * 1024 })).body.code).toBe('document.too-large')
  })
  test('is shown to its audience, and to everybody else is not there', async () => {
    const [all, committee, later] = [await added(), await added({ audience: 'COMMITTEE' }), await added({ audience: 'NOT_BEFORE' })]
    expect((await list('mem_member8')).map((one) => one.id)).toEqual([all])
    expect((await list('mem_minutes8')).length).toBe(3)
    for (const hidden of [committee, later]) expect((await read(hidden, 'mem_member8')).body).toEqual((await read('doc_cell8.2026.zzzzzz.zzzzzzzz', 'mem_member8')).body)
    expect((await read(all, 'mem_secretary9')).status).toBe(404)
    expect((await read(all, 'mem_admin')).body.code).toBe('document.not-for-you')
    r.clock.now = '2026-12-03T12:00:00Z'
    await s.post(`/${id}/start`)
    expect((await read(later, 'mem_member8')).status).toBe(200)
    await s.post(`/documents/${all}/withdrawal`)
    expect((await read(all, 'mem_member8')).status).toBe(404)
  })
  test('of a draft is hidden with it', async () => {
    const draft = await s.create()
    expect((await r.call('GET', `/meetings/${draft}/documents`, { as: 'mem_member8' })).status).toBe(404)
  })
})

describe('the preparation of a meeting', () => {
  const standing = async () => (await r.call('GET', `/meetings/${id}/preparation`, secretary)).body
  test('is measured by civil days: documents a day before, invitations three', async () => {
    expect(await standing()).toMatchObject({ announcedBy: '2026-11-30', documentsBy: '2026-12-02', announcedInTime: true, documents: 0, documentsInTime: false, overseerInvited: false, lengthNorm: 90, longEnough: true })
    await added()
    expect(await standing()).toMatchObject({ documents: 1, documentsInTime: true, documentsLate: [] })
    // 17:00 UTC is the next day in Vietnam.
    r.clock.now = '2026-12-02T16:59:59Z'
    await added({ name: 'Vừa kịp' })
    r.clock.now = '2026-12-02T17:00:00Z'
    await added({ name: 'Đến muộn' })
    const { documentsLate, notices } = await standing()
    expect([documentsLate, notices[0]]).toEqual([['Đến muộn'], 'Tài liệu chưa đến hoặc đến sau hạn 02/12/2026: Đến muộn.'])
  })
  test('follows what the cell set for itself, a small cell’s shorter sitting among it', async () => {
    await r.call('PUT', '/meetings/preparation/org_cell8', { ...secretary, body: { anonymousQuestions: false, documentDays: 3, invitationDays: 14, minutes: 60 }, ifMatch: '"0"' })
    expect(await standing()).toMatchObject({ documentsBy: '2026-11-30', announcedInTime: false, lengthNorm: 60 })
    expect((await r.call('GET', '/meetings/preparation/org_cell8', { as: 'mem_member8' })).body).toMatchObject({ minutes: 60, documentDays: 3 })
  })
  test('names the standing items that were taken out, so that they can be put back', async () => {
    expect((await standing()).lacking).toEqual([])
    id = await s.create({ kind: 'THEMATIC', agenda: [{ code: 'OPENING' }, { code: 'THEME' }, { code: 'DISCUSSION' }, { code: 'READ_BACK' }] })
    expect((await standing()).lacking.map(({ code }: { code: string }) => code)).toEqual(['CONCLUSION', 'SELF_SCORE'])
  })
  test('tells the chair what is still to be done', async () => {
    id = await s.create({ invitees: [{ kind: 'OVERSEER', name: 'Trần Thị Ánh' }], minutesPlanned: 60 })
    expect((await standing()).notices).toEqual([
      'Cuộc họp chưa được thông báo. Hãy thông báo trước hoặc trong ngày 30/11/2026.',
      'Chưa có tài liệu nào. Hãy gửi tài liệu trước hoặc trong ngày 02/12/2026.',
      'Chưa chọn vấn đề trọng tâm. Hãy chọn từ 1 đến 3 vấn đề.',
      'Cuộc họp dự kiến 60 phút, ít hơn thời lượng quy định 90 phút.',
    ])
  })
  test('knows that the overseer was told where they came, though no invitation names them', async () => {
    id = await s.started()
    expect(await standing()).toMatchObject({ overseerInvited: false })
    await s.post(`/${id}/attendance`, { rows: [], visitors: [{ kind: 'OVERSEER', name: 'Trần Văn Phụ Trách' }] })
    const { overseerInvited, notices } = await standing()
    expect([overseerInvited, notices.filter((notice: string) => notice.includes('phụ trách'))]).toEqual([true, []])
  })
})
