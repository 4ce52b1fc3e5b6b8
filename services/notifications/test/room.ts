import { randomUUID } from 'node:crypto'
import { InvitationAnswered, MeetingCancelled, MeetingOpened, MeetingRescheduled, type ContactsFile, type Fact } from '@nen-nep/contracts'
import { consume, projectTree, type Bus, type Reactions } from '@nen-nep/service-kit'
import { sesMailer } from '@nen-nep/service-kit/mailer'
import { deliver, freshBucket, freshMailbox, freshTable, grants, tree, watch } from '@nen-nep/testing'
import { inject } from 'vitest'
import { stores, type Post, type WithFiles } from '../src/deps.ts'
import { projectPositions } from '../src/position/positions.ts'
import { jobs, reactions } from '../src/reactions.ts'

export const NOW = '2026-11-30T02:00:00.000Z'
export type Sent = { type: string; id: string; at: string; by: string; version: number; data: Fact['data'] }
/** A fact as another service's relay would publish it. */
export const published = ({ type, data }: Fact, version: number, at = NOW): Sent => ({ type, id: `other|${JSON.stringify(data).length}${randomUUID()}@${version}.0`, at, by: 'mem_secretary8', version, data })

export const meetingId = (name = 'a1b2c3') => `mtg_cell8.2026.${name}`
export const opened = (more: Partial<Parameters<typeof MeetingOpened>[0]> = {}, version = 2) =>
  published(MeetingOpened({ meetingId: meetingId(), cellId: 'org_cell8', kind: 'REGULAR', startsAt: '2026-12-03T12:00:00.000Z', minutesPlanned: 90, venue: 'Nhà văn hóa khu phố 8', agenda: ['Đánh giá tháng 11', 'Nhiệm vụ tháng 12'], notify: true, invited: ['mem_secretary8', 'mem_member8', 'mem_minutes8'], ...more }), version)
export const moved = (more: Partial<Parameters<typeof MeetingRescheduled>[0]> = {}, version = 3) =>
  published(MeetingRescheduled({ meetingId: meetingId(), cellId: 'org_cell8', startsAt: '2026-12-04T12:30:00.000Z', venue: 'Trường Tiểu học số 1', minutesPlanned: 120, ...more }), version)
export const cancelled = (version = 4, id = meetingId()) => published(MeetingCancelled({ meetingId: id, cellId: 'org_cell8' }), version)
export const answered = (memberId: string, attending: boolean, id = meetingId()) => published(InvitationAnswered({ meetingId: id, cellId: 'org_cell8', memberId, attending }), 5)

type Contact = ContactsFile['contacts'][number]
export const person = (id: string, email?: string): Contact => ({ id: `mem_${id}`, name: `Nguyễn Văn ${id}`, ...(email === undefined ? {} : { email }), phone: '0900000000' })
export const cell8: readonly Contact[] = [person('secretary8', 'bi.thu8@example.vn'), person('member8', 'dang.vien8@example.vn'), person('minutes8')]

/** The service in this process: its table on the real engine, its bucket, its mailbox, and the events it publishes to itself. */
export async function room(contacts: readonly Contact[] = cell8) {
  const table = await freshTable(inject('dynamodb'))
  const [bucket, box] = await Promise.all([freshBucket(), freshMailbox(20_000)])
  const { published: own } = watch(table)
  let now = NOW
  const post: Post & WithFiles = { table, files: bucket.files, now: () => new Date(now), ...stores(table), mailer: sesMailer(box.client, 'set'), from: 'no-reply@nennep.example', webUrl: 'https://nennep.example', secret: 'a secret of tests', pause: () => Promise.resolve(), pace: () => Promise.resolve(0) }
  await projectTree(table, 1, tree)
  for (const [memberId, held] of Object.entries(grants)) await projectPositions(table, { memberId, version: 1, grants: held }, NOW)
  const tell = async (cellId: string, version: number, all: readonly Contact[]) => {
    await bucket.files.put(`contacts/${cellId}/${version}.json`, JSON.stringify({ cellId, version, contacts: all }), 'application/json')
    return published({ type: 'roster.changed.v1', data: { cellId, version, file: '-', contacts: `contacts/${cellId}/${version}.json`, members: all.length } }, version)
  }
  await deliver(reactions, post, [await tell('org_cell8', 1, contacts)])
  let from = own.length
  /** What the relay and the jobs queue do: everything we published since, twice and shuffled, until nothing new comes. */
  const work = async (seed = 1) => {
    const parked = []
    while (from < own.length) {
      const events = own.slice(from) as Sent[]
      from = own.length
      parked.push(...(await deliver(jobs, post, events, seed)))
    }
    return parked
  }
  return {
    table, post, box, own, tell, work,
    stop: () => Promise.all([bucket.stop(), box.stop()]),
    at: (instant: string) => { now = instant },
    hear: (...events: Sent[]) => deliver(reactions, post, events),
    mails: async (to?: string) => box.mail.messages(to),
  }
}

/** One delivery of one event to one consumer: which is to be delivered again. */
export async function deliverOnce<D>(to: Reactions<D>, deps: D, { type, ...detail }: Sent): Promise<boolean> {
  const bus = { client: { send: () => Promise.reject(new Error('parked')) } as unknown as Bus['client'], name: 'bus', source: 'test' }
  const { batchItemFailures } = await consume(to, deps, bus, () => new Date(NOW))({ Records: [{ messageId: '0', body: JSON.stringify({ 'detail-type': type, source: 'test', detail }) }] } as never)
  return batchItemFailures.length === 0
}
