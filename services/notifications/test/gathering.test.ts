import { BallotOpened, TaskClosed, TaskCreated } from '@nen-nep/contracts'
import ical from 'node-ical'
import { convertIcsCalendar } from 'ts-ics'
import { readPage } from '@nen-nep/service-kit'
import { inProcess } from '@nen-nep/testing'
import { addDays } from '@nen-nep/rules/dates/arithmetic'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { messages, routes } from '../src/app.ts'
import { slotAfter } from '../src/gathering/slot.ts'
import { GATHERING } from '../src/place.ts'
import { runSchedule } from '../src/reactions.ts'
import { cancelled, cell8, meetingId, moved, opened, published, room, type Sent } from './room.ts'

const READER = 'dang.vien8@example.vn'
const OTHER = 'bi.thu8@example.vn'
let r: Awaited<ReturnType<typeof room>>
let call: ReturnType<typeof inProcess>
beforeAll(async () => {
  r = await room(cell8)
  call = inProcess('notifications', routes(r.post), messages, r.post.now)
})
afterAll(() => r.stop())

const wish = (rhythm: string) => call('PUT', '/notifications/preferences', { as: 'mem_member8', body: { rhythm } })
/** What the reader has been sent since it was last asked. */
let known = 0
const news = async () => {
  const mails = (await r.mails(READER)).slice(known)
  known += mails.length
  return mails
}
const subjects = async () => (await news()).map(({ subject }) => subject)
const hear = async (...events: Sent[]) => {
  await r.hear(...events)
  await r.work()
}
/** The hour of a gathered letter, with every schedule run twice. */
const morning = async (instant: string) => {
  r.at(instant)
  for (let times = 0; times < 2; times++) {
    await runSchedule(r.post, 'gather')
    await r.work(times + 1)
    await runSchedule(r.post, 'drain')
  }
  return news()
}
const task = (id: string, dueOn: string) => published(TaskCreated({ taskId: id, cellId: 'org_cell8', memberId: 'mem_member8', dueOn }), 1)
const done = (id: string) => published(TaskClosed({ taskId: id, cellId: 'org_cell8', memberId: 'mem_member8', done: true, inTime: true }), 2)

