import { CampaignOpened, CeremonyTermChanged, DirectiveSent, MeetingClosed, ReviewSubmitted, TaskClosed, TaskCreated, TaskExtended } from '@nen-nep/contracts'
import { deliver, inProcess, tree } from '@nen-nep/testing'
import { projectTree } from '@nen-nep/service-kit'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { messages, routes } from '../src/app.ts'
import { projectPositions } from '../src/position/positions.ts'
import { jobs, runSchedule } from '../src/reactions.ts'
import { answered, meetingId, NOW, opened, person, published, room } from './room.ts'

let r: Awaited<ReturnType<typeof room>>
let call: ReturnType<typeof inProcess>
let before = 0
beforeAll(async () => {
  r = await room([person('secretary8', 'bi.thu8@example.vn'), person('member8', 'dang.vien8@example.vn'), person('ward', 'phuong@example.vn')])
  call = inProcess('notifications', routes(r.post), messages, r.post.now)
  await r.hear(await r.tell('org_cell9', 1, [person('secretary9', 'bi.thu9@example.vn')]))
  await projectPositions(r.table, { memberId: 'mem_ward', version: 2, grants: [{ role: 'SECRETARY', orgId: 'org_ward', from: '2020-01-01' }, { role: 'MEMBER', orgId: 'org_cell8', from: '2020-01-01' }] }, NOW)
})
afterAll(() => r.stop())
beforeEach(async () => { before = (await r.mails()).length })

const on = async (day: string, time = '02:00:00') => {
  r.at(`${day}T${time}.000Z`)
  await runSchedule(r.post, 'remind')
}
const sent = async () => {
  await r.work()
  const mails = (await r.mails()).slice(before).map(({ to, subject, text }) => ({ to: to[0]!, subject, text }))
  before += mails.length
  return mails.toSorted((a, b) => (a.to < b.to ? -1 : 1))
}
const whom = async () => (await sent()).map(({ to, subject }) => `${to} ${subject}`)
const save = (orgId: string, about: string, reminders: object[], as = 'mem_officer') => call('PUT', `/notifications/organisations/${orgId}/reminder-rules/${about}`, { as, body: { reminders } })
const task = { taskId: 'tsk_a1', cellId: 'org_cell8', memberId: 'mem_member8' }

describe('reminder rules', () => {
  test('are sentences, shipped until somebody sets others, and go down the tree', async () => {
    const list = async () => (await call('GET', '/notifications/organisations/org_cell8/reminder-rules', { as: 'mem_member8' })).body.items[0]
    expect((await list()).reminders[0].sentence).toBe('Trước ngày họp 1 ngày, nhắc người được mời, trừ người đã báo vắng.')
    expect((await save('org_ward', 'MEETING', [{ days: -3, to: 'ASKED', except: 'ANSWERED' }])).status).toBe(200)
    expect(await list()).toMatchObject({ from: 'org_ward', reminders: [{ sentence: 'Trước ngày họp 3 ngày, nhắc người được mời, trừ người đã trả lời.' }] })
  })
  test('are English sentences to whoever asks for them in English, about everything that is reminded of', async () => {
    const { items } = (await call('GET', '/notifications/organisations/org_cell9/reminder-rules?language=EN', { as: 'mem_secretary9' })).body
    const sentences: string[] = items.flatMap(({ reminders }: { reminders: { sentence: string }[] }) => reminders.map(({ sentence }) => sentence))
    expect(sentences).toContain('10 days before the day a ceremony of admission is to be held by, remind the secretary and deputy secretary of the cell, except where it was held.')
    expect(sentences.filter((sentence) => !/^[\x20-\x7e]+$/.test(sentence) || sentence.includes('undefined'))).toEqual([])
    expect(new Set(items.map(({ about }: { about: string }) => about)).size).toBe(9)
  })
  test.each([
    ['MEETING', [{ days: 1, to: 'ASKED' }]],
    ['MEETING', [{ days: -1, to: 'SUPERIOR' }]],
    ['TASK', [{ days: -1, to: 'SUPERIOR' }]],
    ['TASK', [{ days: 1, to: 'SUPERIOR' }, { days: 2, to: 'SUPERIOR' }]],
    ['TASK', [{ days: 1, to: 'ASKED' }, { days: 1, to: 'ASKED' }]],
    ['MONTH', [{ days: 1, to: 'ASKED', except: 'ANSWERED' }]],
  ])('about %s that say %j are refused', async (about, reminders) => expect((await save('org_ward', about, reminders)).status).toBe(400))
  test('are set by leaders and officers, not by members; elsewhere there is nothing', async () => {
    expect((await save('org_cell8', 'TASK', [], 'mem_member8')).body.code).toBe('rule.not-allowed')
    expect((await save('org_cell8', 'LOVE', [], 'mem_secretary8')).status).toBe(404)
    expect((await save('org_cell8', 'TASK', [], 'mem_secretary9')).body).toEqual((await save('org_none', 'TASK', [], 'mem_secretary9')).body)
  })
})

