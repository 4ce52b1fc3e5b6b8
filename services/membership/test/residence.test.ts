import { beforeEach, describe, expect, test } from 'vitest'
import { moving } from './moving.ts'

let m: Awaited<ReturnType<typeof moving>>
let id: string
beforeEach(async () => {
  m = await moving()
  id = String((await link()).body.id)
})
const code = ({ status, body }: { status: number; body: { code?: string } }) => [status, body.code]
const link = (more: object = {}, as = m.officer) => m.post(as, '/residence-links', { memberId: m.mai, residenceOrgId: m.other, from: '2024-03-01', letterNo: '12-GT/CB', ...more })
const comment = (as: string, more: object = {}) => m.post(as, `/residence-links/${id}/comments`, { year: 2026, standing: 'GOOD', text: 'Gương mẫu ở khu phố', ...more })
const end = (as: string, to = '2026-12-31') => m.post(as, `/residence-links/${id}/end`, { to })
const listed = async (as: string, question: string) => (await m.get(as, `/residence-links?${question}`)).body.items as Record<string, unknown>[]

describe('the link with the cell of residence', () => {
  test('gives that cell its second population, with what it needs and no more', async () => {
    const [seen] = await listed(m.otherSecretary, `orgId=${m.other}`)
    expect(seen).toEqual({ id, memberId: m.mai, memberName: 'Trần Thị Mai', residenceOrgId: m.other, from: '2024-03-01', letterNo: '12-GT/CB', isExempt: false, commentedYears: [], version: 1 })
    expect((await m.get(m.otherSecretary, `/members/${m.mai}`)).status).toBe(404)
  })
  test('is recorded by who keeps the member’s own cell, of a cell they see', async () => {
    expect(code(await link({ memberId: m.hung }, m.secretary))).toEqual([400, 'residence.cell-unknown'])
    expect(code(await link({ memberId: m.hung, residenceOrgId: 'org_nowhere' }, m.secretary))).toEqual([400, 'residence.cell-unknown'])
    expect(code(await link({ memberId: m.hung, residenceOrgId: m.cell }, m.secretary))).toEqual([400, 'residence.same-cell'])
    expect(code(await link({ memberId: m.hung }, m.mai))).toEqual([403, 'residence.not-keeper'])
    expect((await link({ memberId: m.hung }, m.otherSecretary)).status).toBe(404)
  })
  test('is one at a time, and is freed by its end', async () => {
    expect(code(await link())).toEqual([409, 'residence.standing'])
    expect(code(await end(m.otherSecretary, '2024-02-28'))).toEqual([400, 'residence.dates'])
    expect((await end(m.otherSecretary)).body.to).toBe('2026-12-31')
    expect(code(await end(m.secretary))).toEqual([409, 'residence.ended'])
    expect((await link({ from: '2027-01-01' })).status).toBe(201)
    expect((await listed(m.mai, `memberId=${m.mai}`)).map(({ from }) => from)).toEqual(['2027-01-01', '2024-03-01'])
  })
  test('is nobody else’s: fellow members of both cells, and strangers', async () => {
    expect((await end(m.hung)).status).toBe(404)
    expect((await comment(m.hung)).status).toBe(404)
    expect(code(await m.get(m.hung, `/residence-links?memberId=${m.mai}`))).toEqual([403, 'residence.not-keeper'])
    expect((await m.get(m.otherSecretary, `/residence-links?memberId=${m.mai}`)).status).toBe(404)
    expect((await m.get(m.secretary, `/residence-links?orgId=${m.other}`)).status).toBe(404)
    expect(code(await m.get(m.secretary, '/residence-links'))).toEqual([400, 'residence.one-question'])
  })
  test('answers a repeated command with the first answer', async () => {
    const body = { memberId: m.hung, residenceOrgId: m.other, from: '2025-01-01' }
    const once = () => m.post(m.officer, '/residence-links', body, { key: 'the-same-link' })
    expect((await once()).body.id).toBe((await once()).body.id)
  })
})

describe('the yearly comment', () => {
  test('is for the person and the leaders of their own cell; who wrote it sees that it is there', async () => {
    expect((await comment(m.otherSecretary)).body).toMatchObject({ commentedYears: [2026] })
    const text = 'Gương mẫu ở khu phố'
    const reads = async (as: string, question: string) => JSON.stringify(await listed(as, question)).includes(text)
    expect([await reads(m.mai, `memberId=${m.mai}`), await reads(m.secretary, `memberId=${m.mai}`), await reads(m.officer, `memberId=${m.mai}`), await reads(m.otherSecretary, `orgId=${m.other}`)]).toEqual([true, true, false, false])
  })
  test('is told without its text', async () => {
    await comment(m.otherSecretary)
    const { data } = m.published.findLast(({ type }) => type === 'residence.commented.v1')!
    expect(data).toEqual({ linkId: id, memberId: m.mai, cellId: m.cell, residenceOrgId: m.other, year: 2026, standing: 'GOOD' })
  })
  test('written again replaces that year’s', async () => {
    await comment(m.otherSecretary)
    await comment(m.otherSecretary, { year: 2025 })
    await comment(m.otherSecretary, { text: 'Sửa lại', standing: 'FAIR' })
    expect((await listed(m.mai, `memberId=${m.mai}`))[0]?.['comments']).toMatchObject([{ year: 2025, standing: 'GOOD' }, { year: 2026, standing: 'FAIR', text: 'Sửa lại' }])
  })
  test('is the residence cell’s leaders’ alone, of years in which they lived there', async () => {
    expect(code(await comment(m.secretary))).toEqual([403, 'residence.not-neighbour'])
    for (const year of [2023, 2027]) expect(code(await comment(m.otherSecretary, { year }))).toEqual([409, 'residence.not-there'])
  })
  test.each(['BARRACKS', 'MOBILE_WORK', 'FULL_YEAR_STUDY'])('is not owed for %s, and given only on demand; why is not the residence cell’s to know', async (reason) => {
    id = String((await link({ memberId: m.hung, exempt: { reason } })).body.id)
    expect(code(await comment(m.otherSecretary))).toEqual([409, 'residence.exempt'])
    expect((await comment(m.otherSecretary, { onDemand: true })).body).toMatchObject({ isExempt: true, commentedYears: [2026] })
    expect(JSON.stringify(await listed(m.otherSecretary, `orgId=${m.other}`))).not.toContain(reason)
  })
})
