import { ReorganisationApplied, ReorganisationReverted, TreeChanged } from '@nen-nep/contracts'
import { deliver, tree } from '@nen-nep/testing'
import { find } from '@nen-nep/service-kit'
import { beforeEach, describe, expect, test } from 'vitest'
import { carryKey } from '../src/place.ts'
import { giveBack, inherit } from '../src/gone/rules.ts'
import { reactions } from '../src/reactions.ts'
import { room, secretary, steps, type Room } from './room.ts'

const gone = [{ orgId: 'org_cell8', into: 'org_cell9' }]
const about = { reorganisationId: 'reo_1', kind: 'MERGE', on: '2026-12-06', treeVersion: 2, gone, moved: 0 }
const event = (fact: { type: string; data: object }, id: string) => ({ type: fact.type, id, at: '2026-12-06T02:00:00Z', by: 'mem_officer', version: 1, data: { ...fact.data } })
const applied = event(ReorganisationApplied(about), 'REO|reo_1@2.0')
const reverted = event(ReorganisationReverted({ reorganisationId: 'reo_1', treeVersion: 3, gone }), 'REO|reo_1@4.0')

let r: Room
let s: ReturnType<typeof steps>
beforeEach(async () => {
  r = await room()
  s = steps(r)
})
const read = async (path: string, as: { as: string } = secretary) => r.call('GET', `/meetings${path}`, as)
/** The registry's tree without the cell, or with it again. */
function treeWith(version: number, isGone: boolean) {
  const nodes = isGone ? tree.filter(({ id }) => id !== 'org_cell8') : tree
  r.put(`trees/${version}.json`, { version, nodes, ...(isGone ? { former: [{ id: 'org_cell8', parentId: tree.find(({ id }) => id === 'org_cell8')?.parentId }] } : {}) })
  return event(TreeChanged({ version, file: `trees/${version}.json` }), `TREE|A@${version}.0`)
}

describe('when a cell stands no more', () => {
  test.each([1, 2, 3])('its announced meetings are put off, its drafts, tasks and minutes stay for those above, who finish them (%i)', async (seed) => {
    const held = await s.signed()
    const { body: { id: task } } = await s.post('/tasks', { cellId: 'org_cell8', memberId: 'mem_p1', title: 'Vận động hộ dân', dueOn: '2026-12-28' })
    const draft = await s.create({ startsAt: '2027-01-03T12:00:00Z' })
    const open = await s.create({ startsAt: '2027-01-10T12:00:00Z' })
    await s.post(`/${open}/open`, { notify: false })
    await deliver(reactions, r.deps, [treeWith(2, true), applied], seed)
    expect((await read(`/${open}`, { as: 'mem_officer' })).body.status).toBe('POSTPONED')
    expect((await read(`/${held}/minutes`, { as: 'mem_officer' })).status).toBe(200)
    const closing = await r.call('POST', `/meetings/tasks/${String(task)}/close`, { as: 'mem_officer', body: { outcome: 'DONE' } })
    expect([closing.status, closing.body.code]).toEqual([200, undefined])
    const cancelled = await r.call('POST', `/meetings/${draft}/cancel`, { as: 'mem_officer', body: {} })
    expect([cancelled.status, cancelled.body.code]).toEqual([200, undefined])
  })
  test.each([1, 4])('meetings that were put off are on again where the reorganisation is taken back, if nobody saw to them (%i)', async (seed) => {
    const open = await s.create({ startsAt: '2027-01-10T12:00:00Z' })
    await s.post(`/${open}/open`, { notify: false })
    const called = await s.create({ startsAt: '2027-01-17T12:00:00Z' })
    await s.post(`/${called}/open`, { notify: false })
    await deliver(reactions, r.deps, [treeWith(2, true), applied], seed)
    await r.call('POST', `/meetings/${called}/cancel`, { as: 'mem_officer', body: {} })
    const told = r.published.length
    await deliver(reactions, r.deps, [treeWith(3, false), reverted, applied], seed)
    expect([(await read(`/${open}`)).body.status, (await read(`/${called}`)).body.status]).toEqual(['OPEN', 'CANCELLED'])
    expect(r.published.slice(told).filter(({ type }) => type === 'meeting.rescheduled.v1').map(({ data }) => data)).toMatchObject([{ meetingId: open, startsAt: '2027-01-10T12:00:00Z' }])
    expect((await find(r.deps.carries, carryKey('org_cell9')))?.state.topics ?? []).toEqual([])
  })
})

describe('what a cell left unfinished', () => {
  const topic = { title: 'Nhà văn hóa', from: { meetingId: 'mtg_cell8.2026.aa', itemId: 'i1' }, committee: false }
  const mine = { cellId: 'org_cell9', topics: [{ ...topic, from: { meetingId: 'mtg_cell9.2026.bb', itemId: 'i2' } }], heard: [] }
  test('comes onto the next meeting of the cell that takes over, once, and goes back with it, in whatever order that is heard', () => {
    const after = inherit(mine, 'org_cell9', [topic], 'reo_1')
    expect(after?.topics).toHaveLength(2)
    expect(inherit(after, 'org_cell9', [topic], 'reo_1')).toBeUndefined()
    expect(giveBack(after, 'org_cell9', ['org_cell8'], 'reo_1')?.topics).toEqual(mine.topics)
    const early = giveBack(mine, 'org_cell9', ['org_cell8'], 'reo_1')
    expect([early?.topics, inherit(early, 'org_cell9', [topic], 'reo_1'), giveBack(early, 'org_cell9', ['org_cell8'], 'reo_1')]).toEqual([mine.topics, undefined, undefined])
  })
})
