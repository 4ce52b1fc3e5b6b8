import { SESClient } from '@aws-sdk/client-ses'
import { DocumentPublished, MailReported, MessageQueued } from '@nen-nep/contracts'
import { getRow, readPage } from '@nen-nep/service-kit'
import { inProcess } from '@nen-nep/testing'
import { sesMailer, type Posting } from '@nen-nep/service-kit/mailer'
import { rawMail } from '@nen-nep/service-kit/mime'
import * as v from 'valibot'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Post } from '../src/deps.ts'
import { markOf } from '../src/message/rules.ts'
import { Message } from '../src/message/schema.ts'
import { messages as texts, routes } from '../src/app.ts'
import { messagesOf, meetingKey, refusingKey } from '../src/place.ts'
import { jobs, reactions, runSchedule } from '../src/reactions.ts'
import { deliverOnce, meetingId, NOW, opened, person, published, room, type Sent } from './room.ts'

let r: Awaited<ReturnType<typeof room>>
beforeEach(async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  r = await room()
})
afterEach(() => {
  vi.restoreAllMocks()
  return r.stop()
})

const messages = async (): Promise<Message[]> => {
  const { rows: [meeting] } = await readPage(r.table, { pk: meetingKey(meetingId()).pk, prefix: 'A' })
  const { rows } = await readPage(r.table, { pk: messagesOf((meeting!['rounds'] as string[])[0]!), consistent: true })
  return rows.map((row) => v.parse(Message, row))
}
/** Invites one member and prepares the round; its message waits. */
async function invite(): Promise<{ queued: Sent; message: Message }> {
  await r.hear(opened({ invited: ['mem_member8'] }))
  expect(await deliverOnce(jobs, r.post, r.own.find(({ type }) => type === 'round.requested.v1') as Sent)).toBe(true)
  return { queued: r.own.find(({ type }) => type === 'message.queued.v1') as Sent, message: (await messages())[0]! }
}
const state = async () => (await messages())[0]!
/** Answers as told, one after the other, after having really sent where the mail went out. */
const mailerOf = (...answers: ('accepted' | 'lost' | Posting['outcome'] | 'dies')[]): Post['mailer'] => async (mail) => {
  const next = answers.shift() ?? 'accepted'
  if (next === 'accepted' || next === 'lost' || next === 'dies') await r.post.mailer(mail)
  if (next === 'dies') throw new Error('the process died here')
  return next === 'accepted' ? { outcome: 'accepted', providerId: 'ses-1' } : { outcome: next === 'lost' ? 'unknown' : next, reason: 'Test' }
}

