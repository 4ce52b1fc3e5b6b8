import { CampaignOpened, MailReported, MeetingClosed, MemberMerged, PaperReviewsRecorded, ReviewSubmitted } from '@nen-nep/contracts'
import { deliver, inProcess } from '@nen-nep/testing'
import { afterEach, describe, expect, test } from 'vitest'
import { messages, routes } from '../src/app.ts'
import { markOf } from '../src/message/rules.ts'
import { projectPositions } from '../src/position/positions.ts'
import { jobs, runSchedule } from '../src/reactions.ts'
import { cancelled, meetingId, moved, NOW, opened, person, published, room } from './room.ts'

type Room = Awaited<ReturnType<typeof room>>
let r: Room
afterEach(() => r.stop())

const [lead, reader] = ['bi.thu8@example.vn', 'dang.vien8@example.vn']
const people = [person('secretary8', lead), person('member8', reader), person('ward', 'phuong@example.vn'), person('officer', 'quan@example.vn')]
const call = (method: 'PUT' | 'GET', path: string, as: string, body?: object) => inProcess('notifications', routes(r.post), messages, r.post.now)(method, `/notifications${path}`, { as, ...(body ? { body } : {}) })
const wish = (body: object) => call('PUT', '/preferences', 'mem_member8', body)
const mode = (set: string) => call('PUT', '/organisations/org_ward/mode', 'mem_officer', { mode: set })
const to = async (address: string) => (await r.mails(address)).map(({ subject }) => subject)
const run = async (name: string, instant: string) => {
  r.at(instant)
  await runSchedule(r.post, name)
  await r.work()
}
const far = (name = 'far', invited = ['mem_secretary8', 'mem_member8']) => opened({ meetingId: meetingId(name), startsAt: '2026-12-20T12:00:00.000Z', invited })
const INVITED = 'Giấy mời sinh hoạt chi bộ tháng 12/2026'

describe('an organisation whose mails are turned off', () => {
  test.each([
    ['a gathered letter', { wishes: { rhythm: 'DAILY' }, asked: NOW, schedule: 'gather', morning: '2026-12-01T00:00:01.000Z', next: '2026-12-02T00:00:01.000Z' }],
    ['the end of the night', { wishes: { rest: true }, asked: '2026-11-30T15:00:00.000Z', schedule: 'drain', morning: '2026-11-30T23:00:01.000Z', next: '2026-12-01T23:00:01.000Z' }],
  ] as const)('sends nothing that waited for %s, neither then nor when they are on again', async (_what, { wishes, asked, schedule, morning, next }) => {
    r = await room(people)
    await wish(wishes)
    r.at(asked)
    await r.hear(far())
    await r.work()
    await mode('OFF')
    await run(schedule, morning)
    expect(await to(reader)).toEqual([])
    await mode('ON')
    await run(schedule, next)
    expect(await to(reader)).toEqual([])
    await wish({ rhythm: 'AT_ONCE', rest: false })
    await r.hear(moved({ meetingId: meetingId('far'), startsAt: '2026-12-21T12:00:00.000Z' }))
    await r.work()
    expect(await to(reader)).toEqual(['Thay đổi lịch sinh hoạt chi bộ tháng 12/2026'])
  })
})

