import type { Seat } from '../board/seats.ts'
import { silence } from '../board/seats.ts'
import type { Hand } from '../hand/schema.ts'
import { queue } from '../hand/rules.ts'
import { titleOf } from '../meeting/agenda.ts'
import type { AgendaItem, At } from '../meeting/schema.ts'
import type { Minutes } from '../minutes/schema.ts'
import type { MeetingPack } from '../pack.ts'
import type { Remarks } from '../remark/schema.ts'
import type { Roster } from '../roster/schema.ts'
import { prompts } from '../series/templates.vi.ts'
import { owing, standingOf } from '../session/roll.ts'
import { minutesBetween, turnsPerPerson } from '../session/rules.ts'
import type { Session } from '../session/schema.ts'
import { steps, type Step } from './words.vi.ts'

/** What the chair's one reading is made of. */
export type Parts = Readonly<{ meeting: At<'IN_SESSION'>; version: number; session: Session; roster: Roster; pack: MeetingPack; minutes: Minutes | undefined; hands: readonly Hand[]; remarks: Remarks | undefined; at: string }>

/** Where on the agenda the sitting is: at the first item until somebody moved on. */
const indexNow = ({ agenda }: Parts['meeting'], { item }: Session) => Math.max(0, agenda.findIndex(({ id }) => id === item?.id))

/** The item treated now (the first until somebody moved on) and how much of its time is left; minutes that go below nought are over. */
function nowOf({ meeting, session, at }: Parts) {
  const { item } = session
  const index = indexNow(meeting, session)
  const current = meeting.agenda[index]
  if (!current) return { item: undefined }
  const { id, code, minutes } = current
  const since = item?.since ?? meeting.startedAt
  const following = meeting.agenda[index + 1]
  return {
    item: { id, number: index + 1, of: meeting.agenda.length, title: titleOf(current), since, prompts: (code && prompts[code]) ?? [], ...(minutes === undefined ? {} : { minutes, minutesLeft: minutes - minutesBetween(since, at) }) },
    ...(following ? { nextItem: { id: following.id, title: titleOf(following) } } : {}),
  }
}

/** For how many meetings in a row somebody is silent before the chair is told (N9). */
const QUIET = 3
/** Who came and has not spoken for three meetings, and not in this one either: a line for the chair alone. */
export function quietOf(seats: readonly Seat[], { meeting, session: { turns } }: Parts) {
  const spoke = new Set(turns.map(({ memberId }) => memberId))
  const before = Map.groupBy(seats.filter(({ at }) => at < meeting.startsAt), ({ memberId }) => memberId)
  return [...before].map(([memberId, own]) => ({ memberId, name: own.at(-1)?.name ?? '', silentFor: silence(own) })).filter(({ memberId, silentFor }) => silentFor >= QUIET && !spoke.has(memberId)).toSorted((a, b) => b.silentFor - a.silentFor)
}

function following({ meeting, session, roster, minutes }: Parts): Readonly<{ step: Step; text: string }> {
  const open = owing(meeting, roster).filter((id) => meeting.roll[roster.members.findIndex((one) => one.id === id)] === '-').length
  const item: AgendaItem | undefined = meeting.agenda[indexNow(meeting, session) + 1]
  const all: readonly (readonly [boolean, Step, string])[] = [
    [open > 0, 'ROLL', steps.ROLL(open)],
    [item !== undefined, 'ITEM', item ? steps.ITEM(titleOf(item)) : ''],
    [session.votes.length === 0, 'VOTE', steps.VOTE],
    [!session.entered, 'SCORE', steps.SCORE],
    [!minutes, 'MINUTES', steps.MINUTES],
    [minutes?.readBackAt === undefined, 'READ_BACK', steps.READ_BACK],
  ]
  const [, step, text] = all.find(([holds]) => holds) ?? [true, 'CLOSE' as const, steps.CLOSE]
  return { step, text }
}

/** The whole evening on one screen (B20): what is treated, how much time is left, the quorum line, who asked to speak, who prepared something, and what comes next. */
export function cockpitOf(parts: Parts) {
  const { meeting, version, session, roster, pack, hands, remarks, at } = parts
  const names = new Map(roster.members.map(({ id, name }) => [id, name]))
  const named = (memberId: string) => ({ memberId, name: names.get(memberId) ?? '' })
  const elapsed = minutesBetween(meeting.startedAt, at)
  const current = nowOf(parts)
  const prepared = (remarks?.remarks ?? []).filter(({ agendaItemId }) => agendaItemId === undefined || agendaItemId === current.item?.id)
  return {
    meetingId: meeting.id,
    version,
    ...current,
    elapsed,
    minutesLeft: meeting.minutesPlanned - elapsed,
    ...standingOf(meeting, roster, pack),
    asking: queue(hands, session.turns).map(({ memberId, at: since, agendaItemId }) => ({ ...named(memberId), since, ...(agendaItemId === undefined ? {} : { agendaItemId }) })),
    remarks: prepared.map(({ id, topic, group, memberIds, points }) => ({ id, topic, prepared: points !== undefined, members: memberIds.map(named), ...(group === undefined ? {} : { group }) })),
    turns: session.turns.length,
    turnsPerPerson: turnsPerPerson(session.turns),
    votes: session.votes.length,
    next: following(parts),
  }
}
