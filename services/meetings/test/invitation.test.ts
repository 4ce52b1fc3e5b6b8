import { seal } from '@nen-nep/service-kit'
import { beforeEach, describe, expect, test } from 'vitest'
import { room, secretary, steps, type Room } from './room.ts'

let r: Room
let s: ReturnType<typeof steps>
let id: string
const byLink = (token: string, more: object = { attending: true }) => r.call('POST', '/meetings/public/answers', { as: 'nobody', key: null, body: { token, ...more } })
beforeEach(async () => {
  r = await room()
  s = steps(r)
  id = await s.opened()
  r.published.length = 0
})

describe('an answer by link', () => {
  test('needs no sign-in and no key, may change, and is one fact each time it does', async () => {
    const token = r.link(id, 'mem_member8')
    await Promise.all(Array.from({ length: 50 }, () => byLink(token)))
    expect((await byLink(token, { attending: false, reasonType: 'WORK', reason: 'Đi công tác Hà Nội' })).body).toMatchObject({ attending: false, memberId: 'mem_member8' })
    expect(r.published.map(({ data, by }) => [data['attending'], by])).toEqual([[true, 'mem_member8'], [false, 'mem_member8']])
    expect(JSON.stringify(r.published)).not.toContain('Hà Nội')
    const { items } = (await r.call('GET', `/meetings/${id}/answers`, { as: 'mem_minutes8' })).body
    expect(items).toEqual([{ memberId: 'mem_member8', attending: false, reasonType: 'WORK', reason: 'Đi công tác Hà Nội', byLink: true }])
  })
  test('shows time, place, agenda and the answer so far, without its reason', async () => {
    const token = r.link(id, 'mem_member8')
    await byLink(token, { attending: false, reason: 'Khám bệnh' })
    const page = await r.call('GET', `/meetings/public/answers/${token}`, { as: 'nobody' })
    expect(page.body).toMatchObject({ meetingId: id, startsAt: '2026-12-03T12:00:00Z', venue: 'Nhà văn hóa khu phố 8', attending: false })
    expect(page.body.agenda[0]).toBe('Kiểm điểm nhiệm vụ đã giao')
    expect(JSON.stringify(page.body)).not.toContain('Khám')
  })
  test('is refused with a tampered, expired, or foreign token, and for whoever left the cell', async () => {
    const token = r.link(id, 'mem_member8')
    for (const bad of [`${token}x`, token.replace('.', '..'), r.link(id, 'mem_member8', '2026-01-01T00:00:00Z'), seal('another secret', 'invitation', { meetingId: id, memberId: 'mem_member8', until: '2027-01-01T00:00:00Z' }), seal('a secret of tests', 'cursor', { meetingId: id, memberId: 'mem_member8', until: '2027-01-01T00:00:00Z' })])
      expect([(await byLink(bad)).body.code, (await r.call('GET', `/meetings/public/answers/${bad}`, { as: 'nobody' })).body.code]).toEqual(['link.invalid', 'link.invalid'])
    expect((await byLink(r.link(id, 'mem_former'))).status).toBe(404)
    expect((await byLink(r.link('mtg_cell8.2026.zzzzzz', 'mem_member8'))).status).toBe(404)
  })
  test('is closed once the meeting has begun, but its page still says when and where', async () => {
    await s.post(`/${id}/start`)
    const token = r.link(id, 'mem_member8')
    expect((await byLink(token)).body).toMatchObject({ code: 'meeting.wrong-state', status: 409, state: 'IN_SESSION' })
    expect((await r.call('GET', `/meetings/public/answers/${token}`, { as: 'nobody' })).body.status).toBe('IN_SESSION')
  })
})

describe('a meeting', () => {
  const answerOf = async (as: string) => (await r.call('GET', `/meetings/${id}`, { as })).body.myAnswer
  test('shows each caller their own answer with its reason, and nobody else’s', async () => {
    expect(await answerOf('mem_member8')).toBeNull()
    await s.post(`/${id}/answer`, { attending: false, reasonType: 'HEALTH', reason: 'Khám bệnh' }, 'mem_member8')
    await byLink(r.link(id, 'mem_minutes8'))
    expect(await answerOf('mem_member8')).toEqual({ attending: false, reasonType: 'HEALTH', reason: 'Khám bệnh' })
    expect(await answerOf('mem_minutes8')).toEqual({ attending: true })
    for (const as of ['mem_secretary8', 'mem_ward']) {
      const { body } = await r.call('GET', `/meetings/${id}`, { as })
      expect([body.myAnswer, JSON.stringify(body).includes('Khám')]).toEqual([null, false])
    }
  })
})

