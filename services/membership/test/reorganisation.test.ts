import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { owedTo } from '../src/member/history.ts'
import { onSchedule } from '../src/work.ts'
import { ground, TODAY } from './ground.ts'

const BEFORE = '2026-11-21'
let g: Awaited<ReturnType<typeof ground>>
beforeAll(async () => {
  g = await ground()
})
afterAll(() => g.bucket.stop())
const fresh = async () => {
  const other = await ground()
  return { ...other, stop: () => other.bucket.stop() }
}

describe('the tree on a past day', () => {
  test('is what stood that day; a day to come is refused by name, and before the first founding nothing stands', async () => {
    expect((await g.tree('2020-01-01')).length).toBe((await g.tree()).length)
    expect(await g.tree('2019-12-31')).toEqual([])
    const tomorrow = await g.get(g.admin, '/organisations/tree?asOf=2026-11-23')
    expect([tomorrow.status, tomorrow.body.code]).toEqual([400, 'organisation.day-to-come'])
    const early = await g.get(g.admin, `/organisations/${g.cell}?asOf=2019-12-31`)
    expect([early.status, early.body.code, early.body.title]).toEqual([404, 'organisation.not-that-day', expect.stringContaining('01/01/2020')])
  })
  test('is read by the rights of today', async () => {
    expect((await g.get(g.southSecretary, `/organisations/${g.cell}?asOf=${BEFORE}`)).body.code).toBe('item.missing')
    expect((await g.get(g.officer, `/organisations/${g.cell}?asOf=${BEFORE}`)).body).toMatchObject({ id: g.cell, path: ['org_root', g.ward, g.cell], asOf: BEFORE })
  })
})

describe('moving an organisation', () => {
  test('is rehearsed first: paths, who gains and who loses sight, whose percentages change; nothing is written', async () => {
    const before = await g.state()
    const { body: plans } = await g.get(g.chief, '/reorganisations?orgId=org_root')
    const { status, body } = await g.preview({ kind: 'MOVE', orgIds: [g.cell], targetId: g.south })
    expect(status).toBe(200)
    expect(body).toMatchObject({ kind: 'MOVE', members: 5, cells: 1, roles: 0, drafts: 0 })
    expect(body.organisations).toEqual([{ id: g.cell, name: 'Chi bộ Khu phố 8', before: ['Đảng bộ quận Hòa Bình', 'Đảng bộ phường An Bình', 'Chi bộ Khu phố 8'], after: ['Đảng bộ quận Hòa Bình', 'Đảng bộ phường Bình Nam', 'Chi bộ Khu phố 8'] }])
    expect(body.sight.gains).toEqual([{ memberId: g.southSecretary, name: 'Đinh Văn Kiên', role: 'SECRETARY', orgId: g.south, of: [g.cell] }])
    expect(body.sight.loses.map(({ memberId }: { memberId: string }) => memberId).toSorted()).toEqual([g.wardSecretary, g.officer].toSorted())
    expect(Object.fromEntries(body.bases.map(({ orgId, ...base }: { orgId: string }) => [orgId, base]))).toEqual({
      [g.ward]: { name: 'Đảng bộ phường An Bình', before: { members: 8, cells: 2 }, after: { members: 3, cells: 1 } },
      [g.south]: { name: 'Đảng bộ phường Bình Nam', before: { members: 2, cells: 1 }, after: { members: 7, cells: 2 } },
    })
    expect(body.unknown).toHaveLength(3)
    expect(await g.state()).toBe(before)
    expect((await g.get(g.chief, '/reorganisations?orgId=org_root')).body).toEqual(plans)
  })
  test('counts from its day on, and the past stays; undone, everything is as it was', async () => {
    const before = await g.state()
    const { treeVersion } = (await g.preview({ kind: 'MOVE', orgIds: [g.cell], targetId: g.south })).body
    const moved = await g.reorganise({ kind: 'MOVE', orgIds: [g.cell], targetId: g.south, treeVersion, decisionNo: '12-QĐ/QU' })
    expect([moved.status, moved.body.state, moved.body.decisionNo]).toEqual([201, 'APPLIED', '12-QĐ/QU'])
    expect(await g.settle()).toEqual([])
    expect([await g.parentOn(g.cell), await g.parentOn(g.cell, TODAY), await g.parentOn(g.cell, BEFORE)]).toEqual([g.south, g.south, g.ward])
    expect((await g.get(g.southSecretary, `/organisations/${g.cell}`)).status).toBe(200)
    expect((await g.get(g.wardSecretary, `/organisations/${g.cell}`)).status).toBe(404)
    const undone = await g.undo(moved.body.id)
    expect([undone.status, undone.body.state]).toEqual([200, 'UNDONE'])
    expect(await g.state()).toBe(before)
    expect((await g.undo(moved.body.id)).body.code).toBe('reorganisation.not-applied')
  })
  test('a command that comes again is answered as before, and moves nothing twice', async () => {
    const body = { kind: 'MOVE', orgIds: [g.other], targetId: g.south }
    const [first, second] = [await g.reorganise(body, g.chief, { key: 'move-other-once' }), await g.reorganise(body, g.chief, { key: 'move-other-once' })]
    expect([first.body.id, first.status]).toEqual([second.body.id, second.status])
    expect((await g.undo(first.body.id)).status).toBe(200)
  })
  test('a preview of an older tree is no leave to act', async () => {
    const { body } = await g.preview({ kind: 'MOVE', orgIds: [g.cell], targetId: g.south })
    const late = await g.reorganise({ kind: 'MOVE', orgIds: [g.cell], targetId: g.south, treeVersion: body.treeVersion - 1 })
    expect([late.status, late.body.code]).toEqual([412, 'reorganisation.tree-moved-on'])
  })
  test.each([
    ['under itself', () => ({ kind: 'MOVE', orgIds: [g.ward], targetId: g.cell }), 'reorganisation.cycle'],
    ['under a cell', () => ({ kind: 'MOVE', orgIds: [g.other], targetId: g.cell }), 'organisation.parent-holds-members'],
    ['to where it is', () => ({ kind: 'MOVE', orgIds: [g.other], targetId: g.ward }), 'reorganisation.nothing'],
    ['before its founding', () => ({ kind: 'MOVE', orgIds: [g.other], targetId: g.south, on: '2019-06-01' }), 'reorganisation.too-early'],
    ['without a target', () => ({ kind: 'MOVE', orgIds: [g.other] }), 'reorganisation.incomplete'],
    ['a ward into a cell', () => ({ kind: 'MERGE', orgIds: [g.south], targetId: g.cell }), 'reorganisation.other-kinds'],
    ['a full cell into nothing', () => ({ kind: 'DISSOLVE', orgIds: [g.other] }), 'reorganisation.members-left'],
    ['a ward with cells into nothing', () => ({ kind: 'DISSOLVE', orgIds: [g.ward] }), 'reorganisation.not-empty'],
    ['with a stranger', () => ({ kind: 'SPLIT', orgIds: [g.cell], into: [{ name: 'Mới', type: 'CELL_SUBORDINATE', memberIds: [g.chief] }] }), 'reorganisation.member-elsewhere'],
  ] as const)('is refused %s, by name and with a way out', async (_, asked, code) => {
    const { status, body } = await g.preview(asked())
    expect([code, status >= 400, body.code, body.title.length > 30]).toEqual([code, true, code, true])
  })
})

