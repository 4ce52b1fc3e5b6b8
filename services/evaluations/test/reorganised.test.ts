import { projectTree } from '@nen-nep/service-kit'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { decideAll, opened, proposeAll, room, tree, type Room } from './room.ts'

let r: Room
beforeAll(async () => { r = await room(inject('dynamodb')) })
afterAll(() => r.stop())

const sendUp = (as: string, orgId: string) => r.post(as, '/submissions', { year: 2026, orgId })

test('a body is not sent up while nothing is known of its cells', async () => {
  await r.post('mem_officer', '/campaigns', { year: 2026, orgId: 'org_district', rulePackId: 'rating-366', requires: [] })
  const open = ['org_cell8', 'org_cell9']
  expect((await sendUp('mem_ward', 'org_ward')).body).toMatchObject({ code: 'node.children-open', open })
  await r.post('mem_officer', '/campaigns/cmp_2026.district/open', { asOf: '2026-11-30' })
  expect((await sendUp('mem_ward', 'org_ward')).body).toMatchObject({ code: 'node.children-open', open })
  await r.quiet()
})

test('what was moved or closed since is counted where it was frozen: nothing slips through, and the superior finishes what a closed cell left', async () => {
  await opened(r)
  await proposeAll(r, 'mem_secretary9', 'sht_2026.cell9', 1)
  await r.quiet()
  const bloc = { id: 'org_bloc', name: 'Đảng bộ khối', type: 'SUPERIOR_ORG' as const, parentId: 'org_district', from: '2026-12-01' }
  const moved = tree.filter(({ id }) => id !== 'org_cell9').map((node) => (node.id === 'org_ward' ? { ...node, parentId: 'org_bloc' } : node))
  await projectTree(r.table, 2, [...moved, bloc], [{ id: 'org_cell9', parentId: 'org_ward' }])
  const before = await r.get('mem_ward', '/quota?year=2026&orgId=org_ward')
  expect(before.body.counts).toEqual({ EXCELLENT: 1, GOOD: 4 })
  expect((await r.get('mem_ward', '/campaigns/cmp_2026.district/board?orgId=org_ward')).body).toMatchObject({ cells: 2, proposed: 5 })
  expect((await sendUp('mem_ward', 'org_ward')).body).toMatchObject({ code: 'node.children-open', open: ['org_cell8', 'org_cell9'] })
  expect((await sendUp('mem_ward', 'org_cell9')).body.status).toBe('SUBMITTED')
  await decideAll(r, 'mem_ward', 'sht_2026.cell9')
  await r.quiet()
  expect((await sendUp('mem_ward', 'org_ward')).body).toMatchObject({ code: 'node.children-open', open: ['org_cell8'] })
  expect(r.parked).toEqual([])
})
