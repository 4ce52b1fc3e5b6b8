import { AwardRecorded, MeetingClosed, ResidenceCommented, TaskClosed, TaskCreated } from '@nen-nep/contracts'
import { reactions } from '@nen-nep/evaluations'
import { commit, projectGrants } from '@nen-nep/service-kit'
import { deliver } from '@nen-nep/testing'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { opened, room, type Room } from './room.ts'

let r: Room
let next = 0
const event = ({ type, data }: { type: string; data: Readonly<Record<string, unknown>> }, version: number) => ({ type, id: `d${next++}@${version}.0`, at: '2026-12-01T00:00:00Z', by: 'service:other', version, data })
const task = { taskId: 'tsk_cell8.2026.t1', cellId: 'org_cell8', memberId: 'mem_member8' }
const meeting = (id: string, kind: 'REGULAR' | 'THEMATIC', state: 'PRESENT' | 'UNEXCUSED') =>
  event(MeetingClosed({ meetingId: `mtg_cell8.2026.${id}`, cellId: 'org_cell8', kind, year: 2026, month: 5, attendance: [{ memberId: 'mem_member8', state, turns: 0 }] }), 1)
const record = '/records/rec_2026.cell8.member8'
const dossier = async (as = 'mem_member8') => (await r.get(as, `${record}/dossier`)).body
const contest = (source: string, as = 'mem_member8') => r.post(as, `${record}/contests`, { source, why: 'Tôi có mặt, đã ký tên.' })
const settle = (body: object, as = 'mem_secretary8') => r.post(as, `${record}/contests/decision`, body)

beforeAll(async () => {
  r = await room(inject('dynamodb'))
  await opened(r)
  const events = [meeting('a', 'REGULAR', 'UNEXCUSED'), meeting('b', 'THEMATIC', 'PRESENT'), event(TaskCreated({ ...task, dueOn: '2026-11-28' }), 1), event(TaskClosed({ ...task, done: true, inTime: false }), 2), event(AwardRecorded({ memberId: 'mem_member8', cellId: 'org_cell8', number: 1, kind: 'OTHER', on: '2026-05-19' }), 4), event(ResidenceCommented({ linkId: 'rsl_home.x1', memberId: 'mem_member8', cellId: 'org_cell8', residenceOrgId: 'org_home', year: 2026, standing: 'GOOD' }), 2)]
  expect(await deliver(reactions, r.deps, events, 3)).toEqual([])
  await projectGrants(r.table, [{ memberId: 'mem_deputy8', version: 1, grants: [{ role: 'DEPUTY_SECRETARY', orgId: 'org_cell8', from: '2020-01-01' }] }])
})
afterAll(() => r.stop())