describe('a message', () => {
  test('is sent once by 50 senders at once', async () => {
    const { queued } = await invite()
    let handed: Sent[] = Array.from({ length: 50 }, () => queued)
    while (handed.length > 0) {
      const done = await Promise.all(handed.map((event) => deliverOnce(jobs, r.post, event)))
      handed = handed.filter((_, index) => !done[index])
    }
    expect(await r.mails()).toHaveLength(1)
    expect(await state()).toMatchObject({ state: 'SENT' })
  })
  test('of a busy mail service waits in line, and goes out unflagged when it is free', async () => {
    const { queued } = await invite()
    r.box.mail.setFaults({ kind: 'throttle', rate: 1 })
    expect(await deliverOnce(jobs, r.post, queued)).toBe(true)
    expect(await state()).toMatchObject({ state: 'QUEUED' })
    await runSchedule(r.post, 'drain')
    expect(await state()).toMatchObject({ state: 'QUEUED' })
    r.box.mail.setFaults(null)
    await runSchedule(r.post, 'drain')
    await runSchedule(r.post, 'drain')
    expect(await r.mails()).toHaveLength(1)
    expect((await state()).possibleRepeat).toBeUndefined()
  })
  test('of a shortly busy mail service is tried again at once', async () => {
    const { queued } = await invite()
    expect(await deliverOnce(jobs, { ...r.post, mailer: mailerOf('busy', 'busy', 'accepted') }, queued)).toBe(true)
    expect(await state()).toMatchObject({ state: 'SENT' })
  })
  test('that is refused for good has failed, with the reason', async () => {
    const { queued } = await invite()
    expect(await deliverOnce(jobs, { ...r.post, mailer: mailerOf('refused') }, queued)).toBe(true)
    expect(await state()).toMatchObject({ state: 'FAILED', reason: 'Test' })
    expect(await deliverOnce(jobs, r.post, queued)).toBe(true)
    expect(await r.mails()).toEqual([])
  })
  test('taken without an answer is repeated once, the same bytes, flagged', async () => {
    const { queued } = await invite()
    r.box.mail.setFaults({ kind: 'timeout-after', rate: 1 })
    const hasty = new SESClient({ endpoint: r.box.mail.endpoint, region: 'local', credentials: { accessKeyId: 'test', secretAccessKey: 'test' }, maxAttempts: 1, requestHandler: { requestTimeout: 700, throwOnRequestTimeout: true } })
    expect(await deliverOnce(jobs, { ...r.post, mailer: sesMailer(hasty, 'set') }, queued)).toBe(true)
    expect(await state()).toMatchObject({ state: 'FAILED', reason: 'NO_ANSWER', possibleRepeat: true })
    const mails = await r.mails()
    expect(mails).toHaveLength(2)
    expect(mails[0]!.raw).toBe(mails[1]!.raw)
    expect(mails[0]!.messageId).toBe(mails[1]!.messageId)
  })
  test('whose sender dies after SES took it is sent at most once more, flagged, when the lease has run out', async () => {
    const { queued } = await invite()
    expect(await deliverOnce(jobs, { ...r.post, mailer: mailerOf('dies') }, queued)).toBe(false)
    expect(await state()).toMatchObject({ state: 'SENDING', attempts: 1 })
    expect(await deliverOnce(jobs, r.post, queued)).toBe(false)
    expect(await r.mails()).toHaveLength(1)
    r.at('2026-11-30T02:01:01.000Z')
    expect(await deliverOnce(jobs, { ...r.post, mailer: mailerOf('dies') }, queued)).toBe(false)
    r.at('2026-11-30T02:05:00.000Z')
    expect(await deliverOnce(jobs, r.post, queued)).toBe(true)
    expect(await state()).toMatchObject({ state: 'FAILED', reason: 'NO_ANSWER', possibleRepeat: true })
    expect(new Set((await r.mails()).map(({ messageId: id }) => id)).size).toBe(1)
    expect(await r.mails()).toHaveLength(2)
  })
  test('repeated to a busy mail service is still only repeated once', async () => {
    const { queued } = await invite()
    const post = { ...r.post, mailer: mailerOf('lost', 'busy', 'busy', 'busy', 'busy', 'busy', 'accepted', 'accepted') }
    expect(await deliverOnce(jobs, post, queued)).toBe(true)
    expect(await state()).toMatchObject({ state: 'SENDING', possibleRepeat: true })
    await runSchedule(post, 'drain')
    expect(await state()).toMatchObject({ state: 'SENT', possibleRepeat: true })
    expect(await r.mails()).toHaveLength(2)
  })
  test('to nowhere is noticed: an unknown id is left alone', async () => {
    expect(await deliverOnce(jobs, r.post, published(MessageQueued({ messageId: 'msg_x' }), 1))).toBe(true)
    expect(await deliverOnce(jobs, r.post, published(MessageQueued({ messageId: 'msg_cell8.1.h.m' }), 1))).toBe(true)
  })
  test('about a meeting that has begun is not sent any more', async () => {
    const { queued } = await invite()
    r.at('2026-12-03T12:00:00.000Z')
    await deliverOnce(jobs, r.post, queued)
    expect(await state()).toMatchObject({ state: 'SUPPRESSED', reason: 'OUTDATED' })
    expect(await r.mails()).toEqual([])
  })
})

describe('a report by the mail service', () => {
  const said = (message: Message, outcome: string, bounceType = '') => published(MailReported({ mailId: 'x', outcome, bounceType, mark: markOf(message) }), 1)
  test.each([
    [['Delivery'], 'DELIVERED'],
    [['Bounce', 'Delivery'], 'BOUNCED'],
    [['Delivery', 'Bounce'], 'BOUNCED'],
    [['Complaint', 'Delivery'], 'COMPLAINED'],
    [['Delivery', 'Delivery', 'Complaint'], 'COMPLAINED'],
    [['Reject'], 'BOUNCED'],
    [['Telepathy'], 'SENT'],
  ])('%j leaves it %s', async (outcomes, ends) => {
    await invite()
    await r.work()
    for (const outcome of outcomes) await r.hear(said(await state(), outcome, 'Permanent'))
    expect((await state()).state).toBe(ends)
  })
  test('that came before our own record of sending is not forgotten', async () => {
    const { queued, message } = await invite()
    const mailer: Post['mailer'] = async (mail) => {
      await r.hear(said(message, 'Delivery'))
      return r.post.mailer(mail)
    }
    expect(await deliverOnce(jobs, { ...r.post, mailer }, queued)).toBe(true)
    expect((await state()).state).toBe('DELIVERED')
  })
  test('of a bounce for good closes the address to later mails; a full mailbox does not', async () => {
    await invite()
    await r.work()
    await r.hear(said(await state(), 'Bounce', 'Transient'))
    await r.hear(published({ type: 'meeting.rescheduled.v1', data: { meetingId: meetingId(), cellId: 'org_cell8', startsAt: '2026-12-05T12:00:00.000Z', venue: 'Nơi khác', minutesPlanned: 90 } }, 3))
    await r.work()
    expect(await r.mails()).toHaveLength(2)
    await r.hear(said(await state(), 'Complaint'))
    await r.hear(published({ type: 'meeting.cancelled.v1', data: { meetingId: meetingId(), cellId: 'org_cell8' } }, 4))
    await r.work()
    expect(await r.mails()).toHaveLength(2)
  })
  test('that comes back for good after it was put off closes the address too', async () => {
    await invite()
    await r.work()
    for (const type of ['Transient', 'Permanent']) await r.hear(said(await state(), 'Bounce', type))
    expect(await getRow(r.table, refusingKey('dang.vien8@example.vn'))).toBeDefined()
  })
  test.each([['Complaint', ''], ['Bounce', 'Permanent']])('on an earlier posting (%s) closes the address that one went to, and not the one it was sent to since', async (outcome, type) => {
    await invite()
    await r.work()
    const first = await state()
    await r.hear(await r.tell('org_cell8', 7, [person('member8', 'moi@example.vn')]))
    const call = inProcess('notifications', routes(r.post), texts, r.post.now)
    expect((await call('POST', `/notifications/messages/${first.id}/resend`, { as: 'mem_secretary8', body: null })).body).toMatchObject({ posts: 2 })
    await r.work()
    await r.hear(said(first, outcome, type))
    expect([await getRow(r.table, refusingKey('dang.vien8@example.vn')), await getRow(r.table, refusingKey('moi@example.vn')), (await state()).state]).toEqual([expect.anything(), undefined, 'SENT'])
    expect((await call('GET', `/notifications/messages?occasion=${meetingId()}`, { as: 'mem_secretary8' })).body.items[0].formerly).toBeUndefined()
  })
  test('without a mark, or with a strange one, is noted and dropped', async () => {
    for (const mark of [undefined, '', 'a_b', 'a_b_c_d_x', '#_#_#_#_1']) expect(await deliverOnce(reactions, r.post, published(MailReported({ mailId: 'x', outcome: 'Bounce', mark }), 1))).toBe(true)
  })
})