describe('who may reorganise', () => {
  test('keeps the registry of what moves and of both parents; others are refused, or know of nothing', async () => {
    const asked = { kind: 'MOVE', orgIds: [g.cell], targetId: g.south }
    expect((await g.preview(asked, g.officer)).body.code).toBe('item.missing')
    expect((await g.preview({ kind: 'DISSOLVE', orgIds: [g.cell], targetId: g.other }, g.officer)).status).toBe(200)
    expect((await g.preview({ kind: 'DISSOLVE', orgIds: [g.cell], targetId: g.other }, g.wardSecretary)).body.code).toBe('organisation.not-registrar')
    expect((await g.preview({ kind: 'DISSOLVE', orgIds: [g.ward], targetId: g.south }, g.officer)).body.code).toBe('item.missing')
    expect((await g.preview(asked, g.mai)).body.code).toBe('item.missing')
    expect((await g.get(g.wardSecretary, `/reorganisations?orgId=${g.ward}`)).body.code).toBe('organisation.not-registrar')
    expect((await g.get(g.mai, `/reorganisations?orgId=${g.ward}`)).body.code).toBe('item.missing')
    expect((await g.undo('reo_nobody')).body.code).toBe('item.missing')
  })
})

describe('merging cells', () => {
  test('gives people their new cell from that day, ends positions the day before, and leaves the past alone; undone within a day, all is as it was', async () => {
    const d = await fresh()
    const before = await d.state()
    const [mai, secretary] = [await d.person(d.mai), await d.person(d.secretary)]
    const preview = await d.preview({ kind: 'MERGE', orgIds: [d.cell], targetId: d.other })
    expect(preview.body).toMatchObject({ members: 5, cells: 1, roles: 2, transfers: [{ from: d.cell, to: d.other, members: 5 }] })
    expect(preview.body.endings.map(({ memberId }: { memberId: string }) => memberId).toSorted()).toEqual([d.secretary, d.deputy].toSorted())
    expect(preview.body.sight).toEqual({ gains: [{ memberId: d.otherSecretary, name: 'Phạm Thị Bình', role: 'SECRETARY', orgId: d.other, of: [d.cell] }], loses: [] })
    const { body } = await d.reorganise({ kind: 'MERGE', orgIds: [d.cell], targetId: d.other, decisionNo: '15-QĐ/QU' })
    expect(body.state).toBe('APPLYING')
    expect((await d.preview({ kind: 'MOVE', orgIds: [d.other], targetId: d.south })).status).toBe(200)
    expect((await d.reorganise({ kind: 'MOVE', orgIds: [d.other], targetId: d.south })).body.code).toBe('reorganisation.busy')
    expect(await d.settle()).toEqual([])
    expect(await d.plan(body.id)).toMatchObject({ state: 'APPLIED', people: 5, decisionNo: '15-QĐ/QU' })
    const moved = await d.person(d.mai)
    expect(moved.history.at(-1)).toMatchObject({ type: 'REORGANISED', on: TODAY, cellId: d.other, cause: body.id, decisionNo: '15-QĐ/QU' })
    expect([owedTo(moved, BEFORE), owedTo(moved, TODAY)]).toEqual([d.cell, d.other])
    expect((await d.person(d.secretary)).positions[0]).toMatchObject({ role: 'SECRETARY', orgId: d.cell, to: BEFORE })
    expect((await d.grants(d.secretary)).map(({ role, orgId }) => [role, orgId])).toEqual([['MEMBER', d.other]])
    expect((await d.tree()).some(({ id }) => id === d.cell)).toBe(false)
    expect((await d.tree(BEFORE)).some(({ id }) => id === d.cell)).toBe(true)
    expect((await d.get(d.admin, `/members?orgId=${d.other}`)).body.items).toHaveLength(8)
    expect((await d.get(d.admin, `/organisations/${d.cell}?asOf=${TODAY}`)).body.code).toBe('organisation.not-that-day')

    const undoing = await d.undo(body.id)
    expect(undoing.body.state).toBe('UNDOING')
    expect(await d.settle()).toEqual([])
    expect((await d.plan(body.id)).state).toBe('UNDONE')
    expect(await d.state()).toBe(before)
    expect([await d.person(d.mai), await d.person(d.secretary)]).toEqual([mai, secretary])
    expect((await d.grants(d.secretary)).map(({ role, orgId }) => [role, orgId])).toEqual([['MEMBER', d.cell], ['SECRETARY', d.cell]])
    expect((await d.get(d.admin, `/members?orgId=${d.cell}`)).body.items).toHaveLength(5)
    await d.stop()
  })
  test('into a new one founds it first, and takes in who came meanwhile', async () => {
    const d = await fresh()
    const { body } = await d.reorganise({ kind: 'MERGE', orgIds: [d.cell, d.other], into: [{ name: 'Chi bộ Khu phố 8 và 9', type: 'CELL_SUBORDINATE', code: '79.777.001.000.089' }] })
    const newcomer = String((await d.post(d.admin, '/members', { cellId: d.cell, name: 'Mạc Thị Oanh', status: 'OFFICIAL', since: TODAY })).body.id)
    expect(await d.settle()).toEqual([])
    const merged = (await d.tree()).find(({ name }) => name === 'Chi bộ Khu phố 8 và 9')!
    expect(merged.parentId).toBe(d.ward)
    expect((await d.person(newcomer)).cellId).toBe(merged.id)
    expect((await d.get(d.admin, `/members?orgId=${merged.id}`)).body.items).toHaveLength(9)
    // Nothing that was touched may have changed since.
    await d.post(d.admin, '/members', { cellId: merged.id, name: 'Cao Văn Phúc', status: 'OFFICIAL', since: TODAY })
    const undone = await d.undo(body.id)
    expect([undone.body.code, undone.body.title]).toEqual(['reorganisation.changed-since', expect.stringContaining('Cao Văn Phúc')])
    await d.stop()
  })
  test('is not to be undone after a day', async () => {
    const d = await fresh()
    const { body } = await d.reorganise({ kind: 'MOVE', orgIds: [d.cell], targetId: d.south })
    d.clock.now = '2026-11-23T03:00:01Z'
    expect((await d.undo(body.id)).body.code).toBe('reorganisation.too-late-to-undo')
    await d.stop()
  })
})