describe('announcing', () => {
  test('tells of a new time or place, and of nothing else', async () => {
    const read = await r.call('GET', `/meetings/${id}`, secretary)
    const agenda = await r.call('PATCH', `/meetings/${id}`, { ...secretary, body: { agenda: ['Một việc', { title: 'Hai', minutes: 100, presenterId: 'mem_p1' }] }, ifMatch: read.etag })
    expect(agenda.body).toMatchObject({ agendaMinutes: 100, overrun: 10, agenda: [{ id: 'a1', title: 'Một việc' }, { id: 'a2', title: 'Hai', presenterId: 'mem_p1' }] })
    expect(r.published).toEqual([])
    await r.call('PATCH', `/meetings/${id}`, { ...secretary, body: { startsAt: '2026-12-04T12:00:00Z' }, ifMatch: agenda.etag })
    expect(r.published.map(({ type, data }) => [type, data['startsAt']])).toEqual([['meeting.rescheduled.v1', '2026-12-04T12:00:00Z']])
  })
  test('puts a postponed meeting back with its new time, and can call it off', async () => {
    await s.post(`/${id}/postpone`)
    expect((await s.post(`/${id}/start`)).body.code).toBe('meeting.wrong-state')
    const { etag } = await r.call('GET', `/meetings/${id}`, secretary)
    expect((await r.call('PATCH', `/meetings/${id}`, { ...secretary, body: { startsAt: '2026-12-10T12:00:00Z' }, ifMatch: etag })).body.status).toBe('OPEN')
    await s.post(`/${id}/cancel`)
    expect(r.published.map(({ type }) => type)).toEqual(['meeting.postponed.v1', 'meeting.rescheduled.v1', 'meeting.cancelled.v1'])
  })
  test('does not move a meeting into another civil year', async () => {
    const { etag } = await r.call('GET', `/meetings/${id}`, secretary)
    expect((await r.call('PATCH', `/meetings/${id}`, { ...secretary, body: { startsAt: '2026-12-31T17:00:00Z' }, ifMatch: etag })).body.code).toBe('meeting.other-year')
    expect((await r.call('PATCH', `/meetings/${id}`, { ...secretary, body: { startsAt: '2026-12-31T16:59:59Z' }, ifMatch: etag })).body).toMatchObject({ year: 2026, month: 12, day: '2026-12-31' })
  })
})

describe('an answer written down for somebody without a phone', () => {
  const record = (body: object, as = 'mem_minutes8') => s.post(`/${id}/answers`, { memberId: 'mem_member8', attending: false, reasonType: 'HEALTH', how: 'PHONE', agreed: true, ...body }, as)
  test('is marked with who wrote it and how they were told, for the cell and for the member', async () => {
    expect((await record({})).status).toBe(200)
    const mark = { by: 'mem_minutes8', how: 'PHONE' }
    expect((await r.call('GET', `/meetings/${id}/answers`, { as: 'mem_secretary8' })).body.items).toMatchObject([{ memberId: 'mem_member8', attending: false, through: mark }])
    expect((await r.call('GET', `/meetings/${id}`, { as: 'mem_member8' })).body.myAnswer).toEqual({ attending: false, reasonType: 'HEALTH', through: mark })
    expect(r.published.map(({ data, by }) => [data['memberId'], data['attending'], by])).toEqual([['mem_member8', false, 'mem_minutes8']])
  })
  test('gives way to what they say themselves, even where it is the same', async () => {
    await record({ attending: true, reasonType: undefined })
    await s.post(`/${id}/answer`, { attending: true }, 'mem_member8')
    const { items } = (await r.call('GET', `/meetings/${id}/answers`, { as: 'mem_secretary8' })).body
    expect(items).toEqual([{ memberId: 'mem_member8', attending: true, byLink: false }])
  })
  test('is for those who take the roll, about people of the cell who said so, before the meeting begins', async () => {
    expect([(await record({}, 'mem_member8')).status, (await record({}, 'mem_secretary9')).status]).toEqual([403, 404])
    expect((await record({ memberId: 'mem_former' })).body.code).toBe('invitation.not-on-roll')
    const unsaid = await record({ agreed: false })
    expect([unsaid.status, unsaid.body.code]).toEqual([400, 'invitation.not-agreed'])
    await s.post(`/${id}/start`)
    expect((await record({})).body.code).toBe('meeting.wrong-state')
  })
})
