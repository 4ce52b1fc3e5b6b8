import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { district, type District } from './district.ts'

let d: District
const added = async (cellId: string, name: string, more: object) => String((await d.post(d.admin, '/members', { cellId, name, status: 'PROBATIONARY', ...more })).body.id)
beforeEach(async () => {
  d = await district()
  await added(d.cell, 'Bùi Văn Khoa', { ceremonyOn: '2025-10-28' })
  await added(d.cell, 'Bùi Văn Lâm', { ceremonyOn: '2025-09-01' })
  await added(d.other, 'Bùi Văn Minh', { ceremonyOn: '2026-09-01' })
  await d.settle()
})
afterEach(() => d.bucket.stop())
const due = async (as: string, orgId: string, more = '') => (await d.get(as, `/due?orgId=${orgId}${more}`)).body
const names = (body: { items: { name: string }[] }) => body.items.map(({ name }) => name)

describe('terms that run', () => {
  test('are listed over all cells in sight, overdue first, each with a sentence', async () => {
    const { asOf, items } = await due(d.officer, d.ward)
    expect(asOf).toBe('2026-11-22')
    expect(items.map(({ name, overdue }: { name: string; overdue: boolean }) => [name, overdue])).toEqual([['Bùi Văn Lâm', true], ['Bùi Văn Khoa', false]])
    expect(items[0].sentence).toBe('Quá hạn 39 ngày: chi bộ xét công nhận chính thức cho Bùi Văn Lâm; hạn cuối là 14/10/2026.')
  })
  test('as far ahead as was asked', async () => {
    expect([names(await due(d.officer, d.ward, '&within=16')), names(await due(d.officer, d.ward, '&within=366'))]).toEqual([['Bùi Văn Lâm'], ['Bùi Văn Lâm', 'Bùi Văn Khoa', 'Bùi Văn Minh']])
  })
  test('of one cell for its own secretary, and none elsewhere', async () => {
    expect(names(await due(d.secretary, d.cell))).toEqual(['Bùi Văn Lâm', 'Bùi Văn Khoa'])
    expect((await d.get(d.otherSecretary, `/due?orgId=${d.cell}`)).body).toEqual((await d.get(d.otherSecretary, '/due?orgId=org_none')).body)
    expect((await due(d.mai, d.cell)).code).toBe('due.not-follower')
  })
  test('and no more once they are met', async () => {
    const [first] = (await due(d.officer, d.cell)).items
    const { etag } = await d.get(d.officer, `/members/${first.memberId}`)
    await d.post(d.officer, `/members/${first.memberId}/status`, { to: 'OFFICIAL', on: '2026-11-22', decisionNo: '3-QĐ/ĐU' }, { ifMatch: etag })
    await d.settle()
    expect(names(await due(d.officer, d.ward))).toEqual(['Bùi Văn Khoa'])
  })
  test('of probation go to whoever reminds of them, beside the addresses, and are in no event and no roster', async () => {
    const newest = d.published.filter(({ type, data }) => type === 'roster.changed.v1' && data['cellId'] === d.cell).at(-1)!.data as { file: string; contacts: string }
    const { contacts } = (await d.deps.files.json(newest.contacts)) as { contacts: { name: string; recognition?: object }[] }
    const items: { name: string; opensOn: string; dueOn: string }[] = (await due(d.officer, d.cell)).items
    expect(contacts.flatMap(({ name, recognition }) => (recognition ? [[name, recognition]] : [])).sort()).toEqual(items.map(({ name, opensOn, dueOn }) => [name, { opensOn, dueOn }]).sort())
    expect(items).toHaveLength(2)
    expect(JSON.stringify(await d.deps.files.json(newest.file)) + JSON.stringify(d.published)).not.toContain('recognition')
  })
  test('are shown on the record to those who keep it and to the person, to nobody else', async () => {
    const [{ memberId }] = (await due(d.officer, d.cell)).items
    const shown = await Promise.all([d.secretary, memberId, d.mai].map(async (as) => (await d.get(as, `/members/${memberId}`)).body.nextDue?.kind))
    expect(shown).toEqual(['RECOGNITION', 'RECOGNITION', undefined])
  })
})
