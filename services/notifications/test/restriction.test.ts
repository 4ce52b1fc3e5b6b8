import { ProcessingRestricted } from '@nen-nep/contracts'
import { inProcess } from '@nen-nep/testing'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { messages, routes } from '../src/app.ts'
import { meetingId, NOW, opened, published, room } from './room.ts'

let r: Awaited<ReturnType<typeof room>>
beforeEach(async () => { r = await room() })
afterEach(() => r.stop())

const restrict = (restricted: boolean, version: number) => published(ProcessingRestricted({ memberId: 'mem_member8', restricted }), version)

test('No mail goes to whom processing is restricted for: the secretary tells them in person', async () => {
  await r.hear(restrict(true, 3), opened())
  await r.work()
  expect((await r.mails()).flatMap(({ to }) => to)).toEqual(['bi.thu8@example.vn'])
  const call = inProcess('notifications', routes(r.post), messages, () => new Date(NOW))
  const { body } = await call('GET', `/notifications/call-list?occasion=${meetingId()}`, { as: 'mem_secretary8' })
  expect(body.items.map(({ memberId, why }: { memberId: string; why: string }) => [memberId, why])).toContainEqual(['mem_member8', 'RESTRICTED'])
})

test('News of a restriction may come late: the newest version of the record decides, and the person\'s own wish stays', async () => {
  const call = inProcess('notifications', routes(r.post), messages, () => new Date(NOW))
  await call('PUT', '/notifications/preferences', { as: 'mem_member8', body: { mail: true } })
  await r.hear(restrict(false, 5), restrict(true, 4))
  const { body } = await call('GET', '/notifications/preferences', { as: 'mem_member8' })
  expect([body.mail, body.restricted]).toEqual([true, false])
  await r.hear(opened())
  await r.work()
  expect((await r.mails()).flatMap(({ to }) => to)).toContain('dang.vien8@example.vn')
})
