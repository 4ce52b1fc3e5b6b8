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

describe('the letterhead of an organisation', () => {
  test('is said by its own leader or the office, reaches every service with the tree, and is gone where nothing is said', async () => {
    const letterhead = { superior: '', body: 'Chi bộ Trường Tiểu học', place: 'An Bình', acting: 'T/M CHI ỦY' }
    const answer = await update(g.cell, { letterhead }, { as: g.secretary })
    expect([answer.status, answer.body.letterhead]).toEqual([200, { body: 'Chi bộ Trường Tiểu học', place: 'An Bình', acting: 'T/M CHI ỦY' }])
    const file = g.published.filter(({ type }) => type === 'tree.changed.v1').at(-1)?.data['file']
    expect(JSON.stringify(await g.deps.files.json(String(file)))).toContain('"letterhead":{"body":"Chi bộ Trường Tiểu học"')
    expect((await update(g.cell, { letterhead, kindName: 'Chi bộ' }, { as: g.secretary })).body.code).toBe('organisation.not-registrar')
    expect((await update(g.cell, { letterhead }, { as: g.mai })).body.code).toBe('organisation.not-registrar')
    expect((await update(g.cell, { letterhead: { place: ' ' } })).body.letterhead).toBeUndefined()
  })
})

describe('the units of a joint cell', () => {
  const assign = async (memberId: string, body: object, as = g.secretary) => g.call('PUT', `/membership/members/${memberId}/unit`, { as, body, ifMatch: (await g.get(g.admin, `/members/${memberId}`)).etag! })
  const of = async (unit: string) => ((await g.get(g.secretary, `/members?orgId=${g.cell}&unit=${encodeURIComponent(unit)}`)).body.items as { id: string }[]).map(({ id }) => id)
  beforeAll(async () => { await update(g.cell, { units: ['Trường Mầm non', 'Trạm Y tế'] }) })

  test('are on the membership from a day on, with its history, and reach the roster that other services keep', async () => {
    const answer = await assign(g.mai, { unit: 'Trạm Y tế' })
    expect([answer.status, answer.body.unit]).toEqual([200, 'Trạm Y tế'])
    await g.settle()
    expect([await of('Trạm Y tế'), await of('Trường Mầm non')]).toEqual([[g.mai], []])
    expect((await assign(g.mai, { unit: 'Trường Mầm non' })).status).toBe(200)
    await g.settle()
    const { history, unit } = await g.person(g.mai)
    expect([unit, history.map((line) => [line.type, line.unit])]).toEqual(['Trường Mầm non', [['REGISTERED', undefined], ['UNIT_CHANGED', 'Trạm Y tế'], ['UNIT_CHANGED', 'Trường Mầm non']]])
    const file = g.published.filter(({ type, data }) => type === 'roster.changed.v1' && data['cellId'] === g.cell).at(-1)?.data['file']
    expect(JSON.stringify(await g.deps.files.json(String(file)))).toContain('"unit":"Trường Mầm non"')
  })
  test('are those the cell serves, said by who keeps its registry, of members it has', async () => {
    expect((await assign(g.hung, { unit: 'Bệnh viện' })).body.code).toBe('unit.not-served')
    expect((await assign(g.mai, { unit: 'Trường Mầm non' })).body.code).toBe('unit.same')
    expect((await assign(g.hung, { unit: 'Trạm Y tế', on: '2026-12-01' })).body.code).toBe('unit.day-to-come')
    expect((await assign(g.hung, { unit: 'Trạm Y tế', on: '2019-12-01' })).body.code).toBe('unit.too-early')
    expect((await assign(g.hung, { unit: 'Trạm Y tế' }, g.mai)).body.code).toBe('unit.not-keeper')
    expect((await assign(g.hung, { unit: 'Trạm Y tế' }, g.southSecretary)).status).toBe(404)
  })
  test('end with the cell: whoever goes to another is of no unit there, and of theirs again where that is undone', async () => {
    const { body: { id } } = await g.reorganise({ kind: 'MERGE', orgIds: [g.cell], targetId: g.southCell })
    await g.settle()
    expect([(await g.person(g.mai)).cellId, (await g.person(g.mai)).unit]).toEqual([g.southCell, undefined])
    await g.undo(id)
    await g.settle()
    expect([(await g.person(g.mai)).cellId, (await g.person(g.mai)).unit]).toEqual([g.cell, 'Trường Mầm non'])
    expect((await assign(g.mai, { unit: '' })).status).toBe(200)
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
