import { MeetingClosed, MemberUpdated, ResidenceCommented, RosterChanged, SheetChanged, TaskClosed, TaskCreated } from '@nen-nep/contracts'
import { deliver, roster } from '@nen-nep/testing'
import { readAll } from '@nen-nep/service-kit'
import { reactions } from '@nen-nep/evaluations'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { cell9, DISTRICT, opened, proposeAll, room, type Room } from './room.ts'

let r: Room
beforeAll(async () => { r = await room(inject('dynamodb')) })
afterAll(() => r.stop())

let next = 0
const event = ({ type, data }: { type: string; data: Readonly<Record<string, unknown>> }, version: number) => ({ type, id: `e${next++}@${version}.0`, at: '2026-12-01T00:00:00Z', by: 'service:other', version, data })
const meeting = (id: string, version: number, state: 'PRESENT' | 'EXCUSED' | 'UNEXCUSED', turns: number) =>
  event(MeetingClosed({ meetingId: `mtg_cell8.2026.${id}`, cellId: 'org_cell8', kind: 'REGULAR', year: 2026, month: 5, attendance: [{ memberId: 'mem_member8', state, turns }, { memberId: 'mem_p1', state: 'PRESENT', turns: 0 }] }), version)
const task = { taskId: 'tsk_cell8.2026.t1', cellId: 'org_cell8', memberId: 'mem_member8' }

describe('the facts of a year', () => {
  test.each([1, 2, 3])('end the same in any order, with repeats and corrections (%i)', async (seed) => {
    const s = await room(inject('dynamodb'))
    await opened(s)
    const events = [meeting('a', 3, 'EXCUSED', 0), meeting('a', 4, 'PRESENT', 2), meeting('b', 2, 'UNEXCUSED', 0), meeting('c', 2, 'PRESENT', 1), event(TaskCreated({ ...task, dueOn: '2026-12-28' }), 1), event(TaskClosed({ ...task, done: true, inTime: false }), 3), event(TaskCreated({ ...task, taskId: 'tsk_cell8.2026.t2', dueOn: '2026-12-30' }), 1)]
    expect(await deliver(reactions, s.deps, events, seed)).toEqual([])
    const { body } = await s.get('mem_member8', '/records/rec_2026.cell8.member8/dossier')
    expect(body).toMatchObject({
      attendance: { owed: 3, present: 2, excused: 0, unexcused: 1, percentage: 6667 },
      turns: { count: 3, sources: [{ meetingId: 'mtg_cell8.2026.a', turns: 2 }, { meetingId: 'mtg_cell8.2026.c', turns: 1 }] },
      tasks: { given: 2, done: 1, inTime: 0, open: 1 },
    })
    await s.stop()
  })

  test('bind the points: known tasks decide the conditions, and every step says why', async () => {
    const s = await room(inject('dynamodb'))
    await opened(s)
    await deliver(reactions, s.deps, [event(TaskCreated({ ...task, dueOn: '2026-12-28' }), 1), event(TaskClosed({ ...task, done: true, inTime: false }), 3)])
    const points = { political: 18, innovation: 4, selfCriticism: 8, tasks: 65 }
    const { body } = await s.put('mem_secretary8', '/records/rec_2026.cell8.member8/score', { points, facts: { tasksOnTime: { part: 9, whole: 9 } } })
    expect(body).toMatchObject({ score: 95, max: 100, byScore: 'EXCELLENT', cap: 'NOT_COMPLETED', proposedClass: 'NOT_COMPLETED', inputs: { tasksOnTime: { part: 0, whole: 1 } } })
    await s.quiet()
    expect((await s.get('mem_secretary8', '/records/rec_2026.cell8.member8')).body).toMatchObject({ score: 95, scored: 'NOT_COMPLETED' })
    await s.stop()
  })
})

describe('what the cell of a residence says', () => {
  const said = (version: number, standing: 'GOOD' | 'WEAK', year = 2026, memberId = 'mem_member8') =>
    event(ResidenceCommented({ linkId: `rsl_cell9.${memberId.slice(4)}`, memberId, cellId: 'org_cell8', residenceOrgId: 'org_cell9', year, standing }), version)
  test.each([1, 2])('stands in the dossier of that year alone, the newest word, with where it comes from (%i)', async (seed) => {
    const s = await room(inject('dynamodb'))
    await opened(s)
    expect(await deliver(reactions, s.deps, [said(2, 'WEAK'), said(3, 'GOOD'), said(4, 'WEAK', 2025), said(2, 'WEAK', 2026, 'mem_p1')], seed)).toEqual([])
    const { body } = await s.get('mem_member8', '/records/rec_2026.cell8.member8/dossier')
    expect(body.residence).toEqual([{ linkId: 'rsl_cell9.member8', residenceOrgId: 'org_cell9', standing: 'GOOD', on: expect.any(String) }])
    expect((await s.get('mem_secretary8', '/records/rec_2026.cell8.p2/dossier')).body.residence).toEqual([])
    await s.stop()
  })
})

