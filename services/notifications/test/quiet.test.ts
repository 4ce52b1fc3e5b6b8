import { readPage } from '@nen-nep/service-kit'
import { inProcess } from '@nen-nep/testing'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { messages, routes } from '../src/app.ts'
import type { Channels, Note } from '../src/channel/port.ts'
import { morningAfter } from '../src/message/rest.ts'
import { lineOf } from '../src/place.ts'
import { runSchedule } from '../src/reactions.ts'
import { cancelled, cell8, meetingId, opened, room } from './room.ts'

const READER = 'dang.vien8@example.vn'
const OTHER = 'bi.thu8@example.vn'
let r: Awaited<ReturnType<typeof room>>
let call: ReturnType<typeof inProcess>
beforeAll(async () => {
  r = await room(cell8)
  call = inProcess('notifications', routes(r.post), messages, r.post.now)
  expect((await call('PUT', '/notifications/preferences', { as: 'mem_member8', body: { rest: true } })).body).toMatchObject({ mail: true, reminders: true, rest: true })
})
afterAll(() => r.stop())
afterEach(() => { vi.restoreAllMocks() })

/** How many mails the reader who rests and the one who does not have been sent. */
const sent = async () => Promise.all([READER, OTHER].map(async (to) => (await r.mails(to)).length))
const drainAt = async (instant: string) => {
  r.at(instant)
  await runSchedule(r.post, 'drain')
}

test.each([
  ['2026-11-30T13:59:59.000Z', undefined],
  ['2026-11-30T14:00:00.000Z', '2026-11-30T23:00:00.000Z'],
  ['2026-11-30T17:30:00.000Z', '2026-11-30T23:00:00.000Z'],
  ['2026-11-30T22:59:59.000Z', '2026-11-30T23:00:00.000Z'],
  ['2026-11-30T23:00:00.000Z', undefined],
])('at %s the night of Vietnam ends at %s', (now, morning) => expect(morningAfter(now)).toBe(morning))

describe('whoever rests at night', () => {
  test('is written to in the morning, once, and others at once', async () => {
    r.at('2026-11-30T15:00:00.000Z')
    await r.hear(opened({ meetingId: meetingId('n1') }))
    await r.work()
    expect(await sent()).toEqual([0, 1])
    await drainAt('2026-11-30T22:00:00.000Z')
    expect(await sent()).toEqual([0, 1])
    await drainAt('2026-11-30T23:00:01.000Z')
    await drainAt('2026-11-30T23:01:00.000Z')
    expect(await sent()).toEqual([1, 1])
    expect((await readPage(r.table, { pk: lineOf('NIGHT') })).rows).toEqual([])
  })
  test('hears of a cancellation at once, and in the morning nothing of what it overtook', async () => {
    r.at('2026-12-01T15:00:00.000Z')
    await r.hear(opened({ meetingId: meetingId('n2'), startsAt: '2026-12-05T12:00:00.000Z' }))
    await r.work()
    expect(await sent()).toEqual([1, 2])
    await r.hear(cancelled(4, meetingId('n2')))
    await r.work()
    await drainAt('2026-12-01T23:00:01.000Z')
    expect((await r.mails(READER)).map(({ subject }) => subject)).toEqual(['Giấy mời sinh hoạt chi bộ tháng 12/2026', 'Thông báo không họp: sinh hoạt chi bộ tháng 12/2026'])
  })
  test('is told of a meeting of the next day without waiting', async () => {
    r.at('2026-12-10T15:00:00.000Z')
    await r.hear(opened({ meetingId: meetingId('n3'), startsAt: '2026-12-11T01:00:00.000Z' }))
    await r.work()
    expect((await r.mails(READER)).length).toBe(3)
  })
})

describe('a channel beside mail', () => {
  const notes: Note[] = []
  let outcome: 'accepted' | 'refused' = 'accepted'
  const channels: Channels = { SMS: { reach: ({ phone }) => phone, hand: (note) => {
    notes.push(note)
    return Promise.resolve(outcome === 'accepted' ? { outcome, providerId: 'sms-1' } : { outcome, reason: 'BARRED' })
  } } }
  const states = async (name: string) => (await call('GET', `/notifications/messages?occasion=${meetingId(name)}`, { as: 'mem_secretary8' })).body.items.filter(({ channel }: { channel?: string }) => channel === 'SMS').map(({ state, address }: { state: string; address: string }) => `${state} ${address}`)
  const invite = async (name: string) => {
    r.at('2026-12-12T03:00:00.000Z')
    Object.assign(r.post, { channels })
    await r.hear(opened({ meetingId: meetingId(name), startsAt: '2026-12-20T12:00:00.000Z' }))
    await r.work()
  }
  test('reaches who has no mail address, once, with the letter as text and a state of its own; others get mail', async () => {
    const before = await sent()
    await invite('c1')
    expect(notes.map(({ to, subject, text }) => [to.address, subject, text.split('\n')[0]])).toEqual([['0900000000', 'Giấy mời sinh hoạt chi bộ tháng 12/2026', '19 giờ 00, chủ nhật, 20/12/2026']])
    expect(await sent()).toEqual(before.map((count) => count + 1))
    expect(await states('c1')).toEqual(['SENT … 000'])
    expect((await call('GET', `/notifications/call-list?occasion=${meetingId('c1')}`, { as: 'mem_secretary8' })).body.items).toEqual([])
  })
  test('that refuses somebody leaves them to be called', async () => {
    outcome = 'refused'
    vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    await invite('c2')
    expect([notes.length, ...(await states('c2'))]).toEqual([2, 'FAILED … 000'])
    expect((await call('GET', `/notifications/call-list?occasion=${meetingId('c2')}`, { as: 'mem_secretary8' })).body.items).toMatchObject([{ memberId: 'mem_minutes8', why: 'BOUNCED' }])
  })
})
