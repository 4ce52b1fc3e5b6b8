import { createHash } from 'node:crypto'
import { projectTree, putRow, readTree, rowOf, type ServiceTable } from '@nen-nep/service-kit'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cellRosterKey, type RosterEntry } from '../src/publishing/schema.ts'
import { continuePlan } from '../src/reorganisation/due.ts'
import type { Plan } from '../src/reorganisation/schema.ts'
import { ground, TODAY, type Ground } from './ground.ts'

const CELLS = 100
const EACH = 30
let g: Ground
beforeAll(async () => {
  g = await ground()
})
afterAll(() => g.bucket.stop())

/** The keys of all rows that a table is given while something runs. */
async function written(table: ServiceTable, run: () => Promise<unknown>): Promise<string[]> {
  const keys: string[] = []
  table.db.middlewareStack.add((next) => async (args) => {
    const { Item, TransactItems = [] } = args.input as { Item?: { pk: { S: string } }; TransactItems?: { Put?: { Item: { pk: { S: string } } } }[] }
    for (const item of [Item, ...TransactItems.map(({ Put }) => Put?.Item)]) if (item) keys.push(item.pk.S)
    return next(args)
  }, { step: 'initialize', name: 'written', priority: 'low' })
  await run()
  table.db.middlewareStack.remove('written')
  return keys
}

const entry = (id: string): RosterEntry => ({ id, name: 'Nguyễn Văn A', status: 'OFFICIAL', flags: [], roles: [], since: '2020-01-01', version: 1, grants: [] })
async function manyCells(parentId: string): Promise<void> {
  const { version, nodes } = await readTree(g.table)
  const cells = Array.from({ length: CELLS }, (_, index) => ({ id: `org_many${index}`, parentId, name: `Chi bộ ${index}`, type: 'CELL_SUBORDINATE' as const, from: '2020-01-01' }))
  await projectTree(g.table, version + 1, [...nodes, ...cells])
  await Promise.all(cells.map(({ id }) => putRow(g.table, { row: { ...cellRosterKey(id), cellId: id, version: 1, entries: Array.from({ length: EACH }, (_, index) => entry(`mem_${id}${index}`)) }, when: { is: 'any' } })))
}

describe('moving a ward with a hundred cells and three thousand members', () => {
  test('writes its plan, the snapshot and the pointer, and nothing else', async () => {
    const { body: { id: wing } } = await g.post(g.admin, '/organisations', { name: 'Đảng bộ quận Tây', type: 'SUPERIOR_ORG', parentId: 'org_root', from: '2020-01-01' })
    await manyCells(g.south)
    const asked = { kind: 'MOVE', orgIds: [g.south], targetId: wing }
    expect((await g.preview(asked)).body).toMatchObject({ members: CELLS * EACH + 2, cells: CELLS + 1 })
    g.table.meter.read(true)
    const keys = await written(g.table, () => g.reorganise(asked))
    const { wcu, roundTrips } = g.table.meter.read()
    expect(keys).toEqual(['REO', 'TREE', 'TREE'])
    expect({ wcu, roundTrips }).toEqual({ wcu: 6, roundTrips: 6 })
  })
})

describe('the largest reorganisation that is let in', () => {
  test('of eight hundred organisations with long names and ten thousand people is far from the 400 KB of an item', () => {
    const name = 'Trường Trung học phổ thông Nguyễn Thị Minh Khai và các đơn vị trực thuộc '.repeat(2)
    const hash = (word: string, index: number) => createHash('sha256').update(`${word}${index}`).digest('hex').slice(0, 8)
    const nodes = (parentId: string) => Array.from({ length: 800 }, (_, index) => ({ id: `org_${hash('o', index)}`, parentId, name: `Chi bộ ${index} ${name}${hash('n', index)}`, type: 'CELL_SUBORDINATE' as const, from: '2020-01-01' }))
    const plan: Plan = {
      id: 'reo_a', orgId: 'org_root', asked: { kind: 'DISSOLVE', orgIds: [g.south], targetId: g.ward, on: TODAY }, by: g.chief, plannedAt: `${TODAY}T03:00:00.000Z`, state: 'APPLIED', appliedAt: `${TODAY}T03:00:00.000Z`, treeVersion: 9,
      before: nodes('org_south'), after: nodes('org_ward'), spells: nodes('org_south').map((node) => ({ ...node, since: node.from, to: TODAY })), people: Array.from({ length: 10_000 }, (_, index) => `mem_${hash('m', index)}`),
    }
    const row = rowOf(g.deps.plans, { next: plan, facts: [] }, { by: g.chief, at: plan.plannedAt })
    const bytes = Object.values(row).reduce((sum: number, value) => sum + (value instanceof Uint8Array ? value.length : Buffer.byteLength(JSON.stringify([value]))), 0)
    expect(bytes).toBeLessThan(200_000)
    expect(g.deps.plans.parse(row)).toEqual(plan)
  })
})

/** The registry's own table until so many writes have been made, and then a machine that dies. */
function dyingAfter(table: ServiceTable, many: number): () => void {
  let left = many
  table.db.middlewareStack.add((next, { commandName = '' }) => (args) => {
    if (/Put|Write/.test(commandName) && left-- <= 0) return Promise.reject(new Error('the machine stopped'))
    return next(args)
  }, { step: 'initialize', name: 'dying', priority: 'high' })
  return () => table.db.middlewareStack.remove('dying')
}

describe('a merger whose work dies half-way', () => {
  test.each([0, 1, 4, 6])('goes on after %i writes and does nothing twice', async (many) => {
    const d = await ground()
    const { body } = await d.reorganise({ kind: 'MERGE', orgIds: [d.cell, d.other], into: [{ name: 'Chi bộ Khu phố 8 và 9', type: 'CELL_SUBORDINATE' }] })
    const act = { by: d.chief, at: `${TODAY}T03:00:00.000Z`, because: 'test' }
    const revive = dyingAfter(d.table, many)
    await expect(continuePlan(d.deps, act, body.id)).rejects.toThrow('the machine stopped')
    revive()
    await continuePlan(d.deps, act, body.id)
    expect(await d.settle()).toEqual([])
    expect((await d.plan(body.id)).state).toBe('APPLIED')
    for (const id of [d.mai, d.hung, d.secretary, d.otherSecretary, d.young]) {
      const { history, cellId } = await d.person(id)
      expect(history.filter(({ type }) => type === 'REORGANISED').map((one) => one.cellId)).toEqual([cellId])
    }
    expect((await d.tree()).filter(({ id }) => id === d.cell || id === d.other)).toEqual([])
    await d.bucket.stop()
  })
})