describe('splitting and dissolving', () => {
  test('a split gives those named to the new cell; the rest stays', async () => {
    const d = await fresh()
    const before = await d.state()
    const preview = await d.preview({ kind: 'SPLIT', orgIds: [d.cell], into: [{ name: 'Chi bộ Khu phố 8B', type: 'CELL_SUBORDINATE', memberIds: [d.mai, d.hung] }] })
    expect(preview.body.thresholds.map(({ rule, name }: { rule: string; name: string }) => [rule, name])).toEqual([['TOO_FEW_OFFICIAL', 'Chi bộ Khu phố 8'], ['TOO_FEW_OFFICIAL', 'Chi bộ Khu phố 8B'], ['CELL_DUE', 'Đảng bộ phường An Bình']])
    const { body } = await d.reorganise({ kind: 'SPLIT', orgIds: [d.cell], into: [{ name: 'Chi bộ Khu phố 8B', type: 'CELL_SUBORDINATE', memberIds: [d.mai, d.hung] }] })
    expect(await d.settle()).toEqual([])
    const fresh8 = (await d.tree()).find(({ name }) => name === 'Chi bộ Khu phố 8B')!
    expect([(await d.person(d.mai)).cellId, (await d.person(d.secretary)).cellId]).toEqual([fresh8.id, d.cell])
    expect((await d.get(d.admin, `/organisations/thresholds?orgId=${fresh8.id}`)).body.items.map(({ rule }: { rule: string }) => rule)).toEqual(['TOO_FEW_OFFICIAL'])
    await d.undo(body.id)
    expect(await d.settle()).toEqual([])
    expect(await d.state()).toBe(before)
    await d.stop()
  })
  test('dissolving an organisation between puts what hung from it under the one named', async () => {
    const d = await fresh()
    const { body } = await d.reorganise({ kind: 'DISSOLVE', orgIds: [d.ward], targetId: d.south })
    expect(await d.settle()).toEqual([])
    expect((await d.plan(body.id)).state).toBe('APPLIED')
    expect([await d.parentOn(d.cell), await d.parentOn(d.other), await d.parentOn(d.cell, BEFORE)]).toEqual([d.south, d.south, d.ward])
    expect((await d.person(d.wardSecretary)).positions).toEqual([expect.objectContaining({ role: 'SECRETARY', orgId: d.ward, to: BEFORE })])
    await d.stop()
  })
})