test('a gathered letter is due at seven in the morning of Vietnam, the next one or that of the next Monday, never before the letters in it', () => {
  expect([slotAfter('DAILY', '2026-11-30T02:00:00.000Z'), slotAfter('DAILY', '2026-11-29T23:59:59.000Z'), slotAfter('WEEKLY', '2026-11-30T02:00:00.000Z'), slotAfter('WEEKLY', '2026-11-29T23:00:00.000Z')]).toEqual(['2026-12-01T00:00:00.000Z', '2026-11-30T00:00:00.000Z', '2026-12-07T00:00:00.000Z', '2026-11-30T00:00:00.000Z'])
  fc.assert(fc.property(fc.date({ min: new Date('2026-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }), fc.constantFrom('DAILY' as const, 'WEEKLY' as const), (date, rhythm) => {
    const now = date.toISOString()
    const slot = slotAfter(rhythm, now)
    expect(slot > now && slot.endsWith('T00:00:00.000Z') && slot <= `${addDays(now.slice(0, 10), rhythm === 'DAILY' ? 1 : 8)}T00:00:00.000Z`).toBe(true)
  }), { numRuns: 50 })
})

describe('whoever wants one letter a day', () => {
  test('says so in their settings, and is then told in one of what would have come in several; others are told at once', async () => {
    expect((await wish('DAILY')).body).toMatchObject({ mail: true, rhythm: 'DAILY' })
    expect((await wish('HOURLY')).status).toBe(400)
    await hear(opened({ meetingId: meetingId('far'), startsAt: '2026-12-20T12:00:00.000Z' }), task('tsk_1', '2026-12-28'))
    expect([await subjects(), (await r.mails(OTHER)).length]).toEqual([[], 1])
    const listed = async () => (await call('GET', `/notifications/messages?occasion=${meetingId('far')}`, { as: 'mem_secretary8' })).body.items.find(({ memberId }: { memberId: string }) => memberId === 'mem_member8').state
    expect(await listed()).toBe('QUEUED')
    const [letter, ...more] = await morning('2026-12-01T00:00:01.000Z')
    expect([letter!.subject, more, await listed()]).toEqual(['Tin gộp gửi đồng chí', [], 'SENT'])
    const lines = letter!.text.split('\n')
    expect(lines[0]).toBe('Có 2 thông báo gửi đồng chí.')
    expect(lines).toEqual(expect.arrayContaining(['Giấy mời họp · Chi bộ Khu phố 8', '19 giờ 00, chủ nhật, 20/12/2026', 'Báo dự họp hoặc xin vắng:', 'Giao nhiệm vụ · Chi bộ Khu phố 8', '- Chi bộ Khu phố 8: hạn 28/12/2026']))
    expect(letter!.text).toMatch(/\/tra-loi\?token=/)
    expect((await readPage(r.table, { pk: GATHERING })).rows).toEqual([])
  })
  test('is told at once of what cannot wait: a meeting called off or soon, a change of one that was to be soon, a last day until the next letter, a ballot', async () => {
    r.at('2026-12-01T03:00:00.000Z')
    await hear(cancelled(4, meetingId('far')))
    expect(await subjects()).toEqual(['Thông báo không họp: sinh hoạt chi bộ tháng 12/2026'])
    await hear(opened({ meetingId: meetingId('soon'), startsAt: '2026-12-03T12:00:00.000Z' }))
    await hear(moved({ meetingId: meetingId('soon'), startsAt: '2026-12-21T12:00:00.000Z' }))
    expect(await subjects()).toEqual(['Giấy mời sinh hoạt chi bộ tháng 12/2026', 'Thay đổi lịch sinh hoạt chi bộ tháng 12/2026'])
    await hear(task('tsk_today', '2026-12-01'), task('tsk_tomorrow', '2026-12-02'), task('tsk_late', '2026-11-20'))
    expect((await news()).map(({ text }) => text.split('\n')[1])).toEqual(expect.arrayContaining(['- Chi bộ Khu phố 8: hạn 01/12/2026', '- Chi bộ Khu phố 8: hạn 02/12/2026']))
    await hear(published(BallotOpened({ ballotId: 'blt_1', cellId: 'org_cell8', year: 2026, phone: 2, kiosk: 0, paper: 0, from: '2026-12-10T12:00:00Z', until: '2026-12-10T14:00:00Z' }), 1))
    expect(await subjects()).toEqual(['Thông báo công tác cuối năm'])
    expect((await morning('2026-12-02T00:00:01.000Z')).map(({ text }) => text.split('\n')[0])).toEqual(['Có 1 thông báo gửi đồng chí.'])
  })
  test('is told nothing that was done, or overtaken, before the letter, and gets none where nothing is left', async () => {
    r.at('2026-12-02T03:00:00.000Z')
    await hear(task('tsk_2', '2026-12-28'), task('tsk_3', '2026-12-29'), opened({ meetingId: meetingId('off'), startsAt: '2026-12-22T12:00:00.000Z' }))
    await hear(done('tsk_2'), cancelled(4, meetingId('off')))
    expect(await subjects()).toEqual(['Thông báo không họp: sinh hoạt chi bộ tháng 12/2026'])
    const [letter] = await morning('2026-12-03T00:00:01.000Z')
    expect([letter!.text.includes('29/12/2026'), letter!.text.includes('28/12/2026'), letter!.text.includes('22/12/2026')]).toEqual([true, false, false])
    r.at('2026-12-03T03:00:00.000Z')
    await hear(task('tsk_4', '2026-12-28'))
    await hear(done('tsk_4'))
    expect(await morning('2026-12-04T00:00:01.000Z')).toEqual([])
  })
  test('may stop all mail meanwhile, or have each letter at once again', async () => {
    r.at('2026-12-04T03:00:00.000Z')
    await hear(task('tsk_5', '2026-12-28'))
    await call('PUT', '/notifications/preferences', { as: 'mem_member8', body: { mail: false } })
    expect(await morning('2026-12-05T00:00:01.000Z')).toEqual([])
    await call('PUT', '/notifications/preferences', { as: 'mem_member8', body: { mail: true, rhythm: 'AT_ONCE' } })
    await hear(task('tsk_6', '2026-12-28'))
    expect(await subjects()).toEqual(['Giao nhiệm vụ'])
  })
  test('finds in it a calendar file for each meeting, as single letters have it, and the one mail stays a letter', async () => {
    await wish('DAILY')
    r.at('2026-12-05T01:00:00.000Z')
    const [first, second] = [meetingId('filea'), meetingId('fileb')]
    await hear(opened({ meetingId: first, startsAt: '2026-12-20T12:00:00.000Z' }), opened({ meetingId: second, startsAt: '2026-12-20T01:00:00.000Z', agenda: [] }), task('tsk_file', '2026-12-30'))
    await hear(moved({ meetingId: first, startsAt: '2026-12-21T12:00:00.000Z' }))
    expect(await subjects()).toEqual([])
    const [letter] = await morning('2026-12-06T00:00:01.000Z')
    expect(letter!.raw).not.toContain('text/calendar')
    expect(letter!.raw).toContain('Content-Type: multipart/mixed')
    expect(letter!.attachments.map(({ filename, contentType }) => [filename, contentType])).toEqual([['lich-hop-2026-12-20.ics', 'application/ics'], ['lich-hop-2026-12-21.ics', 'application/ics']])
    const files = letter!.attachments.map(({ content }) => Buffer.from(content, 'base64').toString())
    const events = files.map((file) => Object.values(ical.sync.parseICS(file)).flatMap((one) => (one?.type === 'VEVENT' ? [one] : [])))
    expect(events.map((all) => all.map(({ uid, start, sequence, method }) => [uid, start.toISOString(), Number(sequence), method]))).toEqual([
      [[`${second}@nennep.example`, '2026-12-20T01:00:00.000Z', 2, 'REQUEST']],
      [[`${first}@nennep.example`, '2026-12-21T12:00:00.000Z', 3, 'REQUEST']],
    ])
    expect(files.map((file) => convertIcsCalendar(undefined, file)).map(({ method, events: all }) => [method, all?.map(({ uid, sequence, status }) => [uid, sequence, status])])).toEqual([['REQUEST', [[`${second}@nennep.example`, 2, 'CONFIRMED']]], ['REQUEST', [[`${first}@nennep.example`, 3, 'CONFIRMED']]]])
    expect(letter!.text).toContain('Kèm thư là tệp lịch của 2 cuộc họp')
    r.at('2026-12-06T02:00:00.000Z')
    await hear(cancelled(4, first))
    const [off] = await news()
    expect(off!.raw).toContain('method=CANCEL')
    expect(convertIcsCalendar(undefined, Buffer.from(off!.attachments[0]!.content, 'base64').toString()).events?.map(({ uid, sequence }) => [uid, sequence])).toEqual([[`${first}@nennep.example`, 4]])
    await hear(task('tsk_plain', '2026-12-30'))
    const [plain] = await morning('2026-12-07T00:00:01.000Z')
    expect([plain!.attachments, plain!.text.includes('tệp lịch')]).toEqual([[], false])
  })
  test('gets a letter that somebody sends again at once, and reads the gathered one alone', async () => {
    await wish('DAILY')
    r.at('2026-12-05T03:00:00.000Z')
    await hear(opened({ meetingId: meetingId('again'), startsAt: '2026-12-24T12:00:00.000Z' }))
    await morning('2026-12-06T00:00:01.000Z')
    const { body } = await call('GET', `/notifications/messages?occasion=${meetingId('again')}`, { as: 'mem_secretary8' })
    const mine = body.items.find(({ memberId }: { memberId: string }) => memberId === 'mem_member8')
    expect((await call('POST', `/notifications/messages/${mine.id}/resend`, { as: 'mem_secretary8', body: null })).status).toBe(200)
    await r.work()
    expect(await subjects()).toEqual(['Giấy mời sinh hoạt chi bộ tháng 12/2026'])
    const own = r.own.filter(({ type, data }) => type === 'message.queued.v1' && String(data['messageId']).startsWith('msg_own-')).at(-1)!.data['messageId'] as string
    expect((await call('GET', `/notifications/messages/${own}`, { as: 'mem_member8' })).body.letter.subject).toBe('Tin gộp gửi đồng chí')
    expect((await call('GET', `/notifications/messages/${own}`, { as: 'mem_secretary8' })).status).toBe(404)
    expect((await call('GET', '/notifications/feed?limit=100', { as: 'mem_member8' })).body.items.map(({ kind }: { kind: string }) => kind)).not.toContain('GATHERED')
  })
})

test('whoever wants one letter a week gets it on Monday morning, in their language', async () => {
  await call('PUT', '/notifications/preferences', { as: 'mem_member8', body: { rhythm: 'WEEKLY', language: 'EN' } })
  r.at('2026-12-08T03:00:00.000Z')
  await hear(task('tsk_7', '2026-12-28'))
  expect(await morning('2026-12-09T00:00:01.000Z')).toEqual([])
  await hear(task('tsk_8', '2026-12-14'))
  expect((await news()).map(({ subject }) => subject)).toEqual(['New task'])
  const [letter] = await morning('2026-12-14T00:00:01.000Z')
  expect([letter!.subject, letter!.text.split('\n')[0]]).toEqual(['Your messages in one letter', 'You have 1 message.'])
})

test('a gathered letter that dies on its way, before or after any call, is sent, and tells each thing once', async () => {
  await call('PUT', '/notifications/preferences', { as: 'mem_member8', body: { rhythm: 'DAILY', language: 'VI' } })
  let [calls, side] = [Infinity, 'before']
  r.table.db.middlewareStack.add((next) => async (args) => {
    calls -= 1
    if (calls === 0 && side === 'before') throw new Error('died')
    const answer = await next(args)
    if (calls === 0) throw new Error('died')
    return answer
  }, { step: 'initialize', name: 'dying' })
  for (let death = 1; death <= 12; death++) {
    const day = addDays('2027-01-01', death)
    r.at(`${day}T03:00:00.000Z`)
    const due = [1, 2].map((many) => addDays('2027-06-01', death * 2 + many))
    await r.hear(...due.map((dueOn, index) => task(`tsk_d${death}x${index}`, dueOn)))
    ;[calls, side] = [Math.ceil(death / 2), death % 2 ? 'before' : 'after']
    await r.work().catch(() => undefined)
    calls = Infinity
    await r.work()
    r.at(`${addDays(day, 1)}T00:00:01.000Z`)
    for (let times = 0; times < 2; times++) {
      calls = times === 0 ? death * 2 : Infinity
      await runSchedule(r.post, 'gather').catch(() => undefined)
      await r.work().catch(() => undefined)
    }
    calls = Infinity
    await morning(`${addDays(day, 1)}T01:00:01.000Z`)
    const told = (await r.mails(READER)).map(({ text }) => text).join('\n')
    for (const dueOn of due) expect([death, dueOn, told.split(`hạn ${dueOn.split('-').toReversed().join('/')}`).length - 1]).toEqual([death, dueOn, 1])
  }
}, 120_000)