describe('what is late', () => {
  test('is told above to somebody else, where the one who leads there is the one who is late', async () => {
    r = await room(people)
    await projectPositions(r.table, { memberId: 'mem_ward', version: 2, grants: [] }, NOW)
    await projectPositions(r.table, { memberId: 'mem_secretary8', version: 2, grants: [{ role: 'SECRETARY', orgId: 'org_cell8', from: '2020-01-01' }, { role: 'DEPUTY_SECRETARY', orgId: 'org_ward', from: '2020-01-01' }, { role: 'MEMBER', orgId: 'org_cell8', from: '2020-01-01' }] }, NOW)
    await projectPositions(r.table, { memberId: 'mem_officer', version: 2, grants: [{ role: 'OFFICER', orgId: 'org_district', from: '2020-01-01' }, { role: 'MEMBER', orgId: 'org_cell8', from: '2020-01-01' }] }, NOW)
    await r.hear(published(MeetingClosed({ meetingId: 'mtg_x', cellId: 'org_cell9', kind: 'REGULAR', year: 2027, month: 1, attendance: [] }), 1), published(MeetingClosed({ meetingId: 'mtg_y', cellId: 'org_school', kind: 'REGULAR', year: 2027, month: 1, attendance: [] }), 1))
    await run('remind', '2027-01-16T02:00:00.000Z')
    expect([await to(lead), (await to('quan@example.vn')).length]).toEqual([[], 1])
  })

  test('is told above once, also where the day for it was changed in between', async () => {
    r = await room(people)
    await projectPositions(r.table, { memberId: 'mem_ward', version: 2, grants: [{ role: 'SECRETARY', orgId: 'org_ward', from: '2020-01-01' }, { role: 'MEMBER', orgId: 'org_cell8', from: '2020-01-01' }] }, NOW)
    await run('remind', '2027-01-16T02:00:00.000Z')
    expect(await to('phuong@example.vn')).toHaveLength(1)
    await call('PUT', '/organisations/org_ward/reminder-rules/MONTH', 'mem_officer', { reminders: [{ days: 3, to: 'SUPERIOR' }] })
    await run('remind', '2027-01-18T02:00:00.000Z')
    expect(await to('phuong@example.vn')).toHaveLength(1)
    await run('remind', '2027-02-18T02:00:00.000Z')
    expect(await to('phuong@example.vn')).toHaveLength(2)
  })

  test('is told also where nobody was awake on the day: once, and by the last of the reminders that were missed', async () => {
    r = await room(people)
    await projectPositions(r.table, { memberId: 'mem_ward', version: 2, grants: [{ role: 'SECRETARY', orgId: 'org_ward', from: '2020-01-01' }, { role: 'MEMBER', orgId: 'org_cell8', from: '2020-01-01' }] }, NOW)
    await call('PUT', '/organisations/org_ward/reminder-rules/MEETING', 'mem_officer', { reminders: [{ days: -6, to: 'ASKED' }, { days: -5, to: 'ASKED' }] })
    await run('remind', '2027-01-11T12:00:00.000Z')
    await r.hear(opened({ meetingId: meetingId('slept'), kind: 'THEMATIC', startsAt: '2027-01-22T12:00:00.000Z', invited: ['mem_member8'] }))
    await r.work()
    for (const hour of ['01', '02', '03']) await run('remind', `2027-01-18T${hour}:00:00.000Z`)
    expect([(await to('phuong@example.vn')).length, (await to(lead)).length]).toEqual([1, 1])
    expect((await to(reader)).filter((subject) => subject.startsWith('Nhắc lịch'))).toHaveLength(1)
    await run('remind', '2027-01-19T02:00:00.000Z')
    expect([(await to('phuong@example.vn')).length, (await to(lead)).length, (await to(reader)).filter((subject) => subject.startsWith('Nhắc lịch')).length]).toEqual([1, 1, 1])
  })
})

test('a letter that waits for a gathered one goes to the address that was mended meanwhile', async () => {
  r = await room(people)
  await wish({ rhythm: 'DAILY' })
  await r.hear(far())
  await r.work()
  const { body } = await call('GET', `/messages?occasion=${meetingId('far')}`, 'mem_secretary8')
  const other = (body.items as { id: string; memberId: string; posts: number }[]).find(({ memberId }) => memberId === 'mem_member8')!
  await r.hear(published(MailReported({ mailId: 'x', outcome: 'Bounce', bounceType: 'Permanent', mark: markOf(other as never) }), 1))
  await r.hear(await r.tell('org_cell8', 2, [person('secretary8', lead), person('member8', 'dia.chi.moi@example.vn')]))
  await run('gather', '2026-12-01T00:00:01.000Z')
  expect(await to('dia.chi.moi@example.vn')).toEqual(['Tin gộp gửi đồng chí'])
})