describe('a reminder', () => {
  test('of a meeting goes on the day an officer set, not to who answered, also while it waits', async () => {
    await r.hear(opened({ meetingId: meetingId('r1'), startsAt: '2026-12-20T12:00:00.000Z', invited: ['mem_secretary8', 'mem_member8', 'mem_ward'] }), answered('mem_ward', true, meetingId('r1')))
    await sent()
    await on('2026-12-19')
    expect(await whom()).toEqual([])
    await on('2026-12-17')
    await r.hear(answered('mem_member8', true, meetingId('r1')))
    await on('2026-12-17', '05:00:00')
    expect(await whom()).toEqual(['bi.thu8@example.vn Nhắc lịch sinh hoạt chi bộ tháng 12/2026'])
  })
  test('of a task goes before and after its day to whoever was given it, then to the leaders, with the chain, and to nobody once it is done', async () => {
    await r.hear(published(TaskCreated({ ...task, dueOn: '2026-11-20' }), 1), published(TaskExtended({ ...task, dueOn: '2026-11-28' }), 2))
    await sent()
    await on('2026-11-21')
    expect(await whom()).toEqual([])
    await on('2026-11-25')
    await on('2026-11-25', '07:00:00')
    expect(await whom()).toEqual(['dang.vien8@example.vn Nhắc việc đến hạn'])
    await on('2026-11-29')
    expect(await whom()).toEqual(['dang.vien8@example.vn Nhắc việc đến hạn'])
    await on('2026-12-01')
    const [letter] = await sent()
    expect(letter!.to).toBe('bi.thu8@example.vn')
    expect(letter!.text).toContain('- Chi bộ Khu phố 8: hạn 28/11/2026')
    expect(letter!.text).toContain('Đã nhắc: đồng chí được giao ngày 25/11/2026; đồng chí được giao ngày 29/11/2026.')
    await r.hear(published(TaskCreated({ ...task, taskId: 'tsk_b2', dueOn: '2026-11-28' }), 1), published(TaskClosed({ ...task, taskId: 'tsk_b2', done: true, inTime: true }), 3))
    await sent()
    await on('2026-11-29', '09:00:00')
    expect(await whom()).toEqual([])
  })
  test('is not sent to who did it while it waited', async () => {
    await r.hear(published(TaskCreated({ ...task, taskId: 'tsk_c3', dueOn: '2027-03-10' }), 1))
    await sent()
    await on('2027-03-07')
    await r.hear(published(TaskClosed({ ...task, taskId: 'tsk_c3', done: true, inTime: true }), 2))
    expect(await whom()).toEqual([])
  })
  test('of a month without a meeting goes to the leaders, and one level up in one letter for all cells, once', async () => {
    await r.hear(published(MeetingClosed({ meetingId: 'mtg_x', cellId: 'org_cell9', kind: 'REGULAR', year: 2027, month: 1, attendance: [] }), 1))
    await on('2027-01-12')
    expect(await whom()).toEqual(['bi.thu8@example.vn Nhắc việc đến hạn'])
    await on('2027-01-16')
    await on('2027-01-16', '03:00:00')
    await on('2027-01-17')
    const letters = await sent()
    expect(letters.map(({ to, subject }) => [to, subject])).toEqual([['phuong@example.vn', 'Việc quá hạn cần đôn đốc']])
    expect(letters[0]!.text).toContain('Chưa có cuộc họp chi bộ trong tháng:\n- Chi bộ Khu phố 8: hạn 15/01/2027')
    expect(letters[0]!.text).not.toContain('Khu phố 9')
    expect(letters[0]!.text).toContain('Đã nhắc: đồng chí được giao ngày 12/01/2027.')
  })
  test('of a directive goes to bodies that took no step, then up', async () => {
    await deliver(jobs, r.post, [{ ...published(DirectiveSent({ directiveId: 'dir_a', orgId: 'org_ward', dueOn: '2027-02-20' }), 1), by: 'mem_ward' }])
    await on('2027-02-23')
    await sent()
    await on('2027-02-24')
    const [letter] = await sent()
    expect([letter!.to, letter!.text.match(/- Chi bộ/g)?.length]).toEqual(['phuong@example.vn', 2])
  })
  test('of the year’s reviews goes to members who have not handed theirs in, then to the leaders', async () => {
    await deliver(jobs, r.post, [published(CampaignOpened({ campaignId: 'cmp_1', orgId: 'org_ward', year: 2027, asOf: '2027-11-30', cells: 2, members: 4, reviewsDueOn: '2027-06-23' }), 1)])
    await r.hear(published(ReviewSubmitted({ recordId: 'rec_1', cellId: 'org_cell8', memberId: 'mem_member8', year: 2027 }), 2), published(ReviewSubmitted({ recordId: 'rec_2', cellId: 'org_cell9', memberId: 'mem_secretary9', year: 2027 }), 2))
    await on('2027-06-19')
    await sent()
    await on('2027-06-20')
    expect(await whom()).toEqual(['bi.thu8@example.vn Nhắc việc đến hạn', 'phuong@example.vn Nhắc việc đến hạn'])
    await on('2027-06-24')
    expect(await whom()).toEqual(['bi.thu8@example.vn Nhắc việc đến hạn'])
  })
})

