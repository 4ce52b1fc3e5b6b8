import { CampaignOpened, GrantsChanged, RollupCompleted, RollupPublished, type Grant } from '@nen-nep/contracts'
import { getRows, grantsKey } from '@nen-nep/service-kit'
import { deliver } from '@nen-nep/testing'
import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import { holdersOf } from '../src/position/positions.ts'
import { jobs, schedules } from '../src/reactions.ts'
import { runSchedule } from '../src/reactions.ts'
import { answered, cancelled, cell8, moved, opened, person, published, room } from './room.ts'

let r: Awaited<ReturnType<typeof room>>
afterEach(() => r.stop())

describe('a reminder', () => {
  const remindAt = async (instant: string) => {
    r.at(instant)
    await runSchedule(r.post, 'remind')
    await r.work()
  }
  const reminders = async () => (await r.mails()).filter(({ subject }) => subject.startsWith('Nhắc lịch'))
  const everyone = [person('secretary8', 'a@example.vn'), person('member8', 'b@example.vn'), person('minutes8', 'c@example.vn')]

  test('goes the day before, once, to those who have not answered or will come, never to who has declined', async () => {
    r = await room(everyone)
    await r.hear(opened(), answered('mem_secretary8', true), answered('mem_minutes8', false))
    await r.work()
    await remindAt('2026-12-01T16:59:00.000Z')
    expect(await reminders()).toEqual([])
    await remindAt('2026-12-01T23:00:00.000Z')
    await remindAt('2026-12-02T02:00:00.000Z')
    await remindAt('2026-12-03T02:00:00.000Z')
    expect((await reminders()).map(({ to }) => to[0]).sort()).toEqual(['a@example.vn', 'b@example.vn'])
    expect((await reminders())[0]!.subject).toBe('Nhắc lịch sinh hoạt chi bộ tháng 12/2026')
  })
  test('is not sent to one who declines while it waits', async () => {
    r = await room(everyone)
    await r.hear(opened())
    await r.work()
    r.at('2026-12-02T02:00:00.000Z')
    await runSchedule(r.post, 'remind')
    await r.hear(answered('mem_member8', false))
    await r.work()
    expect((await reminders()).map(({ to }) => to[0]).sort()).toEqual(['a@example.vn', 'c@example.vn'])
  })
  test('follows the meeting to its new day, and stops when it is called off or has begun', async () => {
    r = await room(everyone)
    await r.hear(opened(), moved())
    await r.work()
    await remindAt('2026-12-02T02:00:00.000Z')
    expect(await reminders()).toEqual([])
    await remindAt('2026-12-03T02:00:00.000Z')
    expect(await reminders()).toHaveLength(3)
    await r.hear(moved({ startsAt: '2026-12-06T12:00:00.000Z' }, 4), cancelled(6))
    await r.work()
    await remindAt('2026-12-05T02:00:00.000Z')
    expect(await reminders()).toHaveLength(3)
  })
  test('leaves the night alone', () => expect(schedules.remind).toBe('cron(0 6-20 * * ? *)'))
  test('of an unknown name is a defect', async () => {
    r = await room()
    await expect(runSchedule(r.post, 'nothing')).rejects.toThrow()
  })
})

