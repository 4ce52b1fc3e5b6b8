import { MemberMerged, MemberSeparated } from '@nen-nep/contracts'
import { reactions } from '@nen-nep/evaluations'
import { projectGrants } from '@nen-nep/service-kit'
import { deliver } from '@nen-nep/testing'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { decideAll, opened, proposeAll, room, rowsOf, type Room } from './room.ts'

let r: Room
/** Secretary of the ward, rated in cell 9. */
const reader = 'mem_a9'
/** Rated in cell 9 too: one has moved to cell 8 since, the other leads cell 8 and belongs to no cell that we know of. */
const [moved, gone] = ['mem_b9', 'mem_c9']
const own = '/records/rec_2026.cell9.a9'
const counts = (body: Record<string, unknown>) => body['counts'] as Record<string, number>
const wardOf = (path: string, as = reader) => r.get(as, `${path}?year=2026&orgId=org_ward`)

beforeAll(async () => {
  r = await room(inject('dynamodb'))
  const since = { from: '2020-01-01' }
  await projectGrants(r.table, [
    { memberId: reader, version: 1, grants: [{ role: 'SECRETARY', orgId: 'org_ward', ...since }, { role: 'MEMBER', orgId: 'org_cell9', ...since }] },
    { memberId: 'mem_deputy', version: 1, grants: [{ role: 'DEPUTY_SECRETARY', orgId: 'org_ward', ...since }] },
  ])
  await opened(r)
  await projectGrants(r.table, [
    { memberId: moved, version: 9, grants: [{ role: 'SECRETARY', orgId: 'org_ward', ...since }, { role: 'MEMBER', orgId: 'org_cell8', from: '2026-12-05' }] },
    { memberId: gone, version: 9, grants: [{ role: 'SECRETARY', orgId: 'org_ward', ...since }, { role: 'SECRETARY', orgId: 'org_cell8', from: '2026-12-05' }] },
  ])
  for (const cell of ['cell8', 'cell9']) {
    await r.put(`mem_secretary${cell.slice(4)}`, `/collectives/col_2026.${cell}/report`, { text: 'Hoàn thành.', selfClass: 'GOOD' }, { ifMatch: '"0"' })
    await r.post(`mem_secretary${cell.slice(4)}`, `/collectives/col_2026.${cell}/report/submission`)
    await proposeAll(r, `mem_secretary${cell.slice(4)}`, `sht_2026.${cell}`, 0)
    await r.post(`mem_secretary${cell.slice(4)}`, '/submissions', { year: 2026, orgId: `org_${cell}` })
    await decideAll(r, 'mem_deputy', `sht_2026.${cell}`)
  }
  const { etag } = await r.get('mem_deputy', own)
  expect((await r.put('mem_deputy', `${own}/decision`, { class: 'COMPLETED', reason: 'Còn một việc chậm.' }, { ifMatch: etag })).status).toBe(200)
  await r.quiet()
  await r.put(reader, '/collectives/col_2026.ward/report', { text: 'Đảng bộ hoàn thành.', selfClass: 'GOOD' }, { ifMatch: '"0"' })
  await r.post('mem_officer', '/rollups', { year: 2026, orgId: 'org_district' })
  await r.quiet()
})
afterAll(() => r.stop())

