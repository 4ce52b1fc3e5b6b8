import { deleteRow, projectGrants, putRow, readAll, type Row } from '@nen-nep/service-kit'
import { compare, type Difference } from '@nen-nep/toolchain/rebuild/compare'
import type { Tables } from '@nen-nep/toolchain/rebuild/expected'
import { projections } from '@nen-nep/toolchain/rebuild/projections'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { decideAll, opened, proposeAll, room, type Room } from '../../services/evaluations/test/room.ts'

let r: Room
let tables: Tables
const since = '2020-01-01'
beforeAll(async () => {
  r = await room(inject('dynamodb'))
  tables = { membership: r.table, meetings: r.table, evaluations: r.table, notifications: r.table }
  await r.setRoster('org_school', 2, [])
  await projectGrants(r.table, [{ memberId: 'mem_a9', version: 1, grants: [{ role: 'SECRETARY', orgId: 'org_ward', from: since }, { role: 'MEMBER', orgId: 'org_cell9', from: since }] }, { memberId: 'mem_deputy', version: 1, grants: [{ role: 'DEPUTY_SECRETARY', orgId: 'org_ward', from: since }] }])
  await opened(r)
  await proposeAll(r, 'mem_secretary9', 'sht_2026.cell9', 0)
  await r.post('mem_secretary9', '/submissions', { year: 2026, orgId: 'org_cell9' })
  await decideAll(r, 'mem_deputy', 'sht_2026.cell9')
  await r.quiet()
  await r.post('mem_officer', '/rollups', { year: 2026, orgId: 'org_district' })
})
afterAll(() => r.stop())

async function differences(apply: boolean): Promise<Difference[]> {
  const found: Difference[] = []
  for (const name of ['summaries', 'where']) for await (const one of compare(tables, projections[name]!, apply)) found.push(one)
  return found
}
const rowsIn = (pk: string) => readAll(r.table, { pk })
const damage = (row: Row, change: object) => putRow(r.table, { row: { ...row, ...change }, when: { is: 'any' } })

test('of a year that follows its sheets, nothing differs', async () => {
  expect(await differences(false)).toEqual([])
})

test('a campaign from before it was noted where people are rated is mended: its sums are shut again to whoever stands on an unpublished sheet', async () => {
  const noted = await rowsIn('W#2026#district')
  for (const { pk, sk } of noted) await deleteRow(r.table, { pk, sk })
  const withheld = async () => (await r.get('mem_a9', '/rollups?year=2026&orgId=org_ward')).body.withheld
  expect(await withheld()).toBeUndefined()
  expect((await differences(true)).map(({ is, mended }) => [is, mended])).toEqual(noted.map(() => ['missing', true]))
  expect(await rowsIn('W#2026#district')).toEqual(noted)
  expect(await withheld()).toMatchObject([{ orgId: 'org_cell9' }])
})

test('a cell without members of which an earlier version told that it was not decided is done after the comparison', async () => {
  const summaries = await rowsIn('Z#2026#district')
  const school = summaries.find(({ sk }) => sk === '/school/')!
  const decided = async () => (await r.get('mem_officer', '/campaigns/cmp_2026.district/board')).body.decided
  expect(await decided()).toBe(2)
  const s = Uint8Array.from(school['s'] as Uint8Array)
  s[0] = 0
  await damage(school, { s })
  expect(await decided()).toBe(1)
  expect(await differences(true)).toMatchObject([{ key: 'Z#2026#district|/school/', is: 'different', mended: true }])
  expect([await decided(), await rowsIn('Z#2026#district')]).toEqual([2, summaries])
})