test('a mail is the same bytes whenever it is made', async () => {
  const seen: string[] = []
  const { queued } = await invite()
  const mailer: Post['mailer'] = (mail) => {
    seen.push(rawMail(mail))
    return Promise.resolve({ outcome: 'unknown', reason: 'Test' })
  }
  await deliverOnce(jobs, { ...r.post, mailer }, queued)
  expect(seen).toHaveLength(2)
  expect(seen[0]).toBe(seen[1])
})

test('a round that another paper joins while it is prepared still says who is to be called', async () => {
  await r.hear(opened())
  await r.work()
  const paper = (documentId: string) => published(DocumentPublished({ documentId, meetingId: meetingId(), cellId: 'org_cell8', audience: 'ALL' }), 1, NOW)
  await r.hear(paper('doc_1'))
  const asked = r.own.findLast(({ type }) => type === 'round.requested.v1') as Sent
  let joined = false
  r.table.db.middlewareStack.add((next) => async (args) => {
    if (!joined && JSON.stringify(args.input).includes('message.queued.v1')) {
      joined = true
      await r.hear(paper('doc_2'))
    }
    return next(args)
  }, { step: 'initialize', name: 'joining' })
  while (!(await deliverOnce(jobs, r.post, asked))) expect(joined).toBe(true)
  const call = inProcess('notifications', routes(r.post), texts, r.post.now)
  expect((await call('GET', `/notifications/call-list?occasion=${String(asked.data['roundId'])}`, { as: 'mem_secretary8' })).body.items).toMatchObject([{ memberId: 'mem_minutes8', why: 'NO_ADDRESS' }])
})
test('nobody is reminded on the day on which they were invited, however near the meeting', async () => {
  for (const startsAt of ['2026-11-30T12:00:00.000Z', '2026-12-01T12:00:00.000Z']) await r.hear(opened({ meetingId: meetingId(startsAt.slice(8, 10)), startsAt, invited: ['mem_member8'] }))
  await r.work()
  await runSchedule(r.post, 'remind')
  await r.work()
  expect((await r.mails()).map(({ subject }) => subject).toSorted()).toEqual(['Giấy mời sinh hoạt chi bộ tháng 11/2026', 'Giấy mời sinh hoạt chi bộ tháng 12/2026'])
})
test('a reminder whose schedule died before its meeting knew of it is listed with the meeting', async () => {
  await r.hear({ ...opened({ startsAt: '2026-12-01T12:00:00.000Z', invited: ['mem_member8'] }), at: '2026-11-29T02:00:00.000Z' })
  await r.work()
  let left = 1
  r.table.db.middlewareStack.add((next) => async (args) => {
    const answer = await next(args)
    if (JSON.stringify(args.input).includes('round.requested.v1') && left-- === 1) throw new Error('died')
    return answer
  }, { step: 'initialize', name: 'dying' })
  await expect(runSchedule(r.post, 'remind')).rejects.toThrow('died')
  await runSchedule(r.post, 'remind')
  await r.work()
  const call = inProcess('notifications', routes(r.post), texts, r.post.now)
  expect((await call('GET', `/notifications/messages?occasion=${meetingId()}`, { as: 'mem_secretary8' })).body.items.map(({ kind }: { kind: string }) => kind).toSorted()).toEqual(['INVITATION', 'REMINDER'])
})
