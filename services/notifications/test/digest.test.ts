import { MailReported, MeetingClosed, SheetChanged, TaskCreated } from '@nen-nep/contracts'
import { inProcess } from '@nen-nep/testing'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { messages, routes } from '../src/app.ts'
import { projectPositions } from '../src/position/positions.ts'
import { runSchedule, schedules } from '../src/reactions.ts'
import { cell8, meetingId, NOW, opened, person, published, room } from './room.ts'

let r: Awaited<ReturnType<typeof room>>
let call: ReturnType<typeof inProcess>
let before = 0
const since = '2020-01-01'
beforeAll(async () => {
  r = await room([...cell8, person('ward', 'phuong@example.vn'), person('deputy', 'uy.vien@example.vn')])
  call = inProcess('notifications', routes(r.post), messages, r.post.now)
  await projectPositions(r.table, { memberId: 'mem_ward', version: 2, grants: [{ role: 'SECRETARY', orgId: 'org_ward', from: since }, { role: 'MEMBER', orgId: 'org_cell8', from: since }] }, NOW)
  await projectPositions(r.table, { memberId: 'mem_deputy', version: 2, grants: [{ role: 'COMMITTEE_MEMBER', orgId: 'org_ward', from: since }, { role: 'MEMBER', orgId: 'org_cell8', from: since }] }, NOW)
})
afterAll(() => r.stop())
beforeEach(async () => { before = (await r.mails()).length })

const evening = async (day: string) => {
  r.at(`${day}T10:00:00.000Z`)
  for (let times = 0; times < 2; times++) await runSchedule(r.post, 'digest')
  await r.work()
  const mails = (await r.mails()).slice(before)
  before += mails.length
  return mails.map(({ to, subject, text }) => ({ to: to[0]!, subject, text })).toSorted((a, b) => (a.to < b.to ? -1 : 1))
}
const present = (memberId: string) => ({ memberId, state: 'PRESENT' as const, turns: 0 })
const away = (memberId: string) => ({ memberId, state: 'EXCUSED' as const, turns: 0 })

describe('a digest', () => {
  test('is not sent on an evening with nothing to look after', async () => expect(await evening('2027-04-01')).toEqual([]))
  test('is one letter an evening to the officers: who has not met, what is late, what comes, in heads and bodies', async () => {
    await r.hear(
      published(MeetingClosed({ meetingId: 'mtg_cell8.2027.x', cellId: 'org_cell8', kind: 'REGULAR', year: 2027, month: 4, attendance: [present('a'), present('b'), away('c')] }), 1),
      published(TaskCreated({ taskId: 'tsk_1', cellId: 'org_cell8', memberId: 'mem_member8', dueOn: '2027-04-10' }), 1),
      published(SheetChanged({ cellId: 'org_cell8', year: 2027, counts: {}, decided: false, steps: { members: 3, reviews: 1, proposed: 0, balloted: false, submitted: false, heads: { EXCELLENT: 0, GOOD: 0 } } }), 1),
      opened({ meetingId: meetingId('soon'), startsAt: '2027-04-23T12:00:00.000Z', notify: false }),
    )
    await r.work()
    before = (await r.mails()).length
    const letters = await evening('2027-04-20')
    expect(letters.map(({ to, subject }) => [to, subject])).toEqual([['phuong@example.vn', 'Tin tổng hợp trong ngày']])
    expect(letters[0]!.text).toContain('đến ngày 20/04/2027:\n- Chi bộ đã họp: 1/2\n- Lượt đảng viên dự họp: 2/3\n- Chi bộ chưa họp sau ngày 15: 1\n- Cuộc họp sắp tới: 1\n- Nhiệm vụ quá hạn: 1\n- Bản kiểm điểm đã nộp: 1/3')
  })
  test('on Mondays goes to the committee too, and on the 5th the month before is reported', async () => {
    expect((await evening('2027-04-26')).map(({ to, text }) => [to, text.includes('trong tuần')])).toContainEqual(['uy.vien@example.vn', true])
    const report = (await evening('2027-05-05')).filter(({ subject }) => subject === 'Báo cáo định kỳ')
    expect(report.map(({ to }) => to)).toEqual(['phuong@example.vn', 'uy.vien@example.vn'])
    expect(report[0]!.text).toContain('Kết quả sinh hoạt tháng 04/2027')
    expect(report[0]!.text).toContain('- Chi bộ đã họp: 1/2\n- Lượt đảng viên dự họp: 2/3')
  })
  test('comes in the evening, in Vietnam’s time', () => expect(schedules.digest).toBe('cron(0 17 * * ? *)'))
})

describe('an address that refuses', () => {
  const tasks = (as: string, orgId = 'org_cell8') => call('GET', `/notifications/address-tasks?orgId=${orgId}`, { as })
  const report = (id: string, outcome: string) => published(MailReported({ mailId: 'x', outcome, bounceType: 'Permanent', mark: `${id.slice(4).replaceAll('.', '_')}_1` }), 1)
  test('leaves a task to mend it, once however often it is told of, until the registry holds another', async () => {
    r.at(NOW)
    await r.hear(opened({ meetingId: meetingId('bounced') }))
    await r.work()
    const { body } = await call('GET', `/notifications/messages?occasion=${meetingId('bounced')}`, { as: 'mem_secretary8' })
    const mine = body.items.find(({ memberId }: { memberId: string }) => memberId === 'mem_member8')
    for (let times = 0; times < 3; times++) await r.hear(report(mine.id, 'Bounce'))
    await r.hear(report(mine.id, 'Complaint'))
    expect((await tasks('mem_secretary8')).body.items).toMatchObject([{ memberId: 'mem_member8', cellId: 'org_cell8', name: 'Nguyễn Văn member8', address: 'd…@example.vn', why: 'COMPLAINED' }])
    expect((await tasks('mem_officer', 'org_ward')).body.items).toHaveLength(1)
    await r.hear(await r.tell('org_cell8', 5, [...cell8.filter(({ id }) => id !== 'mem_member8'), person('member8', 'moi@example.vn')]))
    expect((await tasks('mem_secretary8')).body.items).toEqual([])
  })
  test('is the affair of those who look after the mails; elsewhere there is nothing', async () => {
    expect((await tasks('mem_member8')).status).toBe(403)
    expect((await tasks('mem_secretary9')).body).toEqual((await tasks('mem_secretary9', 'org_none')).body)
  })
})
