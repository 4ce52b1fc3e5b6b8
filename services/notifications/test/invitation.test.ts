import { find, unseal } from '@nen-nep/service-kit'
import { afterEach, describe, expect, test } from 'vitest'
import { announced } from '../src/meeting/rules.ts'
import { meetingKey, roundKey } from '../src/place.ts'
import { cancelled, cell8, meetingId, moved, opened, person, published, room } from './room.ts'

let r: Awaited<ReturnType<typeof room>>
afterEach(() => r.stop())
const calendarOf = (mail: { attachments: readonly { filename: string; content: string }[] }) =>
  Buffer.from(mail.attachments.find(({ filename }) => filename === 'lich-hop.ics')!.content, 'base64').toString().replaceAll('\r\n ', '')

describe('a meeting that is announced', () => {
  test('invites by mail, with time, place and agenda first, an answer link, and the meeting as a calendar file', async () => {
    r = await room()
    await r.hear(opened())
    await r.work()
    expect((await r.mails()).map(({ to }) => to[0]).sort()).toEqual(['bi.thu8@example.vn', 'dang.vien8@example.vn'])
    const [mail] = await r.mails('dang.vien8@example.vn')
    expect(mail!.subject).toBe('Giấy mời sinh hoạt chi bộ tháng 12/2026')
    expect(mail!.text.split('\n').slice(0, 2)).toEqual(['19 giờ 00, thứ Năm, 03/12/2026', 'Tại: Nhà văn hóa khu phố 8'])
    expect(mail!.text).toContain('đồng chí Nguyễn Văn member8')
    expect(mail!.text).toContain('1. Đánh giá tháng 11\n2. Nhiệm vụ tháng 12')
    const token = /https:\/\/nennep\.example\/tra-loi\?token=(\S+)/.exec(mail!.text)![1]!
    expect(unseal('a secret of tests', 'invitation', token)).toEqual({ meetingId: meetingId(), memberId: 'mem_member8', until: '2026-12-03T12:00:00.000Z', mark: expect.stringMatching(/^cell8_\d+_[a-z0-9]+_member8_1$/) as string })
    const calendar = calendarOf(mail!)
    for (const line of ['METHOD:REQUEST', `UID:${meetingId()}@nennep.example`, 'SEQUENCE:2', 'DTSTART:20261203T120000Z', 'DTEND:20261203T133000Z', 'LOCATION:Nhà văn hóa khu phố 8', 'STATUS:CONFIRMED']) expect(calendar.split('\r\n')).toContain(line)
    expect(mail!.headers['from']).toContain('no-reply@nennep.example')
  })
  test('puts those without a usable address on the call list', async () => {
    r = await room([...cell8, person('p1', 'bình@exаmple.vn')])
    await r.hear(opened({ invited: ['mem_member8', 'mem_minutes8', 'mem_p1', 'mem_unheard'] }))
    await r.work()
    const meeting = await find(r.post.meetings, meetingKey(meetingId()), true)
    const round = await find(r.post.rounds, roundKey(meeting!.state.rounds[0]!)!, true)
    expect(round!.state.done).toEqual({ mode: 'ON', mailed: 1, byPhone: [{ memberId: 'mem_minutes8', why: 'NO_ADDRESS' }, { memberId: 'mem_p1', why: 'BAD_ADDRESS' }, { memberId: 'mem_unheard', why: 'NO_ADDRESS' }] })
  })
  test('tells nobody when nobody is to be told', async () => {
    r = await room()
    await r.hear(opened({ notify: false }), moved())
    await r.work()
    expect(await r.mails()).toEqual([])
  })
  test('is one mail to each, however often the news comes', async () => {
    r = await room()
    const news = opened()
    for (let round = 0; round < 50; round++) await r.hear(news)
    await Promise.all(Array.from({ length: 10 }, () => r.hear(news)))
    await r.work(7)
    expect(await r.mails()).toHaveLength(2)
  })
  test('reaches guests of other cells through the cell that holds them', async () => {
    r = await room()
    await r.hear(await r.tell('org_cell9', 1, [person('secretary9', 'bi.thu9@example.vn')]))
    await r.hear(opened({ invited: ['mem_member8', 'mem_secretary9'] }))
    await r.work()
    expect(await r.mails('bi.thu9@example.vn')).toHaveLength(1)
  })
})