describe('a member who stood in another cell too', () => {
  const at8 = (version: number) => event(MeetingClosed({ meetingId: 'mtg_cell8.2026.h', cellId: 'org_cell8', kind: 'REGULAR', year: 2026, month: 6, attendance: [{ memberId: 'mem_a9', state: 'PRESENT', turns: 2 }] }), version)
  const at9 = event(MeetingClosed({ meetingId: 'mtg_cell9.2026.o', cellId: 'org_cell9', kind: 'REGULAR', year: 2026, month: 5, attendance: [{ memberId: 'mem_a9', state: 'EXCUSED', turns: 0 }, { memberId: 'mem_b9', state: 'PRESENT', turns: 1 }] }), 2)
  const dossier = async (events: Parameters<typeof deliver>[2], seed: number) => {
    const s = await room(inject('dynamodb'))
    await opened(s)
    expect(await deliver(reactions, s.deps, events, seed)).toEqual([])
    const of = async (name: string) => (await s.get('mem_secretary9', `/records/rec_2026.cell9.${name}/dossier`)).body
    const both = [await of('a9'), await of('b9')]
    await s.stop()
    return both
  }
  test.each([1, 2])('as its guest has those meetings in the dossier of the cell that counts them, whatever comes first (%i)', async (seed) => {
    const [lent, other] = await dossier([at8(2), at9, event(MemberUpdated({ memberId: 'mem_a9', cellId: 'org_cell9', hostId: 'org_cell8' }), 2), event(MemberUpdated({ memberId: 'mem_a9', cellId: 'org_cell9', formerHostId: 'org_cell8' }), 4)], seed)
    expect(lent).toMatchObject({ attendance: { owed: 2, present: 1, excused: 1, sources: expect.arrayContaining([{ meetingId: 'mtg_cell8.2026.h', state: 'PRESENT' }]) }, turns: { count: 2 } })
    expect(other).toMatchObject({ attendance: { owed: 1, present: 1 } })
  })
  test('before they came to this one has them too, also where that cell itself had taken them from another', async () => {
    const [came] = await dossier([at8(2), event(MemberUpdated({ memberId: 'mem_a9', cellId: 'org_school', formerCellId: 'org_cell8' }), 2), event(MemberUpdated({ memberId: 'mem_a9', cellId: 'org_cell9', formerCellId: 'org_school' }), 3)], 3)
    expect(came).toMatchObject({ attendance: { owed: 1, present: 1 } })
  })
})

describe('rosters', () => {
  test('come by claim check, and only newer ones are taken', async () => {
    for (const [version, count] of [[5, 2], [6, 4]] as const) await r.deps.files.put(`rosters/org_cell8/${version}.json`, JSON.stringify({ cellId: 'org_cell8', version, members: roster(count) }), 'application/json')
    const changed = (version: number) => event(RosterChanged({ cellId: 'org_cell8', version, file: `rosters/org_cell8/${version}.json`, contacts: 'contacts/none', members: 1 }), version)
    expect(await deliver(reactions, r.deps, [changed(6), changed(5)], 4)).toEqual([])
    await opened(r)
    expect((await r.get('mem_secretary8', '/sheets/sht_2026.cell8')).body).toMatchObject({ rosterVersion: 6, rows: Array.from({ length: 7 }, () => ({})) })
  })

  test('that came too late leave a cell unknown, until the campaign is asked to open again', async () => {
    const s = await room(inject('dynamodb'), { rosters: false })
    await s.setRoster('org_cell8', 1, roster(1))
    await opened(s)
    expect((await s.get('mem_officer', `/campaigns/${DISTRICT}`)).body).toMatchObject({ status: 'OPEN', members: 4, unknown: ['org_cell9', 'org_school'] })
    await s.setRoster('org_cell9', 1, cell9)
    await s.post('mem_officer', `/campaigns/${DISTRICT}/open`)
    await s.quiet()
    expect((await s.get('mem_officer', `/campaigns/${DISTRICT}`)).body).toMatchObject({ status: 'OPEN', members: 9, unknown: ['org_school'] })
    expect((await s.get('mem_secretary8', '/sheets/sht_2026.cell8')).body.version).toBe(1)
    await s.stop()
  })
})

describe('summaries', () => {
  test('of a cell are the newest, whatever the order', async () => {
    const changes = r.published.filter(({ type }) => type === SheetChanged.type)
    await proposeAll(r, 'mem_secretary8', 'sht_2026.cell8', 2)
    const all = r.published.filter(({ type }) => type === SheetChanged.type)
    expect(all.length).toBe(changes.length + 1)
    const rows = async (seed: number) => {
      await deliver(reactions, r.deps, all, seed)
      return readAll(r.table, { pk: 'Z#2026#district' })
    }
    expect(await rows(1)).toEqual(await rows(99))
    await r.quiet()
    expect((await r.get('mem_officer', '/quota?year=2026&orgId=org_ward')).body).toMatchObject({ proposed: 2, counts: { EXCELLENT: 2, GOOD: 5 }, groups: [{ key: 'HEADS', proposed: 0 }, { key: 'OTHERS', proposed: 2 }] })
  })
})
