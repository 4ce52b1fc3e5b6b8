import { MailReported } from '@nen-nep/contracts'
import { consume, getRow } from '@nen-nep/service-kit'
import type { Mail } from '@nen-nep/service-kit/mime'
import * as v from 'valibot'
import type { Post } from '../src/deps.ts'
import { paceOf } from '../src/message/pace.ts'
import { PACE } from '../src/place.ts'
import { jobs, runSchedule } from '../src/reactions.ts'
import { cancelled, meetingId, NOW, opened, person, published, room, type Sent } from './room.ts'

export const RATE = 14
const START = Date.parse(NOW)
type Gone = { at: number; mail: Mail }

/** A storm of mails at a mail service that throttles, times out after accepting, bounces, complains and repeats its feedback, in simulated time. */
export async function storm(many: number) {
  const people = Array.from({ length: many }, (_, index) => person(`p${String(index).padStart(6, '0')}`, `dang.vien.${index}@example.vn`))
  const r = await room(people)
  let clock = START
  const gone: Gone[] = []
  const unanswered = new Set<string>()
  let asked = 0
  const mailer: Post['mailer'] = (mail) => {
    asked += 1
    if (asked % 23 === 0) return Promise.resolve({ outcome: 'busy', reason: 'Throttling' })
    gone.push({ at: clock, mail })
    if (asked % 41 !== 0) return Promise.resolve({ outcome: 'accepted', providerId: `ses-${asked}` })
    unanswered.add(mail.id)
    return Promise.resolve({ outcome: 'unknown', reason: 'TimeoutError' })
  }
  const now = () => new Date(clock)
  /** Sleepers side by side sleep the same time, as in life. */
  const sleep = async (ms: number) => {
    const until = clock + ms
    await Promise.resolve()
    clock = Math.max(clock, until)
  }
  /** How many slots were handed to senders; what the senders reserved together stands in the row of the pace. */
  let slots = 0
  const counted = (pace: Post['pace']): Post['pace'] => async (patienceMs) => {
    const wait = await pace(patienceMs)
    if (wait !== undefined) slots += 1
    return wait
  }
  const newPace = () => counted(paceOf({ table: r.table, rate: RATE, now }))
  const post: Post = { ...r.post, now, mailer, pause: sleep, pace: newPace() }
  const bus = { client: { send: () => Promise.reject(new Error('parked')) } as never, name: 'bus', source: 'test' }
  const handle = async (events: readonly Sent[]) => {
    for (const { type, ...detail } of events) await consume(jobs, post, bus, now)({ Records: [{ messageId: '0', body: JSON.stringify({ 'detail-type': type, source: 'test', detail }) }] } as never)
  }
  let from = 0
  const work = async () => {
    while (from < r.own.length) {
      const events = r.own.slice(from) as Sent[]
      from = r.own.length
      await handle(events)
    }
  }
  /** Lets the line drain, minute by minute; answers how many minutes it took. */
  const settle = async () => {
    for (let minute = 0; ; minute++) {
      const before = gone.length
      clock = START + Math.ceil((clock - START + 1) / 60_000) * 60_000
      await runSchedule(post, 'drain')
      if (gone.length === before) return minute
    }
  }
  /** Other senders, who take every slot of the next ten seconds. */
  const hog = async () => {
    const pace = newPace()
    for (let slot = 0; slot < 10 * RATE; slot++) await pace(60_000)
  }
  const report = (mail: Mail, outcome: string) => r.hear(...Array.from({ length: 3 }, () => published(MailReported({ mailId: 'x', outcome, bounceType: 'Permanent', mark: mail.mark }), 1)))
  const used = async () => ({ slots, asked, reserved: v.parse(v.object({ version: v.number() }), await getRow(r.table, PACE, true)).version * Math.floor(RATE / 2) })
  const invited = people.map(({ id }) => id)
  const invite = (name: string, whom = invited) => r.hear(opened({ meetingId: meetingId(name), startsAt: '2026-12-20T12:00:00.000Z', invited: whom }))
  return { r, gone, unanswered, work, settle, hog, used, report, invite, invited, callOff: (name: string) => r.hear(cancelled(4, meetingId(name))) }
}