describe('a probation that ends', () => {
  const recognition = { opensOn: '2027-08-02', dueOn: '2027-09-15' }
  const probationer = { ...person('new', 'du.bi@example.vn'), recognition }
  const cell = [person('secretary8', 'bi.thu8@example.vn'), person('member8', 'dang.vien8@example.vn'), person('ward', 'phuong@example.vn')]
  const tell = async (version: number, more: object[]) => r.hear(await r.tell('org_cell8', version, [...cell, ...more] as typeof cell))
  test('is told to the cell’s secretary when it ends and once more before the last day, without a name, and once to those above when it passed', async () => {
    await tell(20, [probationer])
    for (const day of ['2027-08-05', '2027-08-06', '2027-08-06', '2027-09-08']) await on(day)
    const letters = (await sent()).filter(({ text }) => text.includes('dự bị'))
    expect(letters.map(({ to }) => to)).toEqual(['bi.thu8@example.vn', 'bi.thu8@example.vn'])
    expect(letters[0]!.text).toContain('chi bộ cần xét công nhận chính thức đúng hạn:\n- Chi bộ Khu phố 8: hạn 15/09/2027')
    expect(JSON.stringify(letters)).not.toContain('Nguyễn Văn new')
    await on('2027-09-16')
    await on('2027-09-17')
    expect((await sent()).filter(({ text }) => text.includes('dự bị')).map(({ to, subject }) => `${to} ${subject}`)).toEqual(['phuong@example.vn Việc quá hạn cần đôn đốc'])
  })
  test('is told to nobody once the member is recognised, however late that is heard, and by its new day when that moved', async () => {
    await tell(21, [{ ...probationer, recognition: { ...recognition, dueOn: '2027-10-15' } }])
    await on('2027-10-08', '03:00:00')
    await tell(22, [{ ...person('new', 'du.bi@example.vn') }])
    expect((await sent()).filter(({ text }) => text.includes('dự bị'))).toEqual([])
    await on('2027-10-16')
    expect((await sent()).filter(({ text }) => text.includes('dự bị'))).toEqual([])
  })
})

