import { addDays } from '@nen-nep/rules/dates/arithmetic'
import { civilDayOf, instantOf } from '@nen-nep/rules/dates/civil-time'
import { forEach, readAll, revise, seen } from '@nen-nep/service-kit'
import * as v from 'valibot'
import type { Working } from '../deps.ts'
import { announced, reminderFor } from '../meeting/rules.ts'
import { Answer } from '../meeting/schema.ts'
import { quietAct } from '../once.ts'
import { dayOf, meetingKey } from '../place.ts'
import { askFor } from '../round/prepare.ts'

const AT_ONCE = 8
const DayRow = v.object({ sk: v.string() })
const AnswerRow = v.object({ sk: v.pipe(v.string(), v.startsWith('R#')), ...Answer.entries })

/** Reminds of one meeting, if it is still on that day and has not begun. The round is dated on the morning before, so that every hour asks for the same one. */
async function remindOf(deps: Working, meetingId: string, day: string, now: string): Promise<void> {
  const { pk } = meetingKey(meetingId)
  const rows = await readAll(deps.table, { pk })
  const own = rows.find(({ sk }) => sk === 'A')
  const meeting = own && announced(seen(deps.meetings, own).state)
  if (!meeting || meeting.startsAt <= now || civilDayOf(meeting.startsAt) !== day) return
  const answers = rows.flatMap((row) => (v.is(AnswerRow, row) ? [row] : []))
  const declined = new Set(answers.filter(({ attending }) => !attending).map(({ sk }) => sk.slice('R#'.length)))
  const round = reminderFor(meeting, declined, instantOf(addDays(day, -1), '06:00'))
  if (!round) return
  const act = quietAct('schedule:remind', now)
  const made = await askFor(deps, round, act)
  if (made) await revise(deps.meetings, act, meetingKey(meetingId), (before) => (before ? { next: { ...before, rounds: [...before.rounds, round.id] }, facts: [] } : undefined))
}

/** Finds the meetings of today and tomorrow and reminds of each once. */
export async function remind(deps: Working): Promise<void> {
  const now = deps.now().toISOString()
  const today = civilDayOf(now)
  for (const day of [today, addDays(today, 1)]) {
    const rows = await readAll(deps.table, { pk: dayOf(day) })
    await forEach(rows.map((row) => v.parse(DayRow, row).sk), AT_ONCE, (meetingId) => remindOf(deps, meetingId, day, now))
  }
}
