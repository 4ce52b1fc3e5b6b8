import { PositionGiven } from '@nen-nep/contracts'
import { inProcess } from '@nen-nep/testing'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { messages, routes } from '../src/app.ts'
import { person, published, room } from './room.ts'

let r: Awaited<ReturnType<typeof room>>
let call: ReturnType<typeof inProcess>
let before = 0
beforeAll(async () => {
  r = await room([person('member8', 'dang.vien8@example.vn'), person('secretary8', 'bi.thu8@example.vn'), person('minutes8')])
  call = inProcess('notifications', routes(r.post), messages, r.post.now)
})
beforeEach(async () => { before = (await r.mails()).length })
afterAll(() => r.stop())
const given = (memberId: string, more: object = {}) => published(PositionGiven({ memberId, role: 'SECRETARY', orgId: 'org_cell8', from: '2026-12-01', ...more }), 2)
async function told(...events: ReturnType<typeof given>[]) {
  await r.hear(...events)
  await r.work()
  return (await r.mails()).slice(before)
}

describe('whoever is given a position', () => {
  test('is told which, from when, and how to begin, once', async () => {
    const event = given('mem_member8')
    const mails = await told(event, event)
    expect(mails.map(({ to, subject }) => [to[0], subject])).toEqual([['dang.vien8@example.vn', 'Giao chức vụ và cách bắt đầu sử dụng hệ thống']])
    expect(mails[0]!.text.split('\n').slice(0, 3).join('\n')).toBe('Đồng chí được giao chức vụ bí thư, Chi bộ Khu phố 8, từ ngày 01/12/2026.\n\nKính gửi đồng chí Nguyễn Văn member8, công việc của chức vụ này nay được thực hiện trên hệ thống Nền Nếp. Đồng chí bắt đầu tại đây:')
    expect(mails[0]!.text).toMatch(/https:\/\/nennep\.example\/\?thu=\S+[\s\S]+Nhận mã xác nhận[\s\S]+Tập dượt/)
  })
  test('or to stand in, is told until when; two positions are two letters', async () => {
    const mails = await told(given('mem_member8', { role: 'DEPUTY_SECRETARY', standsInFor: 'mem_secretary8', to: '2026-12-15' }), given('mem_member8', { role: 'MINUTE_TAKER' }))
    expect(mails.map(({ text }) => text.split('\n')[0]).toSorted()).toEqual(['Đồng chí được giao chức vụ thư ký, Chi bộ Khu phố 8, từ ngày 01/12/2026.', 'Đồng chí được giao làm thay phó bí thư, Chi bộ Khu phố 8, từ ngày 01/12/2026 đến hết ngày 15/12/2026.'])
  })
  test('is told at once and whole, also by who wishes for gathered letters', async () => {
    await call('PUT', '/notifications/preferences', { as: 'mem_secretary8', body: { rhythm: 'WEEKLY' } })
    const mails = await told({ ...given('mem_secretary8', { role: 'OVERSEER' }), by: 'mem_officer' })
    expect(mails.map(({ subject }) => subject)).toEqual(['Giao chức vụ và cách bắt đầu sử dụng hệ thống'])
  })
  test('in English where they read English', async () => {
    await call('PUT', '/notifications/preferences', { as: 'mem_member8', body: { language: 'EN' } })
    const [mail] = await told(given('mem_member8', { from: '2027-01-01' }))
    expect(mail!.text).toContain('You were given a position at Chi bộ Khu phố 8: secretary, from 1 January 2027.')
  })
  test('has an entry among their news, and is to be called where no address is known', async () => {
    expect(await told(given('mem_minutes8'))).toEqual([])
    const [entry] = (await call('GET', '/notifications/feed', { as: 'mem_minutes8' })).body.items
    expect(entry).toMatchObject({ kind: 'POSITION' })
    expect((await call('GET', `/notifications/call-list?occasion=${entry.id}`, { as: 'mem_secretary8' })).body.items).toMatchObject([{ memberId: 'mem_minutes8' }])
  })
})
