import { beforeAll, describe, expect, test } from 'vitest'
import { planning, room, secretary, type Room } from './room.ts'

let r: Room
beforeAll(async () => { r = await room() })

const asked = (words: string[], pointer: string) => ({ status: 409, body: { code: 'secrecy.asks', words, confirmWith: 'secrecyConfirmed', errors: [{ pointer, code: 'secrecy.asks', message: expect.stringContaining(words[0]!) }] } })
const create = (more: object) => r.call('POST', '/meetings', { ...secretary, body: { ...planning, ...more } })

describe('the second question', () => {
  test('is asked of a meeting whose agenda hints at a secret, in words a person understands, and nothing is written', async () => {
    const before = r.published.length
    const refused = await create({ agenda: ['Thời sự', { title: 'Phổ biến tài liệu mật' }] })
    expect(refused).toMatchObject(asked(['tài liệu mật'], '/agenda/1'))
    expect(refused.body.title).toContain('secrecyConfirmed')
    const { body: { items } } = await r.call('GET', '/meetings?cellId=org_cell8&year=2026', secretary)
    expect([items, r.published.length]).toEqual([[], before])
  })
  test('is answered in the body, and the answer is kept with who and when', async () => {
    const made = await create({ venue: 'Phòng họp Ban Kỷ luật', secrecyConfirmed: true })
    expect(made).toMatchObject({ status: 201, body: { secrecy: { by: 'mem_secretary8', at: new Date(r.clock.now).toISOString(), words: ['kỷ luật'] } } })
    const path = `/meetings/${made.body.id}`
    expect((await r.call('GET', path, secretary)).body.secrecy).toEqual(made.body.secrecy)
    const same = await r.call('PATCH', path, { ...secretary, ifMatch: made.etag!, body: { venue: 'Phòng họp Ban Kỷ luật', minutesPlanned: 60 } })
    expect([same.status, same.body.secrecy]).toEqual([200, made.body.secrecy])
    expect(await r.call('PATCH', path, { ...secretary, ifMatch: same.etag!, body: { agenda: ['Công văn TỐI MẬT'] } })).toMatchObject(asked(['tối mật'], '/agenda/0'))
  })
  test('is not asked of everyday words', async () => {
    expect((await create({ agenda: ['Hướng dẫn đổi mật khẩu', 'Phối hợp với Mặt trận', 'Danh sách vắng mặt'] })).status).toBe(201)
  })
  test('is asked of a task\'s title', async () => {
    const giving = { cellId: 'org_cell8', memberId: 'mem_p1', title: 'Chuyển hồ sơ nhân sự', dueOn: '2026-12-20' }
    expect(await r.call('POST', '/meetings/tasks', { ...secretary, body: giving })).toMatchObject(asked(['hồ sơ nhân sự'], '/title'))
    expect((await r.call('POST', '/meetings/tasks', { ...secretary, body: { ...giving, secrecyConfirmed: true } })).body.secrecy.words).toEqual(['hồ sơ nhân sự'])
  })
  test('is asked of a year plan\'s themes once', async () => {
    const path = '/meetings/plans/org_cell8/2026'
    const months = [{ month: 3, thematic: 'Công tác kiểm tra, kỷ luật đảng' }]
    expect(await r.call('PUT', path, { ...secretary, ifMatch: '"0"', body: { months } })).toMatchObject(asked(['kỷ luật'], '/months/0/thematic'))
    expect((await r.call('PUT', path, { ...secretary, ifMatch: '"0"', body: { months, secrecyConfirmed: true } })).status).toBe(200)
    expect((await r.call('PUT', path, { ...secretary, ifMatch: '"1"', body: { months: [...months, { month: 6, thematic: 'Chuyển đổi số' }] } })).status).toBe(200)
  })
  test('takes no other answer than true', async () => {
    for (const secrecyConfirmed of [false, 'true', 1, null]) expect(await create({ venue: 'Mật', secrecyConfirmed })).toMatchObject({ status: 400, body: { code: 'input.invalid' } })
  })
  test('is not asked of those who may not do it anyway', async () => {
    const sent = { as: 'mem_secretary9', body: { ...planning, venue: 'Mật' } }
    const plain = { as: 'mem_secretary9', body: planning }
    expect((await r.call('POST', '/meetings', sent)).body).toEqual((await r.call('POST', '/meetings', plain)).body)
  })
})
