import { GrantsChanged, MemberMerged, MemberSeparated, type Grant } from '@nen-nep/contracts'
import { inProcess } from '@nen-nep/testing'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { messages, routes } from '../src/app.ts'
import { runSchedule } from '../src/reactions.ts'
import { meetingId, NOW, opened, person, published, room } from './room.ts'

let r: Awaited<ReturnType<typeof room>>
const [secretary, stays, leaves] = [person('secretary8', 'a@example.vn'), person('minutes8', 'b@example.vn'), person('member8', 'c@example.vn')]
beforeEach(async () => { r = await room([secretary, stays, leaves]) })
afterEach(() => r.stop())

const holds = (memberId: string, version: number, grants: Grant[]) => published(GrantsChanged({ members: [{ memberId, version, grants }] }), version)
const member = (orgId: string, from: string): Grant => ({ role: 'MEMBER', orgId, from })
const remind = async () => {
  const before = (await r.mails()).length
  r.at('2026-12-02T02:00:00.000Z')
  await runSchedule(r.post, 'remind')
  await r.work()
  return (await r.mails()).slice(before).flatMap(({ to }) => to).sort()
}
const called = async () => {
  const call = inProcess('notifications', routes(r.post), messages, () => new Date(NOW))
  const { body } = await call('GET', `/notifications/call-list?occasion=${meetingId()}`, { as: 'mem_secretary8' })
  return body.items.map(({ memberId }: { memberId: string }) => memberId)
}

describe('who was invited and has left since', () => {
  const invited = ['mem_secretary8', 'mem_minutes8', 'mem_member8', 'mem_guest']
  beforeEach(async () => {
    await r.hear(await r.tell('org_cell9', 1, [person('guest', 'khach@example.vn')]), holds('mem_guest', 1, [member('org_cell9', '2020-01-01')]), opened({ invited }))
    await r.work()
  })
  test('for another cell, by a transfer or a reorganisation, is not reminded, nor on the call list; guests are', async () => {
    await r.hear(await r.tell('org_cell8', 2, [secretary, stays]), await r.tell('org_cell9', 2, [person('guest', 'khach@example.vn'), leaves]), holds('mem_member8', 2, [member('org_cell9', '2026-12-01')]))
    expect(await remind()).toEqual(['a@example.vn', 'b@example.vn', 'khach@example.vn'])
    expect(await called()).toEqual([])
  })
  test('the party, or is another record now, is neither', async () => {
    await r.hear(await r.tell('org_cell8', 2, [secretary, stays]), holds('mem_member8', 2, []))
    expect(await remind()).toEqual(['a@example.vn', 'b@example.vn', 'khach@example.vn'])
    expect(await called()).toEqual([])
  })
})

describe('two records that were one person', () => {
  const call = (method: 'GET' | 'PUT', as: string, body?: object) => inProcess('notifications', routes(r.post), messages, () => new Date(NOW))(method, '/notifications/preferences', { as, ...(body ? { body } : {}) })
  const merged = published(MemberMerged({ from: 'mem_member8', into: 'mem_minutes8', cells: ['org_cell8'] }), 3)
  test('keep the wish for no mail that either had', async () => {
    await call('PUT', 'mem_member8', { mail: false })
    await r.hear(merged)
    expect((await call('GET', 'mem_minutes8')).body.mail).toBe(false)
  })
  test('keep the wish for no letters of a kind as well', async () => {
    await call('PUT', 'mem_member8', { reminders: false })
    await r.hear(merged)
    expect((await call('GET', 'mem_minutes8')).body).toMatchObject({ mail: true, digests: true, reminders: false })
  })
  test('that are two again give the wish back, also where the news of the merge comes after', async () => {
    await call('PUT', 'mem_member8', { mail: false })
    await r.hear(merged)
    await r.hear(published(MemberSeparated({ from: 'mem_member8', into: 'mem_minutes8', cells: ['org_cell8'] }), 4), merged)
    expect((await call('GET', 'mem_minutes8')).body.mail).toBe(true)
    expect((await call('GET', 'mem_member8')).body.mail).toBe(false)
  })
  test('leave what the kept record said, also since', async () => {
    await call('PUT', 'mem_member8', { mail: false })
    await call('PUT', 'mem_minutes8', { mail: true })
    await r.hear(merged)
    expect((await call('GET', 'mem_minutes8')).body.mail).toBe(true)
  })
})
