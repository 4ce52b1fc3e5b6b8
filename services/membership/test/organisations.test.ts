import { projectTree, readTree } from '@nen-nep/service-kit'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ground, TODAY, type Ground } from './ground.ts'

const BEFORE = '2026-11-21'
let g: Ground
beforeAll(async () => {
  g = await ground()
})
afterAll(() => g.bucket.stop())

const at = async (id: string, as = g.chief, asOf?: string) => g.get(as, `/organisations/${id}${asOf === undefined ? '' : `?asOf=${asOf}`}`)
const update = async (id: string, body: object, { as = g.chief, key, etag }: { as?: string; key?: string; etag?: string } = {}) =>
  g.call('PATCH', `/membership/organisations/${id}`, { as, body, ifMatch: etag ?? (await at(id)).etag, ...(key === undefined ? {} : { key }) })

describe('changing what an organisation is called, and what it serves', () => {
  test('counts from its day, and the day before keeps the old name', async () => {
    const answer = await update(g.southCell, { name: 'Chi bộ Khu phố Một', code: '79.777.002.000.001', kindName: 'Chi bộ', termEnd: '2030-06-30' })
    expect([answer.status, answer.body]).toEqual([200, expect.objectContaining({ name: 'Chi bộ Khu phố Một', since: TODAY, termEnd: '2030-06-30', kindName: 'Chi bộ', version: 2 })])
    expect((await at(g.southCell)).body).toMatchObject({ name: 'Chi bộ Khu phố Một', code: '79.777.002.000.001' })
    expect((await at(g.southCell, g.chief, BEFORE)).body.name).toBe('Chi bộ Khu phố 1')
  })
  test('a correction of the same day leaves no spell, an old version is refused, and a repeat changes nothing', async () => {
    const etag = (await at(g.south)).etag!
    const [first, again] = [await update(g.south, { name: 'Đảng bộ phường Nam' }, { etag, key: 'rename-south-1' }), await update(g.south, { name: 'Đảng bộ phường Nam' }, { etag, key: 'rename-south-1' })]
    expect([first.status, again.status, again.body.version]).toEqual([200, 200, first.body.version])
    expect((await update(g.south, { name: 'Đảng bộ phường Bắc' }, { etag })).status).toBe(412)
    expect((await update(g.south, { name: 'Đảng bộ phường Bình Nam' })).status).toBe(200)
    expect((await at(g.south, g.chief, BEFORE)).body.name).toBe('Đảng bộ phường Bình Nam')
  })
  test('refuses days to come, days before the last change, and a number that another has', async () => {
    expect((await update(g.other, { name: 'Chi bộ 9', on: '2026-12-01' })).body.code).toBe('organisation.change-to-come')
    expect((await update(g.other, { name: 'Chi bộ 9', on: '2019-12-01' })).body.code).toBe('organisation.change-too-early')
    await update(g.cell, { code: '79.777.001.000.008' })
    expect((await update(g.other, { code: '79.777.001.000.008' })).body.code).toBe('organisation.code-taken')
  })
  test('is for those who keep the registry; to others it is refused, or unknown', async () => {
    expect((await update(g.cell, { name: 'X' }, { as: g.secretary })).body.code).toBe('organisation.not-registrar')
    expect((await update(g.cell, { name: 'X' }, { as: g.southSecretary })).body.code).toBe('item.missing')
  })
  test('a move meanwhile is not undone by it, and does not make it stale', async () => {
    const { etag } = await at(g.other)
    const { body: { id } } = await g.reorganise({ kind: 'MOVE', orgIds: [g.other], targetId: g.south })
    const answer = await update(g.other, { units: ['Trường An Bình'] }, { etag: etag! })
    expect(answer.body).toMatchObject({ parentId: g.south, units: ['Trường An Bình'] })
    const undo = await g.undo(id)
    expect([undo.body.code, undo.body.title]).toEqual(['reorganisation.changed-since', expect.stringContaining('Chi bộ Khu phố 9')])
  })
})

describe('a joint cell', () => {
  test('says which of its committee answers for which unit, and which units nobody answers for', async () => {
    await update(g.cell, { units: ['Trường Mầm non', 'Trạm Y tế', 'Khu phố 8'] })
    const coverage = [{ unit: 'Trường Mầm non', memberId: g.deputy }, { unit: 'Khu phố 8', memberId: g.secretary }, { unit: 'Khu phố 8', memberId: g.deputy }]
    expect((await update(g.cell, { coverage }, { as: g.secretary })).status).toBe(200)
    const { body } = await g.get(g.mai, `/organisations/${g.cell}/coverage`)
    expect(body).toMatchObject({
      isJoint: true,
      units: [{ unit: 'Trường Mầm non', memberIds: [g.deputy] }, { unit: 'Trạm Y tế', memberIds: [] }, { unit: 'Khu phố 8', memberIds: [g.secretary, g.deputy] }],
      uncovered: ['Trạm Y tế'],
    })
    expect(body.committee.find(({ memberId }: { memberId: string }) => memberId === g.deputy).units).toEqual(['Trường Mầm non', 'Khu phố 8'])
    expect((await g.get(g.southSecretary, `/organisations/${g.cell}/coverage`)).status).toBe(404)
  })
  test('takes no unit it does not serve, and nobody from outside its committee', async () => {
    await update(g.cell, { units: ['Trường Mầm non'] })
    expect((await update(g.cell, { coverage: [{ unit: 'Bệnh viện', memberId: g.deputy }] })).body.code).toBe('organisation.unit-unknown')
    expect((await update(g.cell, { coverage: [{ unit: 'Trường Mầm non', memberId: g.mai }] })).body.code).toBe('organisation.not-on-committee')
  })
})

describe('what stands below an organisation', () => {
  test('is counted by kind and sector: 129 cells and a sectional organisation that holds members itself', async () => {
    const d = await ground()
    const { version, nodes } = await readTree(d.table)
    const cell = (index: number) => ({ id: `org_n${index}`, parentId: 'org_ward', name: `Chi bộ ${index}`, type: 'CELL_SUBORDINATE' as const, sectorType: index < 2 ? 'CHUNG_CU' as const : 'KHU_PHO' as const, from: '2020-01-01' })
    await projectTree(d.table, version + 1, [
      ...nodes,
      { id: 'org_ward', parentId: 'org_root', name: 'Đảng bộ phường Lớn', type: 'GRASSROOTS_ORG', from: '2020-01-01' },
      ...Array.from({ length: 129 }, (_, index) => cell(index)),
      { id: 'org_part', parentId: 'org_ward', name: 'Đảng bộ bộ phận Chợ', type: 'SECTIONAL_ORG', from: '2020-01-01' },
    ])
    expect((await d.post(d.admin, '/members', { cellId: 'org_part', name: 'Lưu Văn Quý', status: 'OFFICIAL', since: '2020-01-01' })).status).toBe(201)
    await d.settle()
    expect((await d.get(d.admin, '/organisations/org_ward')).body).toMatchObject({ memberCount: 1, below: { types: { CELL_SUBORDINATE: 129, SECTIONAL_ORG: 1 }, sectors: { CHUNG_CU: 2, KHU_PHO: 127 } } })
    expect((await d.get(d.admin, '/organisations/thresholds?orgId=org_part')).body).toEqual({ items: [] })
    await d.bucket.stop()
  })
})
