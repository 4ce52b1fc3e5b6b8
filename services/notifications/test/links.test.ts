import { MailReported, TaskCreated } from '@nen-nep/contracts'
import { seal } from '@nen-nep/service-kit'
import { inProcess } from '@nen-nep/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { messages, routes } from '../src/app.ts'
import { wishOf } from '../src/message/wish.ts'
import { runSchedule } from '../src/reactions.ts'
import { RoundKind } from '../src/round/schema.ts'
import { cell8, meetingId, NOW, opened, published, room } from './room.ts'

const SECRET = 'a secret of tests'
const MINE = 'dang.vien8@example.vn'
let r: Awaited<ReturnType<typeof room>>
let call: ReturnType<typeof inProcess>
beforeAll(async () => {
  r = await room(cell8)
  call = inProcess('notifications', routes(r.post), messages, r.post.now)
})
afterAll(() => r.stop())

const header = (raw: string, name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(raw)?.[1]?.trim()
const stopOf = ({ raw }: { raw: string }) => /^<https:\/\/nennep\.example(\S+)>$/.exec(header(raw, 'List-Unsubscribe') ?? '')?.[1]
/** What a mail program sends when its reader presses its own button (RFC 8058, section 3.2): a form, no cookies, no key. */
const oneClick = (path: string) => call('POST', path, { key: null, headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'List-Unsubscribe=One-Click' })
const remind = async (task: string, dueOn: string) => {
  await r.hear(published(TaskCreated({ taskId: task, cellId: 'org_cell8', memberId: 'mem_member8', dueOn }), 1))
  await r.work()
  await runSchedule(r.post, 'remind')
  await r.work()
  return (await r.mails(MINE)).filter(({ subject }) => subject === 'Nhắc việc đến hạn')
}
const stateOf = async (occasion: string) => (await call('GET', `/notifications/messages?occasion=${occasion}`, { as: 'mem_secretary8' })).body.items.find(({ memberId }: { memberId: string }) => memberId === 'mem_member8')

describe('the link that stops letters', () => {
  test('is for summaries and reminders only, and not for reminders of papers that must be read or carried out', () => {
    expect(RoundKind.options.filter((kind) => wishOf(kind) !== undefined)).toEqual(['REMINDER', 'SUMMARY', 'TRANSFER_REMINDER', 'DUE', 'ESCALATION', 'DIGEST', 'REPORT'])
    expect([wishOf('DUE', { word: 'TASK_DUE' }), wishOf('DUE', { word: 'DOCUMENT_DUE' }), wishOf('ESCALATION', { word: 'DIRECTIVE_DUE' })]).toEqual(['reminders', undefined, undefined])
  })
  test('goes with reminders, in the header for mail programs and in the letter, and not with what has to be known', async () => {
    await r.hear(opened({ meetingId: meetingId('stop') }))
    const [mail] = await remind('tsk_a', '2026-12-03')
    expect(header(mail!.raw, 'List-Unsubscribe-Post')).toBe('List-Unsubscribe=One-Click')
    expect(mail!.text).toContain(`Không muốn nhận thư nhắc việc nữa? Bấm vào đây.\nhttps://nennep.example${stopOf(mail!)}`)
    const others = (await r.mails()).filter(({ subject }) => subject !== 'Nhắc việc đến hạn')
    expect(new Set(others.map(({ subject }) => subject))).toContain('Giấy mời sinh hoạt chi bộ tháng 12/2026')
    expect(others.map(({ raw }) => header(raw, 'List-Unsubscribe'))).toEqual(others.map(() => undefined))
  })
  test('asks before it stops anything, for programs that check links open them', async () => {
    const [mail] = await r.mails(MINE).then((all) => all.filter(({ subject }) => subject === 'Nhắc việc đến hạn'))
    const { status, body } = await call('GET', stopOf(mail!)!)
    expect(status).toBe(200)
    expect(body).toContain('<form method="post"><button>Ngừng gửi</button></form>')
    expect((await call('GET', '/notifications/preferences', { as: 'mem_member8' })).body).toMatchObject({ mail: true, digests: true, reminders: true })
  })
  test('stops them with one click, also those already waiting, once or often, and leaves invitations', async () => {
    const [mail] = await r.mails(MINE).then((all) => all.filter(({ subject }) => subject === 'Nhắc việc đến hạn'))
    r.at('2026-12-01T02:00:00.000Z')
    await r.hear(published(TaskCreated({ taskId: 'tsk_b', cellId: 'org_cell8', memberId: 'mem_member8', dueOn: '2026-12-04' }), 1))
    await r.work()
    await runSchedule(r.post, 'remind')
    for (let times = 0; times < 3; times++) expect((await oneClick(stopOf(mail!)!)).status).toBe(200)
    await Promise.all(Array.from({ length: 4 }, () => oneClick(stopOf(mail!)!)))
    await r.work()
    expect((await r.mails(MINE)).filter(({ subject }) => subject === 'Nhắc việc đến hạn')).toHaveLength(1)
    expect((await call('GET', '/notifications/preferences', { as: 'mem_member8' })).body).toMatchObject({ mail: true, digests: true, reminders: false })
    await r.hear(opened({ meetingId: meetingId('after'), invited: ['mem_member8'] }))
    await r.work()
    expect(await stateOf(meetingId('after'))).toMatchObject({ state: 'SENT' })
  })
  test('is taken back in the settings', async () => {
    await call('PUT', '/notifications/preferences', { as: 'mem_member8', body: { reminders: true } })
    r.at('2026-12-02T02:00:00.000Z')
    expect(await remind('tsk_c', '2026-12-05')).toHaveLength(2)
  })
  test.each([['another purpose', seal(SECRET, 'opened', { memberId: 'mem_member8', wish: 'reminders' })], ['another secret', seal('x', 'unsubscribe', { memberId: 'mem_member8', wish: 'reminders' })], ['what cannot be stopped', seal(SECRET, 'unsubscribe', { memberId: 'mem_member8', wish: 'mail' })], ['nobody', 'x.y']])('made for %s is refused', async (_, token) => {
    expect((await oneClick(`/notifications/public/unsubscribe/${token}`)).body).toMatchObject({ status: 410, code: 'link.invalid' })
    expect((await call('GET', '/notifications/preferences', { as: 'mem_member8' })).body.reminders).toBe(true)
  })
})

describe('a link that is opened', () => {
  const open = (token: string) => call('POST', '/notifications/public/openings', { key: null, body: { token } })
  let invitation = ''
  const tokenIn = (text: string) => /(?:token|thu)=(\S+)/.exec(text)![1]!
  test('shows at its recipient that the mail arrived, for that recipient and that mail alone, once or often', async () => {
    r.at(NOW)
    await r.hear(opened({ meetingId: meetingId('read') }))
    await r.work()
    const mail = (await r.mails(MINE)).at(-1)!
    invitation = tokenIn(mail.text)
    for (let times = 0; times < 3; times++) expect((await open(invitation)).status).toBe(204)
    const { body } = await call('GET', `/notifications/messages?occasion=${meetingId('read')}`, { as: 'mem_secretary8' })
    expect(body.items.map(({ memberId, state }: { memberId: string; state: string }) => [memberId, state]).sort()).toEqual([['mem_member8', 'OPENED_LINK'], ['mem_secretary8', 'SENT']])
    expect(mail.html).not.toContain('<img')
  })
  test('from a short letter counts as well', async () => {
    await r.hear(published(TaskCreated({ taskId: 'tsk_d', cellId: 'org_cell8', memberId: 'mem_member8', dueOn: '2026-12-20' }), 1))
    await r.work()
    const mail = (await r.mails(MINE)).at(-1)!
    expect(mail.text).toContain('https://nennep.example/?thu=')
    await open(tokenIn(mail.text))
    const { body } = await call('GET', '/notifications/messages?orgId=org_cell8&limit=100', { as: 'mem_secretary8' })
    expect(body.items.filter(({ kind, state }: { kind: string; state: string }) => kind === 'TASK' && state === 'OPENED_LINK')).toHaveLength(1)
  })
  test('outlasts a late word of its delivery, and not a complaint', async () => {
    const report = async (outcome: string) => {
      const { id } = await stateOf(meetingId('read'))
      await r.hear(published(MailReported({ mailId: 'x', outcome, mark: `${id.slice(4).replaceAll('.', '_')}_1` }), 1))
      return (await stateOf(meetingId('read'))).state
    }
    expect(await report('Delivery')).toBe('OPENED_LINK')
    expect(await report('Complaint')).toBe('COMPLAINED')
    expect((await open(invitation)).status).toBe(204)
    expect((await stateOf(meetingId('read'))).state).toBe('COMPLAINED')
  })
  test('from a printed slip counts for no mail, and one of somebody else’s making is refused', async () => {
    expect((await open(seal(SECRET, 'invitation', { meetingId: meetingId('read'), memberId: 'mem_member8', until: NOW }))).status).toBe(204)
    for (const mark of ['x', 'cell8_1_h_m_1', 'a_b_c_d_e_f']) expect((await open(seal(SECRET, 'opened', { memberId: 'mem_member8', mark }))).status).toBe(204)
    expect((await open('bm90aGluZw.forged')).body).toMatchObject({ status: 410, code: 'link.invalid' })
    expect((await open(seal(SECRET, 'opened', { memberId: 'mem_member8' }))).status).toBe(410)
  })
})
