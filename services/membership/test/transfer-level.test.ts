import { projectTree, readTree } from '@nen-nep/service-kit'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ground, TODAY, type Ground } from './ground.ts'

let g: Ground
const MORE_CELLS = 120
beforeAll(async () => {
  g = await ground()
  const { version, nodes } = await readTree(g.table)
  await projectTree(g.table, version + 1, [...nodes, ...Array.from({ length: MORE_CELLS }, (_, index) => ({ id: `org_many${index}`, parentId: g.ward, name: `Chi bộ ${index}`, type: 'CELL_SUBORDINATE' as const, from: '2020-01-01' }))])
})
afterAll(() => g.bucket.stop())

const ask = async (memberId: string) => {
  const { status, body } = await g.post(g.secretary, '/transfers', { memberId, toName: 'Đảng bộ xã Tân Lập', kind: 'OFFICIAL', on: TODAY, reason: 'Chuyển nơi ở' })
  if (status !== 201) throw new Error(JSON.stringify(body))
  g.clock.now = new Date(Date.parse(g.clock.now) + 60_000).toISOString()
  return String(body.id)
}
const idsAt = async (orgId: string, as = g.chief, more = '') => ((await g.get(as, `/transfers?orgId=${orgId}${more}`)).body.items as { id: string }[]).map(({ id }) => id)

describe('the transfers of a level', () => {
  let ids: string[]
  beforeAll(async () => {
    ids = []
    for (const memberId of [g.mai, g.hung, g.deputy]) ids.push(await ask(memberId))
  })
  test('are one walk and one batch, the newest first, however many cells stand below', async () => {
    await idsAt('org_root')
    g.table.meter.read(true)
    expect(await idsAt('org_root')).toEqual(ids.toReversed())
    const { roundTrips, rcu } = g.table.meter.read(true)
    expect(roundTrips).toBeLessThanOrEqual(4)
    expect(rcu).toBeLessThanOrEqual(5)
    expect(await idsAt(g.ward)).toEqual(ids.toReversed())
    expect(await idsAt(g.cell)).toEqual(ids.toReversed())
    expect(await idsAt(g.south)).toEqual([])
  })
  test('come page by page, each once', async () => {
    const first = (await g.get(g.chief, '/transfers?orgId=org_root&limit=2')).body
    expect(first.items.map(({ id }: { id: string }) => id)).toEqual([ids[2], ids[1]])
    const second = (await g.get(g.chief, `/transfers?orgId=org_root&limit=2&cursor=${encodeURIComponent(first.next)}`)).body
    expect([second.items.map(({ id }: { id: string }) => id), second.next]).toEqual([[ids[0]], undefined])
  })
  test('go with a cell that is moved: found under the new level, no more under the old one, and back where that is undone', async () => {
    const { body: { id } } = await g.reorganise({ kind: 'MOVE', orgIds: [g.cell], targetId: g.south })
    await g.settle()
    expect([await idsAt(g.south), await idsAt(g.ward), await idsAt('org_root')]).toEqual([ids.toReversed(), [], ids.toReversed()])
    await g.undo(id)
    await g.settle()
    expect([await idsAt(g.south), await idsAt(g.ward)]).toEqual([[], ids.toReversed()])
  })
})