describe('a meeting that changes', () => {
  test('updates by one more mail: the same UID, a higher sequence, the new time', async () => {
    r = await room()
    await r.hear(opened())
    await r.work()
    await r.hear(moved())
    await r.work()
    const mails = await r.mails('dang.vien8@example.vn')
    expect(mails.map(({ subject }) => subject)).toEqual(['Giấy mời sinh hoạt chi bộ tháng 12/2026', 'Thay đổi lịch sinh hoạt chi bộ tháng 12/2026'])
    expect(mails[1]!.text).toContain('19 giờ 30, thứ Sáu, 04/12/2026')
    expect(mails[1]!.text).toContain('Trường Tiểu học số 1')
    const calendar = calendarOf(mails[1]!)
    for (const line of [`UID:${meetingId()}@nennep.example`, 'SEQUENCE:3', 'DTSTART:20261204T123000Z', 'DTEND:20261204T143000Z']) expect(calendar.split('\r\n')).toContain(line)
    expect(mails[0]!.messageId).not.toBe(mails[1]!.messageId)
  })
  test('before the first mail has gone, tells its newest time once', async () => {
    r = await room()
    await r.hear(opened(), moved(), moved({ startsAt: '2026-12-05T12:00:00.000Z' }, 5))
    await r.work()
    const mails = await r.mails('dang.vien8@example.vn')
    expect(mails).toHaveLength(1)
    expect(mails[0]!.text).toContain('05/12/2026')
  })
  test('is called off at once, in the calendar too', async () => {
    r = await room()
    await r.hear(opened())
    await r.work()
    await r.hear(cancelled())
    await r.work()
    const [, mail] = await r.mails('dang.vien8@example.vn')
    expect(mail!.subject).toBe('Thông báo không họp: sinh hoạt chi bộ tháng 12/2026')
    expect(mail!.raw).toContain('method=CANCEL')
    const calendar = calendarOf(mail!)
    for (const line of ['METHOD:CANCEL', 'STATUS:CANCELLED', 'SEQUENCE:4', `UID:${meetingId()}@nennep.example`]) expect(calendar.split('\r\n')).toContain(line)
  })
  test('is put off without a new time, and comes back into the calendar with one', async () => {
    r = await room()
    await r.hear(opened())
    await r.work()
    await r.hear(published({ type: 'meeting.postponed.v1', data: { meetingId: meetingId(), cellId: 'org_cell8' } }, 3))
    await r.work()
    await r.hear(moved({}, 4))
    await r.work()
    const mails = await r.mails('dang.vien8@example.vn')
    expect(mails.map(({ subject }) => subject.split(' ')[0])).toEqual(['Giấy', 'Hoãn', 'Thay'])
    expect(mails.slice(1).map((mail) => calendarOf(mail).split('\r\n').filter((line) => /^(METHOD|SEQUENCE|DTSTART)/.test(line)))).toEqual([
      ['METHOD:CANCEL', 'SEQUENCE:3', 'DTSTART:20261203T120000Z'],
      ['METHOD:REQUEST', 'SEQUENCE:4', 'DTSTART:20261204T123000Z'],
    ])
  })
  test.each([1, 2, 3, 4, 5])('ends in the same state whatever order the news comes in (%i)', async (seed) => {
    r = await room()
    const news = [opened(), moved(), cancelled()]
    const order = [[0, 1, 2], [2, 1, 0], [1, 2, 0], [1, 0, 2], [2, 0, 1]][seed - 1]!
    for (const index of order) await r.hear(news[index]!)
    const found = await find(r.post.meetings, meetingKey(meetingId()), true)
    expect(announced(found!.state)).toMatchObject({ state: 'CANCELLED', startsAt: '2026-12-04T12:30:00.000Z', sequence: 4 })
  })
})
