import type { TreeNode } from '@nen-nep/contracts'
import { projectGrants, projectTree } from '@nen-nep/service-kit'
import { CertifiedFile, verifyFile } from '@nen-nep/rules/rollup/certified'
import { roster, tree } from '@nen-nep/testing'
import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { cell9, decideAll, proposeAll, room, type Room } from './room.ts'

const WARD = 'cmp_2026.ward'
const since = '2020-01-01'
const founded: readonly TreeNode[] = [
  { id: 'org_cell10', parentId: 'org_ward', name: 'Chi bộ Khu phố 10', type: 'CELL_SUBORDINATE', from: since },
  { id: 'org_branch', parentId: 'org_ward', name: 'Đảng bộ bộ phận', type: 'SUB_GRASSROOTS_ORG', from: since },
  { id: 'org_cell11', parentId: 'org_branch', name: 'Chi bộ Khu phố 11', type: 'CELL_SUBORDINATE', from: since },
]
let r: Room
const board = async () => (await r.get('mem_ward', `/campaigns/${WARD}/board`)).body
const sendUp = (orgId = 'org_ward') => r.post('mem_ward', '/submissions', { year: 2026, orgId })
const reportOf = (org: string, as: string) => r.put(as, `/collectives/col_2026.${org}/report`, { text: 'Hoàn thành.', selfClass: 'GOOD' }, { ifMatch: '"0"' })

beforeAll(async () => {
  r = await room(inject('dynamodb'))
  await projectTree(r.table, 2, [...tree, ...founded])
  await projectGrants(r.table, [{ memberId: 'mem_deputy', version: 1, grants: [{ role: 'DEPUTY_SECRETARY', orgId: 'org_ward', from: since }] }])
  await Promise.all([r.setRoster('org_cell8', 3, roster(2)), r.setRoster('org_cell11', 1, [])])
  await r.post('mem_ward', '/campaigns', { year: 2026, orgId: 'org_ward', rulePackId: 'rating-366', requires: [] })
  await r.post('mem_ward', `/campaigns/${WARD}/open`)
  await r.quiet()
  for (const cell of ['cell8', 'cell9']) {
    const secretary = `mem_secretary${cell.slice(4)}`
    await reportOf(cell, secretary)
    await r.post(secretary, `/collectives/col_2026.${cell}/report/submission`)
    await proposeAll(r, secretary, `sht_2026.${cell}`, 0)
    await r.post(secretary, '/submissions', { year: 2026, orgId: `org_${cell}` })
    await decideAll(r, 'mem_ward', `sht_2026.${cell}`)
  }
  await r.quiet()
  for (const cell of ['cell8', 'cell9']) expect((await r.put('mem_ward', `/collectives/col_2026.${cell}/decision`, { class: 'GOOD' }, { ifMatch: '"2"' })).status).toBe(200)
})
afterAll(() => r.stop())

describe('a cell without members', () => {
  test('whose members are not known keeps the year open, and the board says so', async () => {
    expect((await r.get('mem_ward', `/campaigns/${WARD}`)).body).toMatchObject({ status: 'OPEN', cells: 4, members: 10, unknown: ['org_cell10'] })
    expect(await board()).toMatchObject({ cells: 4, decided: 3, submitted: 3, notes: [expect.stringContaining('1 chi bộ chưa có đảng viên nào'), expect.stringContaining('Chi bộ Khu phố 10')] })
    expect((await sendUp()).body).toMatchObject({ code: 'node.children-open', open: ['org_cell10'] })
    expect((await r.post('mem_ward', `/campaigns/${WARD}/close`)).body).toMatchObject({ code: 'campaign.children-open', missing: ['org_cell10'] })
  })

  test('is done by itself once it is known that nobody is there: the ward is decided, sends up, and the campaign closes', async () => {
    await r.setRoster('org_cell10', 1, [])
    await r.post('mem_ward', `/campaigns/${WARD}/open`)
    await r.quiet()
    expect((await r.get('mem_ward', `/campaigns/${WARD}`)).body).toMatchObject({ status: 'OPEN', unknown: [], members: 10 })
    expect(await board()).toMatchObject({ cells: 4, decided: 4, submitted: 4, members: 10, notes: [expect.stringContaining('2 chi bộ chưa có đảng viên nào')] })
    await reportOf('ward', 'mem_ward')
    await r.post('mem_ward', '/collectives/col_2026.ward/report/submission')
    expect((await r.put('mem_officer', '/collectives/col_2026.ward/decision', { class: 'GOOD' }, { ifMatch: '"2"' })).body).toMatchObject({ status: 'DECIDED' })
    expect((await sendUp()).body).toMatchObject({ status: 'SUBMITTED' })
    expect((await r.post('mem_ward', '/rollups', { year: 2026, orgId: 'org_ward' })).body).toMatchObject({ missing: [], expected: 4, reported: 4, counts: { GOOD: 5 + cell9.length } })
    expect(verifyFile(v.parse(CertifiedFile, (await r.get('mem_ward', '/rollups/export?year=2026&orgId=org_ward')).body)).ok).toBe(true)
    expect((await r.post('mem_ward', `/campaigns/${WARD}/close`)).body.status).toBe('CLOSED')
    expect(r.parked).toEqual([])
  })
})