describe('whoever runs a wider body and is rated in one of its cells cannot subtract their own class from its sums until their cell is published', () => {
  test('in its table: their cell is left out and named, with neither leaf nor digest; the certified file and its proof wait', async () => {
    const { status, body } = await wardOf('/rollups')
    expect([status, counts(body)]).toEqual([200, expect.not.objectContaining({ COMPLETED: 1 })])
    expect(body).toMatchObject({ withheld: [{ orgId: 'org_cell9' }], expected: 2, reported: 1, missing: [] })
    expect([body.leaves.map(({ id }: { id: string }) => id), 'digest' in body, 'rootDigest' in body]).toEqual([['org_cell8'], false, false])
    expect(body.items.map(({ orgId, reported }: { orgId: string; reported: number }) => [orgId, reported])).toEqual(expect.arrayContaining([['org_cell8', 1], ['org_cell9', 0]]))
    for (const path of ['/rollups/export', '/rollups/verification']) expect((await wardOf(path)).body.code).toBe('rollup.not-published')
    expect((await r.post(reader, '/papers', { kind: 'SUMMARY', year: 2026, orgId: 'org_ward' })).body.code).toBe('rollup.not-published')
    expect(counts((await r.get('mem_deputy', '/rollups?year=2026&orgId=org_ward')).body)).toMatchObject({ COMPLETED: 1 })
  })

  test('in its quota: they are counted by what they may read', async () => {
    const [mine, whole] = [await wardOf('/quota'), await r.get('mem_deputy', '/quota?year=2026&orgId=org_ward')]
    expect([mine.status, counts(mine.body)['GOOD']]).toEqual([200, counts(whole.body)['GOOD']! + 1])
  })

  test('in its own review as a body: the results of members leave their cell out, in answers to what they write too', async () => {
    const collective = '/collectives/col_2026.ward'
    const told = await r.get(reader, collective)
    expect(JSON.stringify(told.body.results.members)).not.toContain('"COMPLETED":1')
    const scored = await r.put(reader, `${collective}/score`, { points: { collectiveCommon: 28, tasks: 45, subordinates: 18 } })
    expect([scored.status, Object.keys(scored.body.judged.inputs).filter((name) => name.startsWith('members')), scored.body.judged.conditions]).toEqual([200, [], []])
    const stale = await r.put(reader, `${collective}/report`, { text: 'Muộn.' }, { ifMatch: '"1"' })
    expect([stale.status, JSON.stringify(stale.body)]).toEqual([412, expect.not.stringContaining('membersGoodOrBetter')])
    expect((await r.get('mem_deputy', collective)).body.judged.inputs).toHaveProperty('membersGoodOrBetter')
  })

  test.each([['has moved to another cell since', moved], ['leads another cell and belongs to none', gone]])('whoever %s is found by the sheet they stand on, not by the cell they belong to', async (_what, as) => {
    const { body } = await wardOf('/rollups', as)
    expect(body).toMatchObject({ withheld: [{ orgId: 'org_cell9' }], reported: 1 })
    expect([counts(body)['COMPLETED'] ?? 0, 'digest' in body]).toEqual([0, false])
    for (const path of ['/rollups/export', '/rollups/verification']) expect((await wardOf(path, as)).body.code).toBe('rollup.not-published')
    expect((await r.get(as, '/rollups?year=2026&orgId=org_cell9')).body.code).toBe('rollup.not-published')
    expect(JSON.stringify((await r.get(as, '/collectives/col_2026.ward')).body.results.members)).not.toContain('"COMPLETED":1')
    const whole = counts((await r.get('mem_deputy', '/quota?year=2026&orgId=org_ward')).body)
    expect(counts((await wardOf('/quota', as)).body)).toEqual({ ...whole })
  })

  test('whoever is found by a record that was merged into theirs since, until the two are apart again', async () => {
    const twin = 'mem_twin'
    await projectGrants(r.table, [{ memberId: twin, version: 1, grants: [{ role: 'SECRETARY', orgId: 'org_ward', from: '2020-01-01' }] }])
    const tell = (fact: { type: string; data: object }, version: number) => deliver(reactions, r.deps, [{ type: fact.type, id: `M#twin|A@${version}.2`, at: r.clock.now, by: 'mem_officer', version, data: { ...fact.data } }])
    const pair = (from: string, into: string) => ({ from, into, cells: ['org_cell9'] })
    const withheld = async () => (await wardOf('/rollups', twin)).body.withheld
    expect(await withheld()).toBeUndefined()
    await tell(MemberMerged(pair('mem_d9', 'mem_between')), 3)
    await tell(MemberMerged(pair('mem_between', twin)), 4)
    expect(await withheld()).toMatchObject([{ orgId: 'org_cell9' }])
    expect((await r.get(twin, '/rollups?year=2026&orgId=org_cell9')).body.code).toBe('rollup.not-published')
    await tell(MemberSeparated(pair('mem_between', twin)), 5)
    expect(await withheld()).toBeUndefined()
  })

  test('and whoever has left the cell since finds and reads their own record where it stands, and nothing else of it', async () => {
    const elsewhere = 'mem_d9'
    await projectGrants(r.table, [{ memberId: elsewhere, version: 9, grants: [{ role: 'MEMBER', orgId: 'org_cell8', from: '2026-12-05' }] }])
    for (const as of [moved, gone, elsewhere]) {
      const mine = await r.get(as, '/my-record?year=2026')
      expect([mine.status, mine.body.cellId, mine.body.decided]).toEqual([200, 'org_cell9', undefined])
      for (const path of ['', '/dossier']) expect((await r.get(as, `/records/${mine.body.id}${path}`)).body).toMatchObject({ id: mine.body.id, memberId: as })
    }
    for (const path of ['/sheets/sht_2026.cell9', own, `${own}/dossier`]) expect((await r.get(elsewhere, path)).status).toBe(404)
    expect((await r.get('mem_deputy', '/my-record?year=2026')).status).toBe(404)
  })

  test('in the four-good assessment of their cell', async () => {
    const { body } = await r.get(reader, '/sheets/sht_2026.cell9/four-good')
    expect(JSON.stringify(body)).not.toContain('membersNotCompleted')
  })

  test('and read everything once it is published', async () => {
    await r.post('mem_deputy', '/sheets/sht_2026.cell9/publication')
    expect(counts((await wardOf('/rollups')).body)).toMatchObject({ COMPLETED: 1 })
    expect((await wardOf('/rollups')).body).not.toHaveProperty('withheld')
    expect((await wardOf('/rollups/export')).status).toBe(200)
    expect((await rowsOf(r, reader, 'sht_2026.cell9')).length).toBe(5)
    expect(r.parked).toEqual([])
  })
})
