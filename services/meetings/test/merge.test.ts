import { MemberMerged, MemberSeparated } from '@nen-nep/contracts'
import { deliver, roster } from '@nen-nep/testing'
import { beforeAll, expect, test } from 'vitest'
import { reactions } from '../src/reactions.ts'
import { room, secretary, steps, type Room } from './room.ts'

let r: Room
let s: ReturnType<typeof steps>
const merged = { type: MemberMerged.type, id: 'M#mem_p0|A@3.2', at: '2027-01-05T02:00:00Z', by: 'mem_officer', version: 3, data: { from: 'mem_p1', into: 'mem_p2', cells: ['org_cell8'] } }
const read = async (path: string) => (await r.call('GET', `/meetings${path}`, secretary)).body
beforeAll(async () => {
  r = await room()
  s = steps(r)
})

test('a merge of two records moves what is open, and leaves what was held as it was', async () => {
  const held = await s.signed()
  const task = async (title: string) => (await s.post('/tasks', { cellId: 'org_cell8', memberId: 'mem_p1', title, dueOn: '2026-12-28' })).body.id as string
  const [open, done] = [await task('Vận động hộ dân'), await task('Đã làm xong')]
  await s.post(`/tasks/${done}/close`, { outcome: 'DONE' })
  const next = await s.create({ startsAt: '2027-01-03T12:00:00Z', minuteTakerId: 'mem_p1', agenda: [{ title: 'Báo cáo', presenterId: 'mem_p1', minutes: 10 }] })
  const before = [await read(`/${held}`), await read(`/${held}/minutes`)]
  await deliver(reactions, r.deps, [merged])
  await r.takeRoster(2, roster().filter(({ id }) => id !== 'mem_p1'))
  expect([await read(`/${held}`), await read(`/${held}/minutes`)]).toEqual(before)
  expect(JSON.stringify(before)).toContain('mem_p1')
  const tasks = (await read('/tasks?cellId=org_cell8&year=2026')).items as { id: string; memberId: string }[]
  expect(Object.fromEntries(tasks.map(({ id, memberId }) => [id, memberId]))).toEqual({ [open]: 'mem_p2', [done]: 'mem_p1' })
  expect(await read(`/${next}`)).toMatchObject({ minuteTakerId: 'mem_p2', agenda: expect.arrayContaining([expect.objectContaining({ presenterId: 'mem_p2' })]) })
  const told = r.published.length
  await deliver(reactions, r.deps, [merged])
  expect(r.published).toHaveLength(told)
})

test('a merge that is taken back gives back what nobody has touched, also where its own news comes after that', async () => {
  const event = (fact: { type: string; data: object }, version: number) => ({ type: fact.type, id: `M#mem_p4|A@${version}.2`, at: '2027-01-05T02:00:00Z', by: 'mem_officer', version, data: { ...fact.data } })
  const pair = { from: 'mem_p3', into: 'mem_p4', cells: ['org_cell8'] }
  const task = async (title: string) => (await s.post('/tasks', { cellId: 'org_cell8', memberId: 'mem_p3', title, dueOn: '2026-12-28' })).body.id as string
  const [open, judged] = [await task('Dọn vệ sinh khu phố'), await task('Lập danh sách')]
  const draft = await s.create({ startsAt: '2027-01-04T12:00:00Z', minuteTakerId: 'mem_p3', agenda: [{ title: 'Báo cáo', presenterId: 'mem_p3', minutes: 10 }, { title: 'Bàn', presenterId: 'mem_p4', minutes: 10 }] })
  const before = await read(`/${draft}`)
  const [together, apart] = [event(MemberMerged(pair), 5), event(MemberSeparated(pair), 6)]
  await deliver(reactions, r.deps, [together])
  await s.post(`/tasks/${judged}/close`, { outcome: 'DONE' })
  await deliver(reactions, r.deps, [apart, together], 3)
  const tasks = (await read('/tasks?cellId=org_cell8&year=2026')).items as { id: string; memberId: string }[]
  expect([open, judged].map((id) => tasks.find((one) => one.id === id)?.memberId)).toEqual(['mem_p3', 'mem_p4'])
  expect(await read(`/${draft}`)).toMatchObject({ minuteTakerId: 'mem_p3', agenda: before.agenda })
})