describe('the dossier of a year', () => {
  test('holds meetings, study, tasks, commendations and the comment of the residence, each with its source', async () => {
    expect(await dossier()).toMatchObject({
      attendance: { owed: 2, present: 1, unexcused: 1 },
      study: { owed: 1, present: 1, sources: [{ meetingId: 'mtg_cell8.2026.b', state: 'PRESENT' }] },
      tasks: { given: 1, done: 1, inTime: 0 },
      awards: [{ award: 'OTHER', on: '2026-05-19' }],
      residence: [{ linkId: 'rsl_home.x1', standing: 'GOOD' }],
    })
  })

  test('is contested by its member, fact by fact, and set right by the cell with a reason; what meetings told stays', async () => {
    expect((await contest('mtg_cell8.2026.a', 'mem_secretary8')).body.code).toBe('contest.not-member')
    expect((await contest('mtg_cell8.2026.none')).body.code).toBe('contest.source-unknown')
    expect((await contest('mtg_cell8.2026.a')).body).toMatchObject({ status: 'OPEN', source: 'mtg_cell8.2026.a' })
    expect((await contest('mtg_cell8.2026.a')).body.code).toBe('contest.standing')
    expect((await settle({ source: 'mtg_cell8.2026.a', outcome: 'KEPT', reason: 'x' }, 'mem_member8')).body.code).toBe('sheet.not-leader')
    expect((await settle({ source: 'mtg_cell8.2026.b', outcome: 'KEPT', reason: 'x' })).body.code).toBe('contest.none')
    expect((await settle({ source: 'mtg_cell8.2026.a', outcome: 'CORRECTED', reason: 'x', correction: { kind: 'TASK', done: true, inTime: true } })).body.code).toBe('contest.other-kind')
    expect((await settle({ source: 'mtg_cell8.2026.a', outcome: 'CORRECTED', reason: 'Có chữ ký trong danh sách.', correction: { kind: 'MEETING', state: 'PRESENT', turns: 1 } })).body.status).toBe('CORRECTED')
    expect(await dossier()).toMatchObject({ attendance: { owed: 2, present: 2, unexcused: 0 }, turns: { count: 1 }, contests: [{ status: 'CORRECTED', reason: 'Có chữ ký trong danh sách.', by: 'mem_secretary8' }] })
    expect((await settle({ source: 'mtg_cell8.2026.a', outcome: 'KEPT', reason: 'x' })).body.code).toBe('contest.settled')
  })

  test('as set right is what points are judged by', async () => {
    await contest(task.taskId)
    const score = async () => (await r.put('mem_secretary8', `${record}/score`, { points: {} })).body.inputs
    expect((await score()).tasksOnTime).toEqual({ part: 0, whole: 1 })
    await settle({ source: task.taskId, outcome: 'CORRECTED', reason: 'Đã được gia hạn.', correction: { kind: 'TASK', done: true, inTime: true } })
    expect((await score()).tasksOnTime).toEqual({ part: 1, whole: 1 })
  })

  test('is contested until the conference only', async () => {
    const hold = () => r.put('mem_secretary8', '/sheets/sht_2026.cell8/conference', { heldOn: '2026-12-10', summoned: 3, present: 3 }, { ifMatch: '"0"' })
    await contest('mtg_cell8.2026.b')
    const refused = await hold()
    expect([refused.status, refused.body]).toMatchObject([409, { code: 'conference.contests-open', open: [{ memberId: 'mem_member8', source: 'mtg_cell8.2026.b', at: `/evaluations${record}/contests/decision` }] }])
    expect((await settle({ source: 'mtg_cell8.2026.b', outcome: 'KEPT', reason: 'Đúng sổ.' }, 'mem_ward')).body.status).toBe('KEPT')
    expect((await hold()).status).toBe(200)
    expect((await contest('mtg_cell8.2026.a')).body.code).toBe('contest.after-conference')
  })

  test('is not settled once the cell judged by it: what came at the same moment as the conference waits for a reconsideration', async () => {
    const late = { id: 'cst_late', year: 2026, cellId: 'org_cell8', memberId: 'mem_member8', source: 'mtg_cell8.2026.late', why: 'Cùng lúc với hội nghị.', contestedAt: '2026-12-10T02:00:00.000Z', status: 'OPEN' as const }
    await commit(r.deps.contests, { next: late, facts: [] }, { by: 'mem_member8', at: late.contestedAt })
    const refused = await settle({ source: late.source, outcome: 'CORRECTED', reason: 'Có mặt.', correction: { kind: 'MEETING', state: 'PRESENT' } })
    expect([refused.status, refused.body.code]).toEqual([409, 'contest.after-conference'])
  })
})

describe('opinions from outside', () => {
  const give = (as: string, source: string, more: object = {}) => r.post(as, `${record}/opinions`, { source, from: 'Hội Cựu chiến binh', text: 'Nhiệt tình.', receivedOn: '2026-12-12', ...more })
  test('are written down by the cell or the superior, each its own, with the day they came; late ones are kept and marked', async () => {
    expect([(await give('mem_ward', 'MASS_ORGANISATION')).body.code, (await give('mem_secretary8', 'SUPERIOR')).body.code, (await give('mem_member8', 'SUPERIOR')).body.code]).toEqual(['opinion.not-yours', 'opinion.not-yours', 'sheet.not-yours'])
    expect((await give('mem_secretary8', 'MASS_ORGANISATION', { receivedOn: '2027-01-01' })).body.code).toBe('opinion.future')
    expect((await give('mem_secretary8', 'MASS_ORGANISATION')).body.items).toMatchObject([{ late: false }])
    await r.post('mem_secretary8', `${record}/opinions`, { source: 'FORMER_CELL', from: 'Chi bộ Khu phố 9', text: 'Hoàn thành việc.', receivedOn: '2026-12-16' })
    expect((await give('mem_ward', 'SUPERIOR')).body.items.map(({ late }: { late: boolean }) => late)).toEqual([false, true, false])
  })
  test('are for those who prepare and decide; their member reads them once results are published', async () => {
    expect((await dossier('mem_ward')).opinions).toHaveLength(3)
    expect(await dossier()).not.toHaveProperty('opinions')
    expect(r.parked).toEqual([])
  })
})
