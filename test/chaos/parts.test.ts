import { readdirSync, readFileSync } from 'node:fs'
import { eventually, type Reply } from '@nen-nep/testing/year/index'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { startWhole, type Whole } from '../journeys/cloud.ts'
import { taken } from '../journeys/events.ts'
import { publishAs } from '../journeys/publish.ts'
import { smallDistrict, type Small } from '../journeys/small.ts'
import { deadLetters } from '../journeys/state.ts'

let whole: Whole
let small: Small
beforeAll(async () => {
  whole = await startWhole()
  small = await smallDistrict(whole)
}, 240_000)
afterAll(() => whole.stop())
afterEach(() => whole.ask('DELETE', '/faults'))

const fault = (target: string, kind: string, rate = 1) => whole.ask('POST', '/faults', { target, kind, rate })
const invited = async (startsAt: string) => (await whole.mails()).filter(({ subject, text }) => subject.startsWith('Giấy mời') && text.includes(startsAt))
const plan = (startsAt: string) => ({ cellId: small.cell, kind: 'REGULAR', startsAt, venue: 'Nhà văn hóa', minutesPlanned: 60 })
const everybody = ['bi-thu@example.org', 'hung@example.org', 'mai@example.org']
const busy = { status: 503, body: { status: 503, code: 'server.busy', title: expect.any(String) } }
const meetings = new Map<string, string>()
/** Opens a meeting of that day; its invitations say the day in Vietnamese. */
async function announce(day: string): Promise<void> {
  const { id } = await small.meeting(`2026-12-${day}T12:00:00Z`)
  meetings.set(day, String(id))
  await small.must('POST', `/meetings/${String(id)}/open`, { as: small.secretary, body: { notify: true } })
}
const received = async (day: string) => (await invited(`${day}/12/2026`)).flatMap(({ to }) => to).toSorted()

/** The engine's process, by the folder it works on. */
const engines = () => readdirSync('/proc').filter((pid) => /^\d+$/.test(pid)).filter((pid) => {
  try {
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
    return command.includes(whole.dataDir) && /dynoxide\0serve/.test(command) && !command.startsWith('/bin/sh')
  } catch {
    return false
  }
}).map(Number)

describe('While the database', () => {
  it.each(['error', 'throttle', 'drop'])('answers with nothing but %s, every call is told to come again, nothing is half done, and the same command later is done once', async (kind) => {
    const key = crypto.randomUUID()
    const ask = () => small.call('POST', '/meetings', { as: small.secretary, key, body: plan('2026-12-21T12:00:00Z') })
    await fault('dynamodb', kind)
    expect(await ask()).toMatchObject(busy)
    expect(await small.call('GET', `/meetings?cellId=${small.cell}&year=2026`, { as: small.secretary })).toMatchObject(busy)
    const response = await fetch(`${whole.url}/meetings?cellId=${small.cell}&year=2026`, { headers: { authorization: `Bearer ${await whole.token(small.secretary)}` } })
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0)
    await whole.ask('DELETE', '/faults')
    const replies = [await ask(), await ask()]
    expect(replies.map(({ status }) => status)).toEqual([201, 201])
    expect(replies[0]!.body['id']).toBe(replies[1]!.body['id'])
  })

  it('is really dead, calls are told so or wait; it comes back by itself with everything that was acknowledged', async () => {
    const made: Reply[] = []
    const [engine] = engines()
    process.kill(engine!, 'SIGKILL')
    const statuses = new Set<number>()
    for (const until = Date.now() + 20_000; made.length < 3 && Date.now() < until;) {
      const reply = await small.call('POST', '/meetings', { as: small.secretary, body: plan('2026-12-22T12:00:00Z') })
      statuses.add(reply.status)
      if (reply.status === 201) made.push(reply)
    }
    expect([...statuses].filter((status) => status !== 201 && status !== 503)).toEqual([])
    expect(made).toHaveLength(3)
    for (const { body } of made) expect((await small.must('GET', `/meetings/${String(body['id'])}`, { as: small.secretary })).body['id']).toBe(body['id'])
    await whole.settled()
    expect(((await (await fetch(`${whole.url}/health`)).json()) as { status: string }).status).toBe('up')
  })
})