test('whoever handed in their review on paper is not reminded of it', async () => {
  r = await room(people)
  await deliver(jobs, r.post, [published(CampaignOpened({ campaignId: 'cmp_2026.district', orgId: 'org_district', year: 2026, asOf: '2026-11-30', cells: 3, members: 30, reviewsDueOn: '2026-12-10' }), 1)])
  await r.hear(published(PaperReviewsRecorded({ cellId: 'org_cell8', year: 2026, members: ['mem_member8'] }), 2))
  await run('remind', '2026-12-07T02:00:00.000Z')
  expect([await to(reader), (await to(lead)).filter((subject) => subject.startsWith('Nhắc việc')).length]).toEqual([[], 1])
})

test('whoever is asked and leads the others hears of days that were missed in one letter, not in one for each', async () => {
  r = await room(people)
  await deliver(jobs, r.post, [published(CampaignOpened({ campaignId: 'cmp_2026.district', orgId: 'org_district', year: 2026, asOf: '2026-11-30', cells: 3, members: 30, reviewsDueOn: '2026-12-10' }), 1)])
  await run('remind', '2026-12-06T02:00:00.000Z')
  // Nobody was awake on the seventh, when members are asked, and on the eleventh, when their leaders are.
  await run('remind', '2026-12-12T02:00:00.000Z')
  await run('remind', '2026-12-12T03:00:00.000Z')
  const reminded = async (address: string) => (await r.mails(address)).filter(({ text }) => text.startsWith('Có bản kiểm điểm')).length
  expect([await reminded(lead), await reminded(reader)]).toEqual([1, 1])
})

describe('whose record was merged into another', () => {
  const merge = async (version = 9) => {
    await r.hear(await r.tell('org_cell8', 9, [person('secretary8', lead), person('kept', 'giu.lai@example.vn')]))
    await projectPositions(r.table, { memberId: 'mem_member8', version, grants: [] }, NOW)
    await projectPositions(r.table, { memberId: 'mem_kept', version: 1, grants: [{ role: 'MEMBER', orgId: 'org_cell8', from: '2020-01-01' }], formerly: ['mem_member8'] }, NOW)
    await r.hear(published(MemberMerged({ from: 'mem_member8', into: 'mem_kept', cells: ['org_cell8'] }), version))
  }
  test('hears of what becomes of a meeting that they were invited to under the other', async () => {
    r = await room(people)
    await r.hear(far())
    await r.work()
    expect(await to(reader)).toEqual([INVITED])
    await merge()
    await r.hear(cancelled(5, meetingId('far')))
    await r.work()
    expect(await to('giu.lai@example.vn')).toEqual(['Thông báo không họp: sinh hoạt chi bộ tháng 12/2026'])
    const feed = (await call('GET', '/feed?limit=50', 'mem_kept')).body.items as { kind: string }[]
    expect(feed.map(({ kind }) => kind)).toContain('CANCELLATION')
  })
  test('is not reminded of a review that they handed in under the other, before the two were one or after', async () => {
    for (const first of [true, false]) {
      r = await room(people)
      const handIn = () => r.hear(published(ReviewSubmitted({ recordId: 'rec_2026.cell8.member8', cellId: 'org_cell8', memberId: 'mem_member8', year: 2026 }), 1))
      await deliver(jobs, r.post, [published(CampaignOpened({ campaignId: 'cmp_2026.district', orgId: 'org_district', year: 2026, asOf: '2026-11-30', cells: 3, members: 30, reviewsDueOn: '2026-12-10' }), 1)])
      if (first) await handIn()
      await merge()
      if (!first) await handIn()
      await run('remind', '2026-12-07T02:00:00.000Z')
      expect([first, await to('giu.lai@example.vn')]).toEqual([first, []])
      expect((await to(lead)).some((subject) => subject.startsWith('Nhắc việc'))).toBe(true)
      if (first) await r.stop()
    }
  })
})
