import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startWhole, type Whole } from './cloud.ts'
import { taken } from './events.ts'
import { smallDistrict, type Small } from './small.ts'

let whole: Whole
let small: Small
beforeAll(async () => {
  whole = await startWhole()
  small = await smallDistrict(whole)
}, 240_000)
afterAll(() => whole.stop())

const fifty = Array.from({ length: 50 })
const events = (type: string) => taken(whole.dataDir).filter((one) => one.type === type)

describe('Fifty posts of one command under one key', () => {
  it('make one meeting', async () => {
    const [as, key] = [small.secretary, randomUUID()]
    const body = { cellId: small.cell, kind: 'REGULAR', startsAt: '2026-12-10T12:00:00Z', venue: 'Nhà văn hóa', minutesPlanned: 60 }
    const replies = await Promise.all(fifty.map(() => small.must('POST', '/meetings', { as, key, body })))
    expect(replies.map(({ status }) => status)).toEqual(fifty.map(() => 201))
    expect(new Set(replies.map((reply) => reply.body['id'])).size).toBe(1)
    const { body: listed } = await small.must('GET', `/meetings?cellId=${small.cell}&year=2026`, { as })
    expect((listed['items'] as { startsAt: string }[]).filter(({ startsAt }) => startsAt.startsWith('2026-12-10'))).toHaveLength(1)
  })

  it('announce a meeting once: one version, one event, one mail to each', async () => {
    const [as, key] = [small.secretary, randomUUID()]
    const { id } = await small.meeting()
    const replies = await Promise.all(fifty.map(() => small.must('POST', `/meetings/${String(id)}/open`, { as, key, body: { notify: true } })))
    expect(new Set(replies.map(({ etag }) => etag))).toEqual(new Set(['"2"']))
    await whole.settled()
    expect(events('meeting.opened.v1').filter(({ data }) => data['meetingId'] === id)).toHaveLength(1)
    const letters = (await whole.mails()).filter(({ subject }) => subject.startsWith('Giấy mời'))
    expect(letters.flatMap(({ to }) => to).toSorted()).toEqual(['bi-thu@example.org', 'hung@example.org', 'mai@example.org'])
  })

  it('register one member', async () => {
    const [as, key] = [small.administrator, randomUUID()]
    const body = { cellId: small.other, name: 'Võ Thị Sáu Mươi', status: 'OFFICIAL', since: '2020-01-01', admittedOn: '2010-05-19', email: 'muoi@example.org' }
    const replies = await Promise.all(fifty.map(() => small.must('POST', '/membership/members', { as, key, body })))
    const [id] = new Set(replies.map((reply) => String(reply.body['id'])))
    expect(new Set(replies.map((reply) => reply.body['id'])).size).toBe(1)
    await whole.settled()
    const { body: listed } = await small.must('GET', `/membership/members?orgId=${small.other}`, { as })
    expect((listed['items'] as { name: string }[]).filter(({ name }) => name === body.name)).toHaveLength(1)
    expect(events('members.registered.v1').filter(({ data }) => (data['members'] as { memberId: string }[]).some(({ memberId }) => memberId === id))).toHaveLength(1)
  })
})

describe('A key used again', () => {
  it('with another body is refused, and changes nothing', async () => {
    const [as, key] = [small.secretary, randomUUID()]
    const body = { cellId: small.cell, kind: 'REGULAR', startsAt: '2026-12-17T12:00:00Z', venue: 'Nhà văn hóa', minutesPlanned: 60 }
    const { body: first } = await small.must('POST', '/meetings', { as, key, body })
    const second = await small.call('POST', '/meetings', { as, key, body: { ...body, venue: 'Sân vận động' } })
    expect(second).toMatchObject({ status: 422, body: { code: 'key.reused', status: 422 } })
    const { body: now } = await small.must('GET', `/meetings/${String(first['id'])}`, { as })
    expect(now).toMatchObject({ venue: 'Nhà văn hóa', version: 1 })
  })

  it('by somebody else is another key', async () => {
    const key = randomUUID()
    const body = (cellId: string) => ({ cellId, kind: 'REGULAR', startsAt: '2026-12-18T12:00:00Z', venue: 'Nhà văn hóa', minutesPlanned: 60 })
    const one = await small.must('POST', '/meetings', { as: small.secretary, key, body: body(small.cell) })
    const other = await small.must('POST', '/meetings', { as: small.stranger, key, body: body(small.other) })
    expect(one.body['id']).not.toBe(other.body['id'])
  })
})