describe('a ceremony that is awaited', () => {
  const term = (dueOn: string | undefined, version: number, admissionId = 'adm_cell8.aa') => ({ ...published(CeremonyTermChanged({ admissionId, cellId: 'org_cell8', ...(dueOn === undefined ? {} : { dueOn }) }), version), by: 'mem_officer' })
  const told = async () => (await sent()).filter(({ text }) => text.includes('lễ kết nạp')).map(({ to, subject }) => `${to} ${subject}`)
  test('is told to the cell’s secretary once decided, twice before its last day without a name, and once to those above when it passed', async () => {
    await r.hear(term('2028-03-20', 5), term('2028-03-20', 5))
    expect(await told()).toEqual(['bi.thu8@example.vn Nhắc việc đến hạn'])
    for (const day of ['2028-03-10', '2028-03-10', '2028-03-17', '2028-03-21', '2028-03-22']) await on(day)
    const letters = (await sent()).filter(({ text }) => text.includes('lễ kết nạp'))
    expect(letters.map(({ to }) => to)).toEqual(['bi.thu8@example.vn', 'bi.thu8@example.vn', 'phuong@example.vn'])
    expect(letters[0]!.text).toContain('chi bộ cần tổ chức lễ kết nạp đúng hạn:\n- Chi bộ Khu phố 8: hạn 20/03/2028')
  })
  test('is told to nobody once it was held, in whatever order that is heard', async () => {
    await r.hear(term(undefined, 7, 'adm_cell8.bb'), term('2028-04-20', 6, 'adm_cell8.bb'))
    await on('2028-04-10')
    await on('2028-04-21')
    expect(await told()).toEqual([])
  })
})

describe('terms that an organisation has set itself', () => {
  const shorter = { recognitionWorkingDays: 10, ceremonyWorkingDays: 5 }
  const setFrom = (from: string, version: number) => projectTree(r.table, version, tree.map((node) => (node.id === 'org_ward' ? { ...node, norms: [{ from, values: shorter }] } : node)))
  test('are reminded of by their own last day from the day they hold, and by that alone', async () => {
    const recognition = { opensOn: '2028-02-01', dueOn: '2028-03-14' }
    await r.hear(await r.tell('org_cell8', 31, [person('secretary8', 'bi.thu8@example.vn'), person('ward', 'phuong@example.vn'), { ...person('new', 'du.bi@example.vn'), recognition }]))
    await r.hear({ ...published(CeremonyTermChanged({ admissionId: 'adm_cell8.zz', cellId: 'org_cell8', dueOn: '2028-03-14', from: '2028-02-01' }), 1), by: 'mem_officer' })
    await sent()
    await setFrom('2028-02-05', 50)
    // Ten working days from 1 February are 15 February, five are 8 February.
    await on('2028-02-05', '01:00:00')
    expect((await sent()).map(({ subject, text }) => [subject, text.split('\n').slice(0, 2)])).toEqual([['Nhắc việc đến hạn', ['Đã có quyết định kết nạp, chi bộ cần tổ chức lễ kết nạp đúng hạn:', '- Chi bộ Khu phố 8: hạn 08/02/2028']]])
    await on('2028-02-08')
    expect((await sent()).map(({ text }) => text.split('\n').slice(0, 2))).toEqual([['Có đảng viên dự bị hết thời gian dự bị, chi bộ cần xét công nhận chính thức đúng hạn:', '- Chi bộ Khu phố 8: hạn 15/02/2028']])
    await on('2028-02-16')
    expect((await sent()).filter(({ text }) => text.includes('dự bị')).map(({ to }) => to)).toEqual(['phuong@example.vn'])
    await on('2028-03-07')
    expect((await sent()).filter(({ text }) => text.includes('14/03/2028'))).toEqual([])
  })
  test('date the first letter on a ceremony too', async () => {
    r.at('2028-04-03T02:00:00.000Z')
    await r.hear({ ...published(CeremonyTermChanged({ admissionId: 'adm_cell8.yy', cellId: 'org_cell8', dueOn: '2028-05-15', from: '2028-04-03' }), 1, '2028-04-03T02:00:00.000Z'), by: 'mem_officer' })
    expect((await sent()).map(({ text }) => text.split('\n')[1])).toEqual(['- Chi bộ Khu phố 8: hạn 10/04/2028'])
  })
})
