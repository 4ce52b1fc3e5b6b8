import { addDays } from '@nen-nep/rules/dates/arithmetic'
import { forEach, pack, projectGrants, projectTree, putRow } from '@nen-nep/service-kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { milestonesKey } from '../src/due/schema.ts'
import { registry, type Registry } from './room.ts'

const CELLS = 170
const MEMBERS = 58
let r: Registry
beforeAll(async () => {
  r = await registry()
  const cells = Array.from({ length: CELLS }, (_, index) => `org_c${String(index).padStart(3, '0')}`)
  await projectTree(r.table, 1, [
    { id: 'org_root', name: 'Đảng bộ quận Hòa Bình', type: 'SUPERIOR_ORG', from: '2020-01-01' },
    ...cells.map((id) => ({ id, parentId: 'org_root', name: `Chi bộ ${id}`, type: 'CELL_SUBORDINATE' as const, from: '2020-01-01' })),
  ])
  await projectGrants(r.table, [{ memberId: 'mem_office', version: 1, grants: [{ role: 'OFFICER', orgId: 'org_root', from: '2020-01-01' }] }])
  await forEach(cells, 20, async (cellId) => {
    const index = cells.indexOf(cellId)
    const entries = Array.from({ length: MEMBERS }, (_, nth) => ({ memberId: `mem_${cellId.slice(4)}x${nth}`, name: `Trần Văn ${nth}`, status: nth === 0 ? 'PROBATIONARY' : 'OFFICIAL', clocks: nth === 0 ? [{ kind: 'RECOGNITION', from: '2025-10-28' }] : [], badges: [], partyAgeFrom: addDays('1960-01-01', (index * MEMBERS + nth) * 2) }))
    await putRow(r.table, { row: { ...milestonesKey(cellId), cellId, lines: pack(entries), version: 1 }, when: { is: 'any' } })
  })
}, 120_000)
afterAll(() => r.bucket.stop())

test.each(['/membership/due?orgId=org_root', '/membership/badges?orgId=org_root&round=2026-11-07'])('%s reads a district of 170 cells in three round trips once the tree is known, two of them at once', async (path) => {
  await r.call('GET', path, { as: 'mem_office' })
  r.table.meter.read(true)
  const { body } = await r.call('GET', path, { as: 'mem_office' })
  const { roundTrips, rcu } = r.table.meter.read()
  expect([roundTrips, rcu < 90, body.items.length > 0]).toEqual([3, true, true])
})