describe('While events cannot travel', () => {
  it.each([['eventbridge', 'error', '11'], ['eventbridge', 'drop', '12'], ['sqs', 'error', '13'], ['sqs', 'throttle', '14']])('since %s answers with %s, people work on, and all of it arrives once when it is well', async (target, kind, day) => {
    await fault(target, kind)
    await announce(day)
    expect(await received(day)).toEqual([])
    await whole.ask('DELETE', '/faults')
    await eventually(() => received(day), (to) => to.length >= 3, { seconds: 60 })
    await whole.settled()
    expect(await received(day)).toEqual(everybody)
    expect(deadLetters(await whole.dump())).toEqual({})
  })
})

describe('While the mail service', () => {
  const rows = async (day: string, state: string) => (await whole.dump()).tables['NotificationsTable']!.filter((row) => row['state'] === state && String(row['meetingId'] ?? '') === meetings.get(day))

  it('is too busy, letters wait, and each comes once when it is well', async () => {
    await fault('ses', 'throttle')
    await announce('15')
    await eventually(() => rows('15', 'SENDING'), ({ length }) => length > 0, { seconds: 30 })
    expect(await received('15')).toEqual([])
    await whole.ask('DELETE', '/faults')
    await eventually(() => received('15'), (to) => to.length >= 3, { seconds: 90 })
    await whole.settled()
    expect(await received('15')).toEqual(everybody)
    expect(deadLetters(await whole.dump())).toEqual({})
  }, 180_000)

  // Without an answer a letter may have gone, so that it is tried twice and no more (design: 8); then a person decides.
  it.each([['drop', '16'], ['error', '17']])('gives no answer (%s), letters are marked so after the one repeat, and sent when the secretary asks for it', async (kind, day) => {
    await fault('ses', kind)
    await announce(day)
    const failed = await eventually(() => rows(day, 'FAILED'), ({ length }) => length >= 3, { seconds: 60 })
    expect(failed.map(({ reason }) => String(reason))).toEqual(['NO_ANSWER', 'NO_ANSWER', 'NO_ANSWER'])
    expect(await received(day)).toEqual([])
    await whole.ask('DELETE', '/faults')
    for (const { id } of failed) await small.must('POST', `/notifications/messages/${String(id)}/resend`, { as: small.secretary })
    await whole.settled()
    expect(await received(day)).toEqual(everybody)
    expect(deadLetters(await whole.dump())).toEqual({})
  }, 180_000)

  it('takes letters without saying so, the one repeat of each is flagged and has the same Message-ID', async () => {
    await fault('ses', 'timeout-after', 0.5)
    await announce('18')
    await eventually(() => received('18'), (to) => to.length >= 3, { seconds: 90 })
    await whole.ask('DELETE', '/faults')
    await whole.settled()
    const letters = await invited('18/12/2026')
    expect([...new Set(letters.flatMap(({ to }) => to))].toSorted()).toEqual(everybody)
    const flagged = new Set((await whole.dump()).tables['NotificationsTable']!.filter(({ possibleRepeat }) => possibleRepeat).map(({ address }) => String(address)))
    for (const [to, copies] of Map.groupBy(letters, (letter) => letter.to.join())) {
      expect(copies.length).toBeLessThanOrEqual(2)
      expect(new Set(copies.map(({ headers }) => headers['message-id'])).size).toBe(1)
      if (copies.length > 1) expect([...flagged]).toContain(to)
    }
  })
})

describe('An event that nobody can read', () => {
  it('lies in the dead letters of whoever should have read it within seconds, with its payload, while others pass', async () => {
    const before = taken(whole.dataDir).length
    await publishAs(whole, 'membership', [{ type: 'grants.changed.v1', data: { members: 'all of them' } }, { type: 'roster.changed.v1', data: { cellId: 7 } }])
    await announce('19')
    const dead = await eventually(async () => deadLetters(await whole.dump()), (found) => ['MeetingsEventsDlq', 'EvaluationsEventsDlq', 'NotificationsEventsDlq'].every((name) => (found[name]?.length ?? 0) >= 2), { seconds: 10 })
    const kept = dead['MeetingsEventsDlq']!.map(({ body }) => String(body.detail.data.payload))
    expect(kept.some((payload) => payload.includes('all of them'))).toBe(true)
    await eventually(() => received('19'), (to) => to.length >= 3, { seconds: 60 })
    await whole.settled()
    expect(await received('19')).toEqual(everybody)
    expect(taken(whole.dataDir).length).toBeGreaterThan(before)
  })
})
