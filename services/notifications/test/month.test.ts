import { CampaignOpened, ClassesPublished, DirectiveSent, DocumentPublished, MeetingClosed, ResolutionIssued, TaskClosed, TaskCreated, TransferAdvanced, type Fact } from '@nen-nep/contracts'
import { deliver } from '@nen-nep/testing'
import { weekdayOf } from '@nen-nep/rules/dates/arithmetic'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { jobs, reactions, runSchedule } from '../src/reactions.ts'
import { answered, cancelled, cell8, meetingId, moved, opened, published, room, type Sent } from './room.ts'

let r: Awaited<ReturnType<typeof room>>
beforeAll(async () => { r = await room(cell8) })
afterAll(() => r.stop())

/** By an officer, so that the secretary is told as well. */
const at = (day: string, fact: Fact, version = 1): Sent => ({ ...published(fact, version, `${day}T02:00:00.000Z`), by: 'mem_officer' })
const task = { taskId: 'tsk_1', cellId: 'org_cell8', memberId: 'mem_member8' }
const document = { documentId: 'doc_1', meetingId: meetingId('a'), cellId: 'org_cell8', audience: 'ALL' as const, readBy: '2026-12-08' }
/** What happens in a month, day by day. */
const life: Readonly<Record<string, readonly Sent[]>> = {
  '2026-12-01': [opened({ meetingId: meetingId('a'), startsAt: '2026-12-10T12:00:00.000Z' }), at('2026-12-01', TaskCreated({ ...task, dueOn: '2026-12-12' }))],
  '2026-12-02': [moved({ meetingId: meetingId('a'), startsAt: '2026-12-09T12:00:00.000Z' }), answered('mem_member8', false, meetingId('a')), at('2026-12-02', DocumentPublished(document))],
  '2026-12-05': [at('2026-12-05', CampaignOpened({ campaignId: 'cmp_1', orgId: 'org_ward', year: 2026, asOf: '2026-11-30', cells: 2, members: 3, reviewsDueOn: '2026-12-20' })), at('2026-12-05', DirectiveSent({ directiveId: 'dir_1', orgId: 'org_ward', dueOn: '2026-12-18', toOrgIds: ['org_cell8'] }))],
  '2026-12-09': [at('2026-12-09', MeetingClosed({ meetingId: meetingId('a'), cellId: 'org_cell8', kind: 'REGULAR', year: 2026, month: 12, attendance: [] }), 6)],
  '2026-12-14': [at('2026-12-14', TaskClosed({ ...task, done: true, inTime: false }), 2), at('2026-12-14', ResolutionIssued({ resolutionId: 'res_1', orgId: 'org_cell8', kind: 'NQ', number: 5, year: 2026 }))],
  '2026-12-16': [opened({ meetingId: meetingId('b'), startsAt: '2026-12-22T12:00:00.000Z' }), at('2026-12-16', TransferAdvanced({ transferId: 'trf_1', memberId: 'mem_x', fromOrgId: 'org_cell9', toOrgId: 'org_cell8', kind: 'OFFICIAL', state: 'SENT' }))],
  '2026-12-18': [cancelled(4, meetingId('b'))],
  '2026-12-28': [at('2026-12-28', ClassesPublished({ cellId: 'org_cell8', year: 2026, members: 3 }))],
}

/** The days on which something happens or is reminded of, Mondays among them. */
const days = [...Object.keys(life), '2026-12-08', '2026-12-12', '2026-12-13', '2026-12-21', '2026-12-31'].toSorted()

/** A day: what is heard and asked for, reminders each morning, digests on Mondays and the 5th. */
async function live(day: string, seed: number): Promise<void> {
  r.at(`${day}T01:00:00.000Z`)
  await runSchedule(r.post, 'remind')
  r.at(`${day}T02:00:00.000Z`)
  const heard = life[day] ?? []
  await r.hear(...heard)
  await deliver(jobs, r.post, [...heard], seed)
  await r.work(seed)
  r.at(`${day}T10:00:00.000Z`)
  if (weekdayOf(day) === 1 || day.endsWith('05')) await runSchedule(r.post, 'digest')
  await r.work(seed)
}

test('a month heard again, twice over and shuffled, with all that was asked for and every schedule, sends nothing new', async () => {
  for (const day of days) await live(day, Number(day.slice(8)))
  const before = await r.mails()
  const kinds = new Set(before.map(({ subject }) => subject))
  expect(before.length).toBeGreaterThan(15)
  expect(kinds.size).toBeGreaterThan(9)
  const heard = Object.values(life).flat()
  const asked = [...r.own] as Sent[]
  for (const seed of [1, 2]) {
    await deliver(reactions, r.post, heard, seed)
    await deliver(jobs, r.post, [...heard, ...asked], seed)
    for (const schedule of ['remind', 'digest', 'drain', 'gather']) await runSchedule(r.post, schedule)
    await r.work(seed)
  }
  expect((await r.mails()).map(({ subject, to }) => `${to[0]} ${subject}`)).toEqual(before.map(({ subject, to }) => `${to[0]} ${subject}`))
}, 240_000)
