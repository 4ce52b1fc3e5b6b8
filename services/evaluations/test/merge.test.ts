import { MemberMerged, MemberSeparated } from '@nen-nep/contracts'
import { deliver } from '@nen-nep/testing'
import { reactions } from '@nen-nep/evaluations'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { cell9, NOW, opened, room, rowsOf, type Room } from './room.ts'

let r: Room
beforeAll(async () => {
  r = await room(inject('dynamodb'))
  await opened(r)
})
afterAll(() => r.stop())
const review = (member: string) => `/records/rec_2026.cell9.${member}/review`
const merge = (from: string, into: string) => deliver(reactions, r.deps, [{ type: MemberMerged.type, id: `M#${into}|A@3.2`, at: NOW, by: 'mem_officer', version: 3, data: { from, into, cells: ['org_cell9', 'org_cell8'] } }])

test('a merge moves the draft, and neither the frozen population nor what was handed in', async () => {
  const write = async (name: string, text: string) => {
    const { status } = await r.put(`mem_${name}`, review(name), { text, selfClass: 'GOOD' }, { ifMatch: '"0"' })
    expect(status).toBe(200)
  }
  await write('a9', 'Bản nháp của tôi.')
  await write('c9', 'Bản đã nộp.')
  await r.post('mem_c9', `${review('c9')}/submission`)
  await r.quiet()
  const before = await rowsOf(r, 'mem_secretary9', 'sht_2026.cell9')
  await merge('mem_a9', 'mem_b9')
  await merge('mem_c9', 'mem_d9')
  expect((await r.get('mem_b9', review('b9'))).body).toMatchObject({ text: 'Bản nháp của tôi.', selfClass: 'GOOD', status: 'DRAFT' })
  expect((await r.get('mem_a9', review('a9'))).body.text).toBe('')
  expect((await r.get('mem_d9', review('d9'))).body.text).toBe('')
  await r.setRoster('org_cell9', 3, cell9.filter(({ id }) => id !== 'mem_a9' && id !== 'mem_c9'))
  expect(await rowsOf(r, 'mem_secretary9', 'sht_2026.cell9')).toEqual(before)
  await merge('mem_a9', 'mem_b9')
  expect((await r.get('mem_b9', review('b9'))).body.version).toBe(1)
})

test('a merge that is taken back gives the draft back, unless its author has written on', async () => {
  const pair = (from: string, into: string) => ({ from, into, cells: ['org_cell8'] })
  const event = (fact: { type: string; data: object }, version: number) => ({ type: fact.type, id: `M#x|A@${version}.2`, at: NOW, by: 'mem_officer', version, data: { ...fact.data } })
  const at8 = (member: string) => `/records/rec_2026.cell8.${member}/review`
  const text = async (member: string) => (await r.get(`mem_${member}`, at8(member))).body.text
  for (const name of ['p1', 'p3']) await r.put(`mem_${name}`, at8(name), { text: `Bản nháp của ${name}.` }, { ifMatch: '"0"' })
  await deliver(reactions, r.deps, [event(MemberMerged(pair('mem_p1', 'mem_p2')), 3), event(MemberMerged(pair('mem_p3', 'mem_p4')), 3)])
  expect([await text('p1'), await text('p2'), await text('p4')]).toEqual(['', 'Bản nháp của p1.', 'Bản nháp của p3.'])
  await r.put('mem_p4', at8('p4'), { text: 'Tôi viết tiếp.' }, { ifMatch: '"1"' })
  await deliver(reactions, r.deps, [event(MemberSeparated(pair('mem_p1', 'mem_p2')), 4), event(MemberSeparated(pair('mem_p3', 'mem_p4')), 4), event(MemberMerged(pair('mem_p1', 'mem_p2')), 3)], 5)
  expect([await text('p1'), await text('p2'), await text('p3'), await text('p4')]).toEqual(['Bản nháp của p1.', '', '', 'Tôi viết tiếp.'])
})
