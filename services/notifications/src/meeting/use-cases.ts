import type { Happening } from '@nen-nep/contracts'
import { putNewer, putRow, reacting, revise } from '@nen-nep/service-kit'
import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import type { Working } from '../deps.ts'
import { quietAct } from '../once.ts'
import { answerKey, dayOf, meetingKey, ttl } from '../place.ts'
import { askFor } from '../round/prepare.ts'
import { announced, hear, roundFor, type News } from './rules.ts'
import type { Meeting } from './schema.ts'

const DAY_ROW_DAYS = 7
const withRound = (meeting: Meeting, news: News): Meeting => {
  const round = roundFor(meeting, news)
  return round ? { ...meeting, rounds: [...meeting.rounds.filter((id) => id !== round.id), round.id] } : meeting
}

/** Takes news of a meeting in: what stands, the day it is on, and the round it asks for. Each step may be done again. */
export async function hearOf(deps: Working, event: Happening, news: News): Promise<void> {
  const act = reacting('notifications', event.id, event.at)
  const saved = await revise(deps.meetings, act, meetingKey(news.meetingId), (before) => {
    const next = hear(before, news)
    return next && { next: withRound(next, news), facts: [] }
  })
  if (!saved) return
  const now = announced(saved.state)
  if (now) await putRow(deps.table, { row: { pk: dayOf(civilDayOf(now.startsAt)), sk: now.meetingId, ttl: ttl(now.startsAt, DAY_ROW_DAYS) }, when: { is: 'any' } })
  const round = roundFor(saved.state, news)
  if (round) await askFor(deps, round, quietAct(event.id, event.at))
}

/** Keeps a member's newest answer, so that nobody is reminded who has declined. */
export const hearAnswer = ({ table }: Working, { data, version, at }: Happening<{ meetingId: string; memberId: string; attending: boolean }>) =>
  putNewer(table, { ...answerKey(data.meetingId, data.memberId), version, attending: data.attending, ttl: ttl(at, 400) })
