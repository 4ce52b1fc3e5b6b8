import { projectGrants } from '@nen-nep/service-kit'
import { beforeAll, expect, test } from 'vitest'
import { room, type Room } from './room.ts'

let r: Room
beforeAll(async () => {
  r = await room()
  await projectGrants(r.table, [{ memberId: 'mem_wardsman', version: 1, grants: [{ role: 'MEMBER', orgId: 'org_ward', from: '2020-01-01' }] }])
})

test.each(['/meetings/board?year=2026&orgId=org_ward', '/meetings/attendance?year=2026&orgId=org_ward'])('%s shows the cells below to who leads the organisation, and not to its plain member', async (path) => {
  const cells = async (as: string) => (await r.call('GET', path, { as })).body.cells.map(({ cellId }: { cellId: string }) => cellId)
  expect(await cells('mem_ward')).toEqual(['org_cell8', 'org_cell9'])
  expect(await cells('mem_wardsman')).toEqual([])
})
