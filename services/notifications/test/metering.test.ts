import { readTree } from '@nen-nep/service-kit'
import { inProcess } from '@nen-nep/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { messages, routes } from '../src/app.ts'
import { jobs, reactions } from '../src/reactions.ts'
import { GrantsChanged } from '@nen-nep/contracts'
import { answered, deliverOnce, meetingId, opened, person, published, room, type Sent } from './room.ts'

// The golden figures of what this service costs; any rise fails. See docs/decisions for why inviting costs a row for each mail.

const people = Array.from({ length: 30 }, (_, index) => person(`p${String(index).padStart(6, '0')}`, `dang.vien.${index}@example.vn`))
const invited = people.map(({ id }) => id)
const agenda = ['Đánh giá công tác tháng 11', 'Nhiệm vụ tháng 12', 'Học tập và làm theo Bác', 'Ý kiến đảng viên']
let r: Awaited<ReturnType<typeof room>>
let meter: { read: (reset?: boolean) => { roundTrips: number; rcu: number; wcu: number } }
let call: ReturnType<typeof inProcess>
beforeAll(async () => {
  r = await room(people)
  meter = (r.table as unknown as { meter: typeof meter }).meter
  await readTree(r.table)
  call = inProcess('notifications', routes(r.post), messages, r.post.now)
})
afterAll(() => r.stop())
async function cost(work: () => Promise<unknown>) {
  meter.read(true)
  await work()
  return meter.read()
}
const own = (type: string) => r.own.filter((event) => event.type === type) as Sent[]

test('hearing of a meeting of 30 is one round: meeting, day and round', async () => {
  expect(await cost(() => deliverOnce(reactions, r.post, opened({ invited, agenda })))).toEqual({ roundTrips: 4, rcu: 1, wcu: 3 })
})
// Of the 5 units, 1.5 look for words that the cell, or one of the two above it, has saved for the letter.
test('preparing the round is one write for each mail, and four round trips besides', async () => {
  expect(await cost(() => deliverOnce(jobs, r.post, own('round.requested.v1')[0]!))).toEqual({ roundTrips: 34, rcu: 5, wcu: 31 })
})
test('sending one mail is a reading of all it depends on, a lease and its end', async () => {
  expect(await cost(() => deliverOnce(jobs, r.post, own('message.queued.v1')[0]!))).toEqual({ roundTrips: 5, rcu: 4, wcu: 2 })
})
test('a new member who holds no position is one write', async () => {
  const members = [{ memberId: 'mem_new', version: 1, grants: [{ role: 'MEMBER' as const, orgId: 'org_cell8', from: '2026-01-01' }] }]
  expect(await cost(() => deliverOnce(reactions, r.post, published(GrantsChanged({ members }), 1)))).toEqual({ roundTrips: 1, rcu: 0, wcu: 1 })
})
test('an answer is one write', async () => {
  expect(await cost(() => deliverOnce(reactions, r.post, answered(invited[0]!, true)))).toEqual({ roundTrips: 1, rcu: 0, wcu: 1 })
})
test('a feed of one cell is two round trips', async () => {
  expect(await cost(() => call('GET', '/notifications/feed', { as: 'mem_member8' }))).toEqual({ roundTrips: 2, rcu: 1, wcu: 0 })
})
test('the 30 messages of a meeting are four round trips', async () => {
  expect(await cost(() => call('GET', `/notifications/messages?occasion=${meetingId()}`, { as: 'mem_secretary8' }))).toEqual({ roundTrips: 4, rcu: 5, wcu: 0 })
})
