import { deliver } from '@nen-nep/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { reactions } from '../src/reactions.ts'
import { ground, TODAY, type Ground } from './ground.ts'

let g: Ground
let [correction, decided, link, own, admission, plan, candidate] = ['', '', '', '', '', '', '']
const idOf = async (answer: Promise<{ status: number; body: { id?: string; code?: string } }>) => {
  const { status, body } = await answer
  expect([status < 300, body.code]).toEqual([true, undefined])
  return String(body.id)
}
const ids = async (as: string, path: string) => ((await g.get(as, path)).body.items as { id: string }[] | undefined)?.map(({ id }) => id) ?? []
const waiting = async (as: string, cell: string) => ({
  corrections: await ids(as, `/corrections?orgId=${cell}`),
  links: await ids(as, `/residence-links?orgId=${cell}`),
  admissions: await ids(as, `/admissions?orgId=${cell}`),
})
const propose = (as: string, note: string) => idOf(g.post(as, `/members/${as}/corrections`, { changes: { note }, why: 'Hồ sơ ghi thiếu' }))
const decide = (as: string, id: string) => g.post(as, `/corrections/${id}/decision`, { decision: 'ACCEPT' })
const livesAt = (memberId: string, as: string) => idOf(g.post(as, '/residence-links', { memberId, residenceOrgId: g.cell, from: '2024-03-01' }))
const comment = (as: string, id: string) => g.post(as, `/residence-links/${id}/comments`, { year: 2026, standing: 'GOOD', text: 'Gương mẫu ở khu phố' })
const step = async (as: string) => g.call('POST', `/membership/admissions/${admission}/steps`, { as, ifMatch: `"${String((await g.get(as, `/admissions/${admission}`)).body.version)}"`, body: { step: 'WITHDRAWAL', on: TODAY, reason: 'Chuyển đi học xa' } })

beforeAll(async () => {
  g = await ground()
  candidate = await idOf(g.post(g.admin, '/members', { cellId: g.cell, name: 'Phan Thị Ngọc', status: 'CANDIDATE', birthDate: '2000-01-01', schooling: 'UPPER_SECONDARY' }))
  await g.settle()
  correction = await propose(g.mai, 'Con liệt sĩ')
  decided = await propose(g.hung, 'Đã nghỉ hưu')
  await decide(g.secretary, decided)
  link = await livesAt(g.southSecretary, g.chief)
  own = await livesAt(g.otherSecretary, g.chief)
  admission = await idOf(g.post(g.secretary, '/admissions', { memberId: candidate, on: '2026-01-06', certificateOn: '2025-06-01' }))
  await g.post(g.officer, '/correction-campaigns', { orgId: g.ward, from: TODAY, to: '2026-12-05' })
  await g.post(g.mai, `/members/${g.mai}/confirmation`, {})
  await g.settle()
})
afterAll(() => g.bucket.stop())

test('What waits in a cell that is merged away is decided by the one that takes over, what was decided stays, and who lived there lives at the new one', async () => {
  plan = await idOf(g.reorganise({ kind: 'MERGE', orgIds: [g.cell], targetId: g.other }))
  expect(await g.settle()).toEqual([])
  expect(await waiting(g.otherSecretary, g.other)).toEqual({ corrections: [correction], links: [link], admissions: [admission] })
  expect((await waiting(g.chief, g.cell)).corrections).toEqual([decided])
  expect((await comment(g.otherSecretary, link)).status).toBe(200)
  const [ended] = (await g.get(g.otherSecretary, `/residence-links?memberId=${g.otherSecretary}`)).body.items
  expect([ended.id, ended.to]).toEqual([own, '2026-11-21'])
  expect((await decide(g.otherSecretary, correction)).body.state).toBe('ACCEPTED')
  const { body } = await g.get(g.otherSecretary, `/correction-campaigns?orgId=${g.other}`)
  expect([body.confirmed, body.waiting.map(({ id }: { id: string }) => id).includes(g.mai)]).toEqual([1, false])
})

test('Taken back, what nobody decided meanwhile waits where it did, and links lead to where they did', async () => {
  expect((await g.undo(plan)).status).toBe(200)
  expect(await g.settle()).toEqual([])
  expect(await waiting(g.secretary, g.cell)).toMatchObject({ links: expect.arrayContaining([link, own]), admissions: [admission] })
  expect(await waiting(g.otherSecretary, g.other)).toEqual({ corrections: [correction], links: [], admissions: [] })
  expect((await g.get(g.otherSecretary, `/residence-links?memberId=${g.otherSecretary}`)).body.items[0].to).toBeUndefined()
  expect((await comment(g.secretary, own)).status).toBe(200)
  expect((await g.get(g.secretary, `/correction-campaigns?orgId=${g.cell}`)).body.confirmed).toBe(1)
})

test('News of it in any order, and again, leaves the same', async () => {
  const before = [await waiting(g.secretary, g.cell), await waiting(g.otherSecretary, g.other)]
  expect(await deliver(reactions, g.deps, g.published.filter(({ type }) => /^(member\.updated|reorganisation)/.test(type)), 11)).toEqual([])
  expect([await waiting(g.secretary, g.cell), await waiting(g.otherSecretary, g.other)]).toEqual(before)
})

test('With a transfer a correction and an admission go along too', async () => {
  const again = await propose(g.young, 'Đã tốt nghiệp')
  const { body: { id } } = await g.post(g.officer, '/transfers', { memberId: g.young, toOrgId: g.other, kind: 'OFFICIAL', on: TODAY, reason: 'Chuyển nơi công tác' })
  for (const [act, body] of [['review', { decision: 'APPROVE' }], ['letter', {}], ['send', undefined], ['accept', undefined]] as const) await g.post(g.chief, `/transfers/${String(id)}/${act}`, body)
  await g.settle()
  expect((await ids(g.otherSecretary, `/corrections?orgId=${g.other}`)).includes(again)).toBe(true)
  expect((await ids(g.secretary, `/corrections?orgId=${g.cell}`)).includes(again)).toBe(false)
  expect((await step(g.secretary)).status).toBe(200)
})

test('Whoever takes over the registry reads on one page what is under way: terms, corrections, admissions and transfers', async () => {
  const { status, body } = await g.get(g.otherSecretary, `/handover?orgId=${g.other}`)
  expect([status, body.corrections.length, body.admissions.length, body.transfers]).toEqual([200, 1, 0, []])
  expect([(await g.get(g.mai, `/handover?orgId=${g.cell}`)).status, (await g.get(g.mai, `/handover?orgId=${g.other}`)).status]).toEqual([403, 404])
})
