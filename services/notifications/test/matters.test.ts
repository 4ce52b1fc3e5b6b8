import { BallotVoided, ClassesPublished, CollectiveReturned, DirectiveFollowed, DirectiveSent, DocumentOpened, DocumentPublished, ReconsiderationRequested, ResolutionIssued, ReviewReturned, ReviewSubmitted, TaskClosed, TaskCreated } from '@nen-nep/contracts'
import { deliver, inProcess } from '@nen-nep/testing'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { messages, routes } from '../src/app.ts'
import { hear } from '../src/matter/rules.ts'
import type { Matter } from '../src/matter/schema.ts'
import { jobs } from '../src/reactions.ts'
import { meetingId, opened, person, published, room, type Sent } from './room.ts'

let r: Awaited<ReturnType<typeof room>>
let call: ReturnType<typeof inProcess>
const contacts = [person('secretary8', 'bi.thu8@example.vn'), person('member8', 'dang.vien8@example.vn'), person('minutes8', 'thu.ky8@example.vn'), person('secretary9', 'bi.thu9@example.vn')]
let before = 0
const heard: Sent[] = []
beforeAll(async () => {
  r = await room(contacts)
  const hear = r.hear
  r = { ...r, hear: (...events) => { heard.push(...events); return hear(...events) } }
  call = inProcess('notifications', routes(r.post), messages, r.post.now)
})
beforeEach(async () => { before = (await r.mails()).length })
afterAll(() => r.stop())
/** The mails of this test, all or to one address. */
const sent = async (to?: string) => (await r.mails()).slice(before).filter((mail) => to === undefined || mail.to[0] === to)

const task = { taskId: 'tsk_a1', cellId: 'org_cell8', memberId: 'mem_member8' }
let met = 0
const paper = (name: string, more: object = {}) => published(DocumentPublished({ documentId: `doc_${name}`, meetingId: meetingId(`m${met}`), cellId: 'org_cell8', audience: 'ALL', readBy: '2026-12-02', ...more }), 1, '2026-11-30T03:00:00.000Z')
const feed = async (as: string) => (await call('GET', '/notifications/feed', { as })).body.items
const subjects = async (to?: string) => (await sent(to)).map(({ subject }) => subject)

const byWard = (event: ReturnType<typeof published>) => ({ ...event, by: 'mem_ward' })

const entryAbout = async (about: string, as: string) => (await feed(as)).find((entry: { about?: string[] }) => entry.about?.includes(about))

describe('a task', () => {
  test('is told to whom it is given, without its title, and not once it is done', async () => {
    await r.hear(published(TaskCreated({ ...task, dueOn: '2026-12-28' }), 1))
    await r.work()
    const [mail] = await sent('dang.vien8@example.vn')
    expect(mail!.subject).toBe('Giao nhiệm vụ')
    expect(mail!.text).toContain('giao cho đồng chí một nhiệm vụ.\n- Chi bộ Khu phố 8: hạn 28/12/2026')
    await r.hear(published(TaskCreated({ ...task, taskId: 'tsk_b2', dueOn: '2026-12-28' }), 1), published(TaskClosed({ ...task, taskId: 'tsk_b2', done: true, inTime: true }), 2))
    await r.work()
    expect(await sent()).toHaveLength(1)
  })
})

