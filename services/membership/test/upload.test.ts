import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DAY, registry, type Registry } from './room.ts'

let r: Registry
beforeAll(async () => { r = await registry() })
afterAll(() => r.bucket.stop())

const file = { name: 'danh-sach.xlsx', size: 10, mediaType: 'application/pdf', classification: 'NORMAL' }
const send = (more: object) => r.call('POST', '/membership/uploads', { as: r.admin, body: { ...file, ...more } })

describe('an upload', () => {
  test.each(['MAT', 'TOI_MAT', 'TUYET_MAT'])('of level %s is refused with the law and what to do, confirmed or not', async (classification) => {
    const refused = await send({ classification, secrecyConfirmed: true })
    expect([refused.status, refused.body.code, refused.body.source, refused.body.uploadId, refused.body.url]).toEqual([403, 'upload.state-secret', '117/2025/QH15', undefined, undefined])
    expect(refused.body.title).toMatch(/117\/2025\/QH15.*chế độ bảo mật/)
  })
  test.each(['cong-van_MAT.docx', 'Hồ sơ nhân sự.pdf', 'TUYET MAT.pdf'])('named %s is asked about', async (name) => {
    expect(await send({ name })).toMatchObject({ status: 409, body: { code: 'secrecy.asks', errors: [{ pointer: '/name' }] } })
  })
  test('is taken once somebody confirmed, and keeps who and when', async () => {
    const { status, body } = await send({ name: 'Quyết định kỷ luật.pdf', secrecyConfirmed: true })
    expect(status).toBe(201)
    const rows = await import('@nen-nep/service-kit').then(({ getRow }) => getRow(r.table, { pk: `F#${body.uploadId}`, sk: 'A' }))
    expect(rows?.['secrecy']).toEqual({ by: r.admin, at: new Date(DAY).toISOString(), words: ['kỷ luật'] })
  })
  test.each(['Đổi mật khẩu.pdf', 'vang-mat.xlsx', 'danh-sach.xlsx'])('named %s is taken without a question', async (name) => expect((await send({ name })).status).toBe(201))
  test('of the largest size that is let in is taken by the bucket of one machine too, and one byte more is refused', async () => {
    const largest = 48 * 1024 * 1024
    expect(await send({ size: largest + 1 })).toMatchObject({ status: 400, body: { code: 'upload.too-large' } })
    const { body: { url } } = await send({ size: largest })
    expect((await fetch(url, { method: 'PUT', body: new Uint8Array(largest) })).status).toBe(200)
  })
})
