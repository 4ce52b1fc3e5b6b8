import { addDays } from '@nen-nep/rules/dates/arithmetic'
import { civilDayOf, instantOf } from '@nen-nep/rules/dates/civil-time'
import { forEach, readAll, readTree, revise, seen, type Tree } from '@nen-nep/service-kit'
import * as v from 'valibot'
import type { Working } from '../deps.ts'
import { announced, reminderFor, type Announced } from '../meeting/rules.ts'
import { Answer, type Meeting } from '../meeting/schema.ts'
import { quietAct } from '../once.ts'
import { dayOf, meetingKey } from '../place.ts'
import { askFor } from '../round/prepare.ts'
import type { Round } from '../round/schema.ts'
import { remindersFor } from '../rule/rules.ts'
import type { ReminderRule } from '../rule/schema.ts'
import { shippedReminders } from '../rule/shipped.ts'
import { allRules } from '../rule/use-cases.ts'
import { remindOfDue } from './due.ts'
import { daysToRemind, noteReminded } from './missed.ts'

const AT_ONCE = 8
const DayRow = v.object({ sk: v.string() })
const AnswerRow = v.object({ sk: v.pipe(v.string(), v.startsWith('R#')), ...Answer.entries })

type Scene = Readonly<{ deps: Working; tree: Tree; rules: readonly ReminderRule[]; days: readonly string[]; today: string; now: string }>

/** The reminder of a meeting that falls on today or, if none does, on a day that was missed: the last of them. The last day's is made up for on the day itself, when the meeting was announced or moved too late. */
const remindersOn = ({ rules, tree, today, days: due }: Scene, orgId: string, day: string) =>
  remindersFor(rules, tree, orgId, 'MEETING').reminders.filter(({ days }) => due.includes(addDays(day, days)) || (days === -1 && day === today)).toSorted((a, b) => b.days - a.days).slice(0, 1)

/** Asks for a reminder and writes it down with its meeting, also where somebody was stopped between the two. */
async function askOnce({ deps, now }: Scene, round: Round, known: readonly string[]): Promise<void> {
  const act = quietAct('schedule:remind', now)
  if (known.includes(round.id)) return
  await askFor(deps, round, act)
  if (round.meetingId !== undefined) await revise(deps.meetings, act, meetingKey(round.meetingId), (before) => (before && !before.rounds.includes(round.id) ? { next: { ...before, rounds: [...before.rounds, round.id] }, facts: [] } : undefined))
}

const isAhead = ({ startsAt }: Announced, now: string, day: string) => startsAt > now && civilDayOf(startsAt) === day

/** Nobody needs to be reminded on the day on which they were invited. */
const wasJustAnnounced = ({ opened }: Meeting, { today }: Scene) => opened?.at !== undefined && civilDayOf(opened.at) === today
/** A meeting as it was announced, where its people are to be reminded of it for that day. */
function toRemind(state: Meeting | undefined, scene: Scene, day: string): Announced | undefined {
  const meeting = state && announced(state)
  return meeting && isAhead(meeting, scene.now, day) && !wasJustAnnounced(state, scene) ? meeting : undefined
}

/** Reminds of one meeting, if it is still on that day and has not begun. The round is dated on the reminder's morning, so that every hour asks for the same one. */
async function remindOf(scene: Scene, meetingId: string, day: string): Promise<void> {
  const { deps } = scene
  const { pk } = meetingKey(meetingId)
  const rows = await readAll(deps.table, { pk })
  const own = rows.find(({ sk }) => sk === 'A')
  const state = own && seen(deps.meetings, own).state
  const meeting = toRemind(state, scene, day)
  if (!state || !meeting) return
  const answers = rows.flatMap((row) => (v.is(AnswerRow, row) ? [row] : []))
  for (const { days, except } of remindersOn(scene, meeting.cellId, day)) {
    const left = new Set(answers.filter(({ attending }) => except === 'ANSWERED' || !attending).map(({ sk }) => sk.slice('R#'.length)))
    const round = reminderFor(meeting, left, instantOf(addDays(day, days), '06:00'))
    if (round) await askOnce(scene, except === 'ANSWERED' ? { ...round, unlessAnswered: true } : round, state.rounds)
  }
}

/** Finds the meetings that a reminder of today is about, and today's own, and reminds of each once. */
export async function remind(deps: Working): Promise<void> {
  const now = deps.now().toISOString()
  const today = civilDayOf(now)
  const [tree, rules] = await Promise.all([readTree(deps.table), allRules(deps, deps.table)])
  const days = await daysToRemind(deps.table, today)
  const scene: Scene = { deps, tree, rules, days, today, now }
  const offsets = new Set([0, ...[...shippedReminders.MEETING, ...rules.filter(({ about }) => about === 'MEETING').flatMap(({ reminders }) => reminders)].map(({ days }) => -days)])
  const ahead = new Set(days.flatMap((from) => [...offsets].map((offset) => addDays(from, offset))).filter((day) => day >= today))
  for (const day of ahead) {
    const rows = await readAll(deps.table, { pk: dayOf(day) })
    await forEach(rows.map((row) => v.parse(DayRow, row).sk), AT_ONCE, (meetingId) => remindOf(scene, meetingId, day))
  }
  await remindOfDue(deps, days)
  await noteReminded(deps.table, days)
}
