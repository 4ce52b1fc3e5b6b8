import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ground, TODAY, type Ground } from './ground.ts'

let g: Ground
beforeAll(async () => { g = await ground() })
afterAll(() => g.bucket.stop())

const norms = (orgId: string, as = g.chief, on?: string) => g.get(as, `/organisations/${orgId}/norms${on === undefined ? '' : `?on=${on}`}`)
const put = async (orgId: string, values: object, more: { as?: string; from?: string; key?: string; etag?: string } = {}) =>
  g.call('PUT', `/membership/organisations/${orgId}/norms`, { as: more.as ?? g.chief, ifMatch: more.etag ?? (await norms(orgId)).etag, body: { from: more.from ?? TODAY, values, reason: 'Hướng dẫn 12-HD/TU' }, ...(more.key === undefined ? {} : { key: more.key }) })
const valueOf = async (orgId: string, name: string, on?: string) => {
  const { value, setBy } = (await norms(orgId, g.chief, on)).body.items.find((one: { name: string }) => one.name === name)
  return [value, setBy]
}
const warningsAt = async (orgId: string) => (await g.get(g.chief, `/organisations/thresholds?orgId=${orgId}`)).body.items as { orgId: string; rule: string; message: string }[]

describe('figures that an organisation sets', () => {
  test('are those of the Charter and the regulations where nobody set any', async () => {
    expect(await valueOf(g.cell, 'TOO_FEW_OFFICIAL')).toEqual([3, undefined])
    expect(await valueOf(g.cell, 'COMMITTEE_DUE')).toEqual([9, undefined])
    expect(await valueOf(g.cell, 'recognitionWorkingDays')).toEqual([30, undefined])
  })
  test('hold for all below from their day on, and the warnings read them and say whose word they are', async () => {
    expect((await warningsAt(g.cell)).map(({ rule }) => rule)).toEqual([])
    const answer = await put(g.ward, { COMMITTEE_DUE: 4, TOO_FEW_OFFICIAL: 5 })
    expect([answer.status, answer.body.entries]).toEqual([200, [{ from: TODAY, values: { COMMITTEE_DUE: 4, TOO_FEW_OFFICIAL: 5 }, reason: 'Hướng dẫn 12-HD/TU', at: new Date(g.clock.now).toISOString() }]])
    await put(g.ward, { COMMITTEE_DUE: 6 }, { from: '2027-01-01' })
    expect([await valueOf(g.cell, 'COMMITTEE_DUE'), await valueOf(g.cell, 'COMMITTEE_DUE', '2027-01-01'), await valueOf(g.southCell, 'COMMITTEE_DUE')]).toEqual([[4, g.ward], [6, g.ward], [9, undefined]])
    const [warning] = await warningsAt(g.cell)
    expect(warning).toMatchObject({ rule: 'TOO_FEW_OFFICIAL', number: 5, setBy: g.ward })
    expect(warning?.message).toContain('Mức này do Đảng bộ phường An Bình đặt, áp dụng từ 22/11/2026.')
    expect((await g.get(g.chief, `/organisations/${g.cell}`)).body).toMatchObject({ hasCommittee: true, thresholds: [{ rule: 'TOO_FEW_OFFICIAL' }, { rule: 'COMMITTEE_DUE' }] })
    expect((await g.get(g.chief, `/members?orgId=${g.ward}&subtree=true&list=CELL_BELOW_THREE`)).body.items.length).toBeGreaterThan(0)
  })
  test('are given back to what is inherited by a null, and a nearer level has the last word', async () => {
    await put('org_root', { COMMITTEE_DUE: 12 })
    expect([await valueOf(g.cell, 'COMMITTEE_DUE'), await valueOf(g.southCell, 'COMMITTEE_DUE')]).toEqual([[4, g.ward], [12, 'org_root']])
    await put(g.ward, { COMMITTEE_DUE: null, TOO_FEW_OFFICIAL: null })
    expect([await valueOf(g.cell, 'COMMITTEE_DUE'), await valueOf(g.cell, 'TOO_FEW_OFFICIAL')]).toEqual([[12, 'org_root'], [3, undefined]])
  })
  test('move the last days of terms: of a recognition, and of a transfer sent from then on', async () => {
    const { body: { id } } = await g.post(g.admin, '/members', { cellId: g.cell, name: 'Bùi Văn Khoa', status: 'PROBATIONARY', since: '2025-10-28', admittedOn: '2025-10-28', ceremonyOn: '2025-10-28' })
    await g.settle()
    const due = async () => (await g.get(g.secretary, `/members/${id}`)).body.nextDue.dueOn
    const listed = async () => (await g.get(g.secretary, `/due?orgId=${g.cell}&within=366`)).body.items.find((one: { memberId: string }) => one.memberId === id).dueOn
    expect([await due(), await listed()]).toEqual(['2026-12-09', '2026-12-09'])
    await put(g.ward, { recognitionWorkingDays: 20, transferWorkingDays: 10, letterWorkingDays: 5 })
    expect([await due(), await listed()]).toEqual(['2026-11-25', '2026-11-25'])
    const { body: asked } = await g.post(g.secretary, '/transfers', { memberId: g.mai, toName: 'Chi bộ Khu phố 9', kind: 'OFFICIAL', on: TODAY, reason: 'Chuyển nơi ở' })
    await g.post(g.officer, `/transfers/${asked.id}/review`, { decision: 'APPROVE', toOrgId: g.other })
    expect((await g.post(g.officer, `/transfers/${asked.id}/letter`, {})).body.presentBy ?? (await g.get(g.secretary, `/transfers/${asked.id}`)).body.letters?.[0]?.presentBy).toBe('2026-11-27')
    expect((await g.post(g.secretary, `/transfers/${asked.id}/send`, {})).body.dueOn).toBe('2026-12-04')
  })
})

describe('setting them', () => {
  test('is for those who keep the registry; once, from today on, and on what was seen last', async () => {
    expect((await put(g.cell, { COMMITTEE_DUE: 4 }, { as: g.secretary })).body.code).toBe('norm.not-registrar')
    expect((await put(g.cell, { COMMITTEE_DUE: 4 }, { as: g.southSecretary, etag: '"0"' })).body.code).toBe('item.missing')
    expect((await put(g.cell, { COMMITTEE_DUE: 4 }, { from: '2026-11-21' })).body.code).toBe('norm.day-past')
    expect((await put(g.cell, { COMMITTEE_DUE: 0 })).status).toBe(400)
    expect((await put(g.cell, { somethingElse: 4 })).status).toBe(400)
    const etag = (await norms(g.cell)).etag!
    const [first, again] = [await put(g.cell, { COMMITTEE_DUE: 4 }, { key: 'norms-once-1', etag }), await put(g.cell, { COMMITTEE_DUE: 4 }, { key: 'norms-once-1', etag })]
    expect([first.status, again.status, again.body.entries.length]).toEqual([200, 200, 1])
    expect((await put(g.cell, { COMMITTEE_DUE: 5 }, { etag })).status).toBe(412)
  })
})