describe('at the end of the year', () => {
  const leaders = async () => {
    r = await room([...cell8, person('deputy8', 'pho8@example.vn')])
    await r.hear(await r.tell('org_cell9', 1, [person('secretary9', 'bi.thu9@example.vn'), person('ward', 'bi.thu.phuong@example.vn')]))
    const held = (memberId: string, grants: Grant[]) => ({ memberId, version: 2, grants })
    const since = '2020-01-01'
    await r.hear(published(GrantsChanged({ members: [
      held('mem_ward', [{ role: 'SECRETARY', orgId: 'org_ward', from: since }, { role: 'MEMBER', orgId: 'org_cell9', from: since }]),
      held('mem_deputy8', [{ role: 'COMMITTEE_MEMBER', orgId: 'org_cell8', from: since }, { role: 'MEMBER', orgId: 'org_cell8', from: since }]),
    ] }), 2))
  }
  const known = (revision: number, counts: Record<string, number>, orgId = 'org_ward') => published(RollupPublished({ orgId, year: 2026, revision, digest: 'd', asOf: '2026-12-31', cells: 2, counts }), revision)
  const told = async (to: string) => (await r.mails(to)).filter(({ subject }) => subject.startsWith('Bảng tổng hợp'))

  test('the secretary and the committee of the organisation whose table it is get its totals, and nobody else does', async () => {
    await leaders()
    await deliver(jobs, r.post, [known(1, { EXCELLENT: 7, GOOD: 40, COMPLETED: 10, NOT_COMPLETED: 1, NOT_RATED: 2 })])
    await r.work()
    const [mail] = await told('bi.thu.phuong@example.vn')
    expect(mail!.text).toContain('đã hoàn thành.')
    expect(mail!.text).toContain('- Hoàn thành xuất sắc nhiệm vụ: 7 đảng viên\n- Hoàn thành tốt nhiệm vụ: 40 đảng viên\n- Hoàn thành nhiệm vụ: 10 đảng viên\n- Không hoàn thành nhiệm vụ: 1 đảng viên\n- Chưa xếp loại: 2 đảng viên\n- Tổng số: 60 đảng viên')
    expect(mail!.text).toContain('https://nennep.example')
    expect((await r.mails()).map(({ to }) => to[0])).toEqual(['bi.thu.phuong@example.vn'])
  })
  test('a table that is not whole, or holds classes not yet made known, is told to nobody', async () => {
    await leaders()
    const every = [1, 2, 3].map((revision) => published(RollupCompleted({ orgId: 'org_ward', year: 2026, revision, digest: 'd', asOf: '2026-12-31', cells: 2, missing: 0, counts: { GOOD: revision } }), revision))
    await deliver(jobs, r.post, every)
    await r.work()
    expect(await r.mails()).toEqual([])
  })
  test('a new revision is told, as a correction, only where its figures are new, and an old one arriving late is not told', async () => {
    await leaders()
    const first = known(1, { GOOD: 58 })
    for (const event of [first, known(2, { GOOD: 57, COMPLETED: 1 }), known(3, { GOOD: 57, COMPLETED: 1 }), first]) await deliver(jobs, r.post, [event])
    await r.work()
    expect((await told('bi.thu.phuong@example.vn')).map(({ text }) => text.split('\n')[0])).toEqual(['Bảng tổng hợp cuối năm 2026 của Đảng bộ phường An Bình đã hoàn thành.', 'Bảng tổng hợp cuối năm 2026 của Đảng bộ phường An Bình đã được điều chỉnh; các số liệu sau thay số liệu đã gửi.'])
  })
  test('a table of fewer than five members stays in the system', async () => {
    await leaders()
    await deliver(jobs, r.post, [known(1, { GOOD: 3, NOT_COMPLETED: 1 }, 'org_cell8')])
    await r.work()
    for (const to of ['bi.thu8@example.vn', 'pho8@example.vn']) expect((await told(to))[0]!.text).not.toContain('Hoàn thành')
  })
  test('the campaign is announced to the secretaries of the organisation and of all below', async () => {
    await leaders()
    await deliver(jobs, r.post, [published(CampaignOpened({ campaignId: 'cmp_1', orgId: 'org_ward', year: 2026, asOf: '2026-11-30', cells: 2, members: 60, reviewsDueOn: '2026-12-10' }), 1)])
    await r.work()
    expect((await r.mails()).map(({ to }) => to[0]).sort()).toEqual(['bi.thu.phuong@example.vn', 'bi.thu8@example.vn', 'bi.thu9@example.vn'])
    const [mail] = await r.mails('bi.thu8@example.vn')
    expect(mail!.subject).toBe('Thông báo công tác cuối năm 2026')
    expect(mail!.text).toContain('Hạn gửi bản kiểm điểm: 10/12/2026.')
  })
})

describe('positions', () => {
  test('end the same whatever order their versions come in, also at once', async () => {
    r = await room()
    const since = '2020-01-01'
    const versions: Grant[][] = [
      [{ role: 'SECRETARY', orgId: 'org_cell8', from: since }],
      [{ role: 'DEPUTY_SECRETARY', orgId: 'org_cell8', from: since }, { role: 'COMMITTEE_MEMBER', orgId: 'org_ward', from: since }],
      [{ role: 'COMMITTEE_MEMBER', orgId: 'org_ward', from: since, to: '2026-12-31' }],
    ]
    let people = 0
    await fc.assert(fc.asyncProperty(fc.shuffledSubarray([0, 1, 2], { minLength: 3 }), fc.constantFrom('one by one', 'side by side', 'together'), async (order, how) => {
      const memberId = `mem_x${people++}`
      const news = order.map((index) => published(GrantsChanged({ members: [{ memberId, version: index + 1, grants: versions[index]! }] }), 1))
      if (how === 'together') await r.hear(...news)
      else if (how === 'side by side') await Promise.all(news.map((one) => r.hear(one)))
      else for (const one of news) await r.hear(one)
      const roles = ['SECRETARY', 'DEPUTY_SECRETARY', 'COMMITTEE_MEMBER'] as const
      const holds = async (orgId: string, day: string) => (await holdersOf(r.table, orgId, roles, day)).includes(memberId)
      expect([await holds('org_cell8', '2026-12-01'), await holds('org_ward', '2026-12-01'), await holds('org_ward', '2027-01-01')]).toEqual([false, true, false])
    }), { numRuns: 18 })
  })
  test('of an import’s members are all there, also when some of them come twice, or in two versions, at once', async () => {
    r = await room()
    const since = '2020-01-01'
    const held = (index: number): Grant[] => [{ role: 'MEMBER', orgId: 'org_cell9', from: since }, ...(index % 10 === 0 ? [{ role: 'COMMITTEE_MEMBER' as const, orgId: 'org_cell9', from: since }] : [])]
    const news = (from: number, version = 1) => published(GrantsChanged({ members: Array.from({ length: 40 }, (_, index) => ({ memberId: `mem_n${from + index}`, version, grants: held(from + index + version - 1) })) }), version)
    await r.hear(news(0))
    await Promise.all([r.hear(news(0), news(20), news(60), news(100)), r.hear(news(100, 2), news(60), news(140))])
    const holders = await holdersOf(r.table, 'org_cell9', ['COMMITTEE_MEMBER'], '2026-12-01')
    // In version 2 of those from 100 to 139 it is the neighbour who holds the position.
    expect(holders.filter((id) => id.startsWith('mem_n')).toSorted()).toEqual([0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 109, 119, 129, 139, 140, 150, 160, 170].map((index) => `mem_n${index}`).toSorted())
    const rows = await getRows(r.table, [0, 59, 100, 139, 179].map((index) => grantsKey(`mem_n${index}`)))
    expect([...rows.values()].map(({ version }) => version).toSorted()).toEqual([1, 1, 1, 2, 2])
  })
})