describe('papers of a meeting', () => {
  beforeEach(async () => {
    met += 1
    await r.hear(opened({ meetingId: meetingId(`m${met}`) }))
    await r.work()
    before = (await r.mails()).length
  })
  test('of one day are one mail and one entry, which says what is read and what is not', async () => {
    await r.hear(paper('a'), paper('b'))
    await r.work()
    await r.hear(paper('c'))
    await r.work()
    expect(await subjects('dang.vien8@example.vn')).toEqual(['Có tài liệu cần đọc'])
    const mine = [await entryAbout('doc_a', 'mem_member8')]
    expect(mine).toMatchObject([{ about: ['doc_a', 'doc_b', 'doc_c'], mustRead: true, read: false }])
  })
  test('are read by opening them, or by saying so, once for good; the list of who has not says the others', async () => {
    await r.hear(paper('d'))
    await r.work()
    await r.hear(published(DocumentOpened({ documentId: 'doc_d', meetingId: meetingId(`m${met}`), cellId: 'org_cell8', memberId: 'mem_minutes8' }), 2))
    const entry = await entryAbout('doc_d', 'mem_member8')
    const said = await call('POST', `/notifications/feed/${entry.id}/acknowledge`, { as: 'mem_member8', key: 'said-once' })
    expect(said.status).toBe(200)
    r.at('2026-12-01T02:00:00.000Z')
    expect((await call('POST', `/notifications/feed/${entry.id}/acknowledge`, { as: 'mem_member8', key: 'said-again' })).body).toEqual(said.body)
    expect((await entryAbout('doc_d', 'mem_member8')).read).toBe(true)
    const { body } = await call('GET', '/notifications/unacknowledged?about=doc_d', { as: 'mem_secretary8' })
    expect(body).toEqual({ about: 'doc_d', asked: 3, read: 2, items: [{ memberId: 'mem_secretary8', name: 'Nguyễn Văn secretary8' }] })
  })
  test('kept until the meeting, for the committee only, or before the announcement are told to nobody else', async () => {
    await r.hear(paper('kept', { audience: 'NOT_BEFORE' }), paper('early', { meetingId: meetingId('later') }))
    await r.work()
    expect(await sent()).toEqual([])
    await r.hear(byWard(paper('inner', { audience: 'COMMITTEE' })))
    await r.work()
    expect((await sent()).filter(({ subject }) => subject === 'Có tài liệu cần đọc').map(({ to }) => to[0])).toEqual(['bi.thu8@example.vn'])
  })
  test('that ask for nothing are not acknowledged, and nobody acknowledges for another', async () => {
    await r.hear(paper('e'))
    await r.work()
    const of = Map.groupBy<string, { kind: string; id: string }>(await feed('mem_member8'), ({ kind }) => kind)
    const [entry, invitation] = [of.get('DOCUMENT')![0]!, of.get('INVITATION')![0]!]
    const said = (id: string, as: string) => call('POST', `/notifications/feed/${id}/acknowledge`, { as })
    expect((await said(invitation.id, 'mem_member8')).body.code).toBe('receipt.not-asked')
    expect((await said(entry.id, 'mem_officer')).body.code).toBe('receipt.not-addressed')
    expect((await said(entry.id, 'mem_secretary9')).status).toBe(404)
    expect((await said('rnd_x', 'mem_member8')).status).toBe(404)
    expect((await call('GET', '/notifications/unacknowledged?about=doc_e', { as: 'mem_member8' })).body.code).toBe('receipt.not-yours')
    const [foreign, unknown] = await Promise.all(['doc_e', 'doc_none'].map((about) => call('GET', `/notifications/unacknowledged?about=${about}`, { as: 'mem_secretary9' })))
    expect([foreign!.status, foreign!.body]).toEqual([404, unknown!.body])
  })
})

describe('what comes from above', () => {
  test('a directive is told to the leaders of every body below, and who has not read it is known above', async () => {
    await deliver(jobs, r.post, [byWard(published(DirectiveSent({ directiveId: 'dir_a', orgId: 'org_ward', dueOn: '2026-12-31' }), 1))])
    await r.work()
    expect((await subjects('bi.thu8@example.vn'))).toEqual(['Có văn bản cần triển khai'])
    const entry = await entryAbout('dir_a', 'mem_secretary8')
    await call('POST', `/notifications/feed/${entry.id}/acknowledge`, { as: 'mem_secretary8' })
    const { body } = await call('GET', '/notifications/unacknowledged?about=dir_a', { as: 'mem_officer' })
    expect(body.read).toBe(1)
    expect(body.items.map(({ memberId }: { memberId: string }) => memberId)).toContain('mem_secretary9')
  })
  test('a cell that has taken the step is not written to any more', async () => {
    await r.hear(published(DirectiveFollowed({ cellId: 'org_cell8', directiveIds: ['dir_b'] }), 1))
    await deliver(jobs, r.post, [published(DirectiveSent({ directiveId: 'dir_b', orgId: 'org_ward', dueOn: '2026-12-31', toOrgIds: ['org_cell8'] }), 1)])
    await r.work()
    expect(await sent()).toEqual([])
  })
  test('a resolution of a cell goes to its members', async () => {
    await deliver(jobs, r.post, [published(ResolutionIssued({ resolutionId: 'res_a', orgId: 'org_cell8', kind: 'NQ', number: 5, year: 2026 }), 1)])
    await r.work()
    expect(await subjects('dang.vien8@example.vn')).toEqual(['Có văn bản cần đọc'])
  })
})

