import { MeetingClosed, TaskCreated } from '@nen-nep/contracts'
import { reactions } from '@nen-nep/evaluations'
import { deliver } from '@nen-nep/testing'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { cell9, decideAll, opened, proposeAll, room, type Room } from './room.ts'

let r: Room
const path = '/sheets/sht_2026.cell9/four-good'
const all = { held: true, discussion: true, dues: true, exemplary: true }
const stated = { targets: { part: 4, whole: 4 }, disunity: false, memberDisciplined: false }
const assess = (as: string, body: object = { entered: all, facts: stated }) => r.put(as, path, body)
const happened = (fact: { type: string; data: Record<string, unknown> }, id: string) => ({ ...fact, id: `${id}@2.0`, at: '2026-10-05T12:00:00Z', by: 'service:meetings', version: 2 })
beforeAll(async () => {
  r = await room(inject('dynamodb'))
  await opened(r)
  const attendance = cell9.map(({ id }) => ({ memberId: id, state: 'PRESENT' as const, turns: 1 }))
  const facts = [happened(MeetingClosed({ meetingId: 'mtg_cell9.2026.m1', cellId: 'org_cell9', kind: 'REGULAR', year: 2026, month: 10, attendance }), 'm1'), happened(TaskCreated({ taskId: 'tsk_cell9.2026.t1', cellId: 'org_cell9', memberId: 'mem_a9', dueOn: '2026-11-30' }), 't1')]
  await deliver(reactions, r.deps, facts)
})
afterAll(() => r.stop())

describe('a four-good cell', () => {
  test('finds its list, and what the year already says of it, before anybody writes', async () => {
    const { body, etag } = await r.get('mem_secretary9', path)
    expect([body.groups.length, body.items.length, etag]).toEqual([4, 10, '"0"'])
    expect(body.facts).toEqual({ attendance: { part: 5, whole: 5 }, unexcused: 0, tasksOwned: { part: 1, whole: 1 } })
  })

  test('assesses itself by its leaders: what the registers know wins, and a head stays open as long as something is not known', async () => {
    expect((await assess('mem_secretary8')).status).toBe(404)
    expect((await assess('mem_officer', { entered: { zeal: true } })).body).toMatchObject({ code: 'four-good.entry', codes: 'zeal' })
    expect((await assess('mem_secretary9', { entered: { held: 5 } })).body.code).toBe('four-good.entry')
    const { body } = await assess('mem_secretary9', { entered: all, facts: { ...stated, unexcused: 9 } })
    expect(body.own).toMatchObject({ passed: null, by: 'mem_secretary9', facts: { unexcused: 0, attendance: { part: 5, whole: 5 } } })
    expect(body.own.heads.map(({ code, passed }: { code: string; passed: boolean | null }) => [code, passed])).toEqual([['politics', true], ['meetings', true], ['unity', true], ['members', null]])
  })

  test('is met once its members are decided and know their classes, and is looked at by its superior, after whom it changes nothing', async () => {
    await proposeAll(r, 'mem_secretary9', 'sht_2026.cell9', 1)
    await r.post('mem_secretary9', '/submissions', { year: 2026, orgId: 'org_cell9' })
    await decideAll(r, 'mem_ward', 'sht_2026.cell9')
    await r.quiet()
    expect((await assess('mem_secretary9')).body.own.passed).toBeNull()
    await r.post('mem_ward', '/sheets/sht_2026.cell9/publication')
    expect((await assess('mem_secretary9')).body.own.passed).toBe(true)
    const { body } = await assess('mem_ward', { entered: { ...all, exemplary: false }, facts: stated })
    expect(body).toMatchObject({ own: { passed: true }, above: { passed: false, by: 'mem_ward', why: expect.arrayContaining([expect.stringContaining('gương mẫu')]) } })
    expect((await assess('mem_secretary9')).body.code).toBe('four-good.looked-at')
    expect(r.published.filter(({ type }) => type === 'four-good.assessed.v1').map(({ data }) => data)).toEqual([{ cellId: 'org_cell9', year: 2026, side: 'OWN' }, { cellId: 'org_cell9', year: 2026, side: 'OWN' }, { cellId: 'org_cell9', year: 2026, side: 'OWN', passed: true }, { cellId: 'org_cell9', year: 2026, side: 'SUPERIOR', passed: false }])
    expect((await r.get('mem_ward', path)).body).toMatchObject({ own: { passed: true }, above: { passed: false } })
    expect(r.parked).toEqual([])
  })
})