describe('a reorganisation for a later day', () => {
  test('waits as a plan, is carried out on its night, once, and may be called off before', async () => {
    const d = await fresh()
    const asked = { kind: 'MERGE', orgIds: [d.cell], targetId: d.other, on: '2026-12-01' }
    const { body } = await d.reorganise(asked)
    const called = await d.reorganise({ kind: 'MOVE', orgIds: [d.southCell], targetId: d.ward, on: '2026-12-01' })
    expect([body.state, called.body.state]).toEqual(['PLANNED', 'PLANNED'])
    expect((await d.undo(called.body.id)).body.state).toBe('CANCELLED')
    await onSchedule(d.deps, { schedule: 'reorganise', dryRun: false })
    expect((await d.plan(body.id)).state).toBe('PLANNED')
    d.clock.now = '2026-11-30T17:05:00Z'
    await onSchedule(d.deps, { schedule: 'reorganise', dryRun: false })
    await onSchedule(d.deps, { schedule: 'reorganise', dryRun: false })
    expect(await d.settle()).toEqual([])
    expect((await d.plan(body.id)).state).toBe('APPLIED')
    const mai = await d.person(d.mai)
    expect(mai.history.filter(({ type }) => type === 'REORGANISED')).toHaveLength(1)
    expect([owedTo(mai, '2026-11-30'), owedTo(mai, '2026-12-01')]).toEqual([d.cell, d.other])
    await d.stop()
  })
  test('fails by name when its day finds another tree', async () => {
    const d = await fresh()
    const { body } = await d.reorganise({ kind: 'MOVE', orgIds: [d.cell], targetId: d.south, on: '2026-12-01' })
    await d.reorganise({ kind: 'MOVE', orgIds: [d.cell], targetId: d.south })
    d.clock.now = '2026-11-30T17:05:00Z'
    await onSchedule(d.deps, { schedule: 'reorganise', dryRun: false })
    expect(await d.plan(body.id)).toMatchObject({ state: 'FAILED', reason: expect.stringContaining('Chi bộ Khu phố 8') })
    expect(d.published.filter(({ type }) => type === 'reorganisation.failed.v1').map(({ data }) => data)).toEqual([{ reorganisationId: body.id, orgId: body.orgId, on: '2026-12-01', by: body.by, code: 'reorganisation.nothing' }])
    await d.stop()
  })
})

describe('the register of reorganisations', () => {
  test('says what, when, by whom, by which decision, and what was undone', async () => {
    const { body: { id } } = await g.reorganise({ kind: 'MOVE', orgIds: [g.cell], targetId: g.south, decisionNo: '18-QĐ/QU' })
    await g.undo(id)
    const { body: { items } } = await g.get(g.chief, `/reorganisations?orgId=${g.south}`)
    const mine = items.find((one: { id: string }) => one.id === id)
    expect(mine).toMatchObject({ kind: 'MOVE', state: 'UNDONE', by: g.chief, on: TODAY, undoneBy: g.chief, decisionNo: '18-QĐ/QU', organisations: [{ id: g.cell, name: 'Chi bộ Khu phố 8' }] })
    expect(await g.plan(id)).toEqual(mine)
  })
})
