import { deliver, roster } from '@nen-nep/testing'
import { beforeAll, describe, expect, test } from 'vitest'
import { reactions } from '../src/reactions.ts'
import { planning, room, secretary, steps, type Room } from './room.ts'

let r: Room
let s: ReturnType<typeof steps>
beforeAll(async () => {
  r = await room()
  s = steps(r)
})
const fifty = <T>(one: () => Promise<T>) => Promise.all(Array.from({ length: 50 }, one))
const statuses = (answers: readonly { status: number }[]) => [...new Set(answers.map(({ status }) => status))]
const published = (type: string, id: string) => r.published.filter((event) => event.type === type && event.data['meetingId'] === id)

describe('a command sent 50 times at once', () => {
  test('creates one meeting', async () => {
    const answers = await fifty(() => s.post('', planning, 'mem_secretary8', 'one-key-for-all'))
    expect(statuses(answers)).toEqual([201])
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1)
  })
  test('opens once and tells once', async () => {
    const id = await s.create()
    expect(statuses(await fifty(() => s.post(`/${id}/open`, { notify: true }, 'mem_secretary8', 'open-it-once')))).toEqual([200])
    expect(published('meeting.opened.v1', id)).toHaveLength(1)
  })
  test('counts one turn, and closes once', async () => {
    const id = await s.started()
    await s.post(`/${id}/attendance`, { rows: [], others: 'PRESENT' })
    const turns = await fifty(() => s.post(`/${id}/turns`, { memberId: 'mem_p1' }, 'mem_secretary8', 'one-turn-only'))
    expect(turns.map(({ body }) => body.total)).toEqual(Array.from({ length: 50 }, () => 1))
    const closings = await fifty(() => s.post(`/${id}/close`, {}, 'mem_secretary8', 'close-it-once'))
    expect(statuses(closings)).toEqual([200])
    expect(published('meeting.closed.v1', id)).toHaveLength(1)
  })
  test('repeated after later changes is still answered, and its key refuses another body', async () => {
    const id = await s.opened()
    const first = await s.post(`/${id}/start`, {}, 'mem_secretary8', 'start-it-once')
    await s.post(`/${id}/attendance`, { rows: [], others: 'PRESENT' })
    const again = await s.post(`/${id}/start`, {}, 'mem_secretary8', 'start-it-once')
    expect([again.status, again.etag]).toEqual([200, first.etag])
    expect((await s.post(`/${id}/start`, { startedAt: '2026-11-01T00:00:00Z' }, 'mem_secretary8', 'start-it-once')).status).toBe(422)
  })
})

describe('many hands at once', () => {
  test('two phones take one roll, and ten turns are ten', async () => {
    const id = await s.started()
    const rows = (from: number, to: number) => ({ rows: Array.from({ length: to - from }, (_, i) => ({ memberId: `mem_p${from + i}`, state: 'PRESENT' })) })
    await Promise.all([s.post(`/${id}/attendance`, rows(0, 9)), s.post(`/${id}/attendance`, rows(9, 18), 'mem_minutes8'), s.post(`/${id}/attendance`, rows(18, 27))])
    const turns = await Promise.all(Array.from({ length: 10 }, (_, i) => s.post(`/${id}/turns`, { memberId: `mem_p${i}` })))
    expect(statuses(turns)).toEqual([200])
    const seen = (await r.call('GET', `/meetings/${id}`, secretary)).body
    expect(seen.roll.filter(({ state }: { state?: string }) => state === 'PRESENT')).toHaveLength(27)
    expect(seen.turnsTaken).toHaveLength(10)
  })
  test('a turn never slips in after the figures are fixed', async () => {
    const id = await s.started()
    await s.post(`/${id}/attendance`, { rows: [], others: 'PRESENT' })
    const turns = Array.from({ length: 8 }, () => s.post(`/${id}/turns`, { memberId: 'mem_p1' }))
    const closing = s.post(`/${id}/close`)
    const counted = (await Promise.all(turns)).filter(({ status }) => status === 200).length
    expect([(await closing).status, (await r.call('GET', `/meetings/${id}`, secretary)).body.figures.turns]).toEqual([200, counted])
  })
  test('who edits an older version is told, and shown what stands', async () => {
    const id = await s.create()
    const edit = (venue: string, ifMatch: string | null) => r.call('PATCH', `/meetings/${id}`, { ...secretary, body: { venue }, ifMatch })
    expect([(await edit('Một', '"1"')).etag, (await edit('Hai', null)).status]).toEqual(['"2"', 428])
    const late = await edit('Ba', '"1"')
    expect([late.status, late.body.current.venue, late.body.current.version]).toEqual([412, 'Một', 2])
  })
})

describe('rosters', () => {
  test('arriving twice and out of order leave the newest in force, and every order kept', async () => {
    const fresh = await room({ members: roster(2) })
    await deliver(reactions, fresh.deps, [fresh.rosterEvent(3, roster(5)), fresh.rosterEvent(2, roster(4))], 5)
    const f = steps(fresh)
    const id = await f.started()
    expect((await fresh.call('GET', `/meetings/${id}`, secretary)).body.roll).toHaveLength(8)
    await fresh.takeRoster(4, roster(9))
    const known = await f.post(`/${id}/attendance`, { rows: [], others: 'PRESENT' })
    expect(known.body.owed).toBe(8)
    const added = await f.post(`/${id}/attendance`, { rows: [{ memberId: 'mem_p8', state: 'PRESENT' }] })
    expect(added.body).toMatchObject({ owed: 12, present: 9, unrecorded: 3 })
    expect((await f.post(`/${id}/attendance`, { rows: [{ memberId: 'mem_p20', state: 'PRESENT' }] })).body.code).toBe('attendance.not-on-roster')
  })
  test('that have not arrived keep a cell from announcing, and say so', async () => {
    const fresh = await room({ members: [] })
    const made = await fresh.call('POST', '/meetings', { as: 'mem_secretary9', body: { ...planning, cellId: 'org_cell9' } })
    const answer = await fresh.call('POST', `/meetings/${made.body.id}/open`, { as: 'mem_secretary9', body: {} })
    expect([answer.status, answer.body.code]).toEqual([409, 'roster.missing'])
  })
})
