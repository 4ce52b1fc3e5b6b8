import { projectGrants } from '@nen-nep/service-kit'
import { beforeAll, expect, test } from 'vitest'
import { room, steps, type Room } from './room.ts'

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

test('a page of meetings is as full for a plain member as if there were no drafts, which it neither shows nor counts', async () => {
  const { create, opened } = steps(r)
  for (const day of ['01', '02', '03']) await create({ startsAt: `2026-12-${day}T12:00:00Z` })
  const shown = [await opened({ startsAt: '2026-12-04T12:00:00Z' }), await opened({ startsAt: '2026-12-05T12:00:00Z' })].sort()
  const pages = async (as: string, limit: number) => {
    const all: string[][] = []
    for (let next: string | undefined, more = true; more; more = next !== undefined) {
      const { body } = await r.call('GET', `/meetings?cellId=org_cell8&year=2026&limit=${limit}${next === undefined ? '' : `&cursor=${encodeURIComponent(next)}`}`, { as })
      all.push(body.items.map(({ id }: { id: string }) => id))
      next = body.next
    }
    return all
  }
  expect((await pages('mem_secretary8', 100)).flat()).toHaveLength(5)
  expect((await pages('mem_member8', 1)).slice(0, 2).flat().sort()).toEqual(shown)
  expect((await pages('mem_member8', 2))[0]!.toSorted()).toEqual(shown)
})