describe('the year end', () => {
  const record = { recordId: 'rec_1', cellId: 'org_cell8', memberId: 'mem_member8', year: 2026 }
  test('a review given back is told to its author, unless it is in again', async () => {
    await r.hear(published(ReviewReturned(record), 3), published(ReviewSubmitted(record), 4))
    await r.work()
    expect(await sent()).toEqual([])
    await r.hear(published(ReviewReturned(record), 5))
    await r.work()
    expect(await subjects('dang.vien8@example.vn')).toEqual(['Bản kiểm điểm cần bổ sung'])
  })
  test('published classes are told to the members of the cell without saying any', async () => {
    await r.hear(published(ClassesPublished({ cellId: 'org_cell8', year: 2026, members: 3 }), 1))
    await r.work()
    const [mail] = await sent('dang.vien8@example.vn')
    expect(mail!.subject).toBe('Thông báo công tác cuối năm')
    expect(mail!.text).not.toMatch(/[Hh]oàn thành/)
  })
})

test('all that was heard before, heard again twice and in any order, sends nothing more', async () => {
  await r.work()
  before = (await r.mails()).length
  await r.hear(...heard, ...heard)
  await r.work(5)
  expect(await sent()).toEqual([])
})

test('a matter stands the same in whatever order its words come, and however often', () => {
  const word = (v: number, more: object): Matter => ({ id: 'x', of: 'TASK', orgId: 'o', open: true, heardAt: 'now', v, ...more })
  const words = [word(1, { dueOn: '2026-12-01', asked: ['m'] }), word(2, { dueOn: '2026-12-05' }), word(3, { open: false })]
  fc.assert(fc.property(fc.shuffledSubarray([0, 1, 2, 0, 1, 2], { minLength: 6 }), (order) => {
    const end = order.reduce<Matter | undefined>((before, index) => hear(before, words[index]!) ?? before, undefined)
    expect([end?.open, end?.asked]).toEqual([false, ['m']])
  }))
})

describe('a step of the year’s end', () => {
  const firstLines = async () => (await sent()).map(({ to, text }) => `${to[0]} ${text.split('\n').slice(0, 2).join(' ').trim()}`).toSorted()
  test('is told to those who have to go on: a body’s review given back, a ballot that is void, a request to decide', async () => {
    await r.hear(published(CollectiveReturned({ collectiveId: 'col_2026.cell8', orgId: 'org_cell8', year: 2026 }), 3))
    await r.work()
    expect(await firstLines()).toEqual([])
    await r.hear(byWard(published(CollectiveReturned({ collectiveId: 'col_2026.cell8', orgId: 'org_cell8', year: 2026 }), 5)))
    await r.work()
    expect(await firstLines()).toEqual(['bi.thu8@example.vn Bản kiểm điểm tập thể của Chi bộ Khu phố 8 được trả lại để bổ sung.'])
    before = (await r.mails()).length
    await r.hear(byWard(published(BallotVoided({ ballotId: 'blt_2026.cell8.a', cellId: 'org_cell8', year: 2026 }), 4)))
    await r.work()
    expect(new Set((await firstLines()).map((line) => line.slice(line.indexOf(' '))))).toEqual(new Set([' Lần bỏ phiếu kín năm 2026 của Chi bộ Khu phố 8 không kiểm được phiếu và không có giá trị. Chi bộ sẽ bỏ phiếu lại.']))
    before = (await r.mails()).length
    await r.hear(published(ReconsiderationRequested({ recordId: 'rec_2026.cell8.member8', cellId: 'org_cell8', memberId: 'mem_member8', year: 2026, decideBy: '2027-03-12' }), 6))
    await r.work()
    expect(await entryAbout('rec_2026.cell8.member8', 'mem_ward')).toMatchObject({ orgId: 'org_ward', kind: 'RATING' })
    expect(await entryAbout('rec_2026.cell8.member8', 'mem_secretary8')).toBeUndefined()
  })
})
