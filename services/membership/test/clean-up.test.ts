import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { district, type District } from './district.ts'

let d: District
beforeAll(async () => {
  d = await district()
})
afterAll(() => d.bucket.stop())
const openIt = (as: string, orgId: string, from: string, to: string) => d.post(as, '/correction-campaigns', { orgId, from, to })
const look = async (as: string, orgId: string) => (await d.get(as, `/correction-campaigns?orgId=${orgId}`)).body
const confirm = (as: string, of = as) => d.post(as, `/members/${of}/confirmation`, undefined)

describe('a clean-up of records', () => {
  test('is opened by those who keep or decide, for days that are not over, one at a time', async () => {
    expect((await openIt(d.mai, d.cell, '2026-11-22', '2026-12-06')).body.code).toBe('clean-up.not-keeper')
    expect((await openIt(d.mai, d.other, '2026-11-22', '2026-12-06')).status).toBe(404)
    expect((await openIt(d.officer, d.ward, '2026-11-22', '2026-11-21')).body.code).toBe('clean-up.dates')
    expect((await openIt(d.officer, d.ward, '2026-11-22', '2027-03-01')).body.code).toBe('clean-up.dates')
    expect((await look(d.mai, d.cell))).toEqual({ campaign: null })
    expect((await openIt(d.officer, d.ward, '2026-11-22', '2026-12-06')).status).toBe(200)
    expect((await openIt(d.officer, d.ward, '2026-11-22', '2026-12-07')).body.code).toBe('clean-up.running')
  })
  test('is answered with one tap, each for their own record, also when a whole cell taps at once', async () => {
    expect((await confirm(d.mai, d.hung)).body.code).toBe('clean-up.not-own')
    const answers = await Promise.all([d.mai, d.hung, d.young, d.deputy].map((one) => confirm(one)))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    expect((await look(d.mai, d.cell)).confirmedAt).toBe('2026-11-22T03:00:00.000Z')
  })
  test('shows everybody its days, and who has not confirmed to those who keep or decide', async () => {
    expect(Object.keys(await look(d.mai, d.cell))).toEqual(['campaign', 'confirmedAt'])
    expect(await look(d.secretary, d.cell)).toMatchObject({ members: 5, confirmed: 4, waiting: [{ id: d.secretary, name: 'Lê Văn An' }] })
    const ward = await look(d.officer, d.ward)
    expect(ward).toMatchObject({ members: 8, confirmed: 4, cells: [{ cellId: d.cell, members: 5, confirmed: 4 }, { cellId: d.other, members: 3, confirmed: 0 }] })
    expect(ward.waiting).toBeUndefined()
    expect((await d.get(d.mai, `/correction-campaigns?orgId=${d.other}`)).status).toBe(404)
  })
  test('counts only what was confirmed within its days', async () => {
    d.clock.now = '2027-02-01T03:00:00Z'
    await openIt(d.officer, d.ward, '2027-02-01', '2027-02-15')
    expect((await look(d.secretary, d.cell)).confirmed).toBe(0)
    expect((await look(d.mai, d.cell)).confirmedAt).toBeUndefined()
  })
  test('goes with proposals whose age in days their secretary sees', async () => {
    await d.post(d.mai, `/members/${d.mai}/corrections`, { changes: { phone: '0907654321' }, why: 'Đổi số' })
    d.clock.now = '2027-02-06T03:00:00Z'
    expect((await d.get(d.secretary, `/corrections?orgId=${d.cell}`)).body.items[0]).toMatchObject({ state: 'PROPOSED', ageDays: 5 })
  })
})
