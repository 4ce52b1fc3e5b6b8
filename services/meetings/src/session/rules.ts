import { MeetingClosed, type Fact } from '@nen-nep/contracts'
import { moreThanHalf, quorum, twoThirds, voteResult } from '@nen-nep/rules/attendance/index'
import type { MeetingRecord } from '@nen-nep/rules/criteria/index'
import type { Act } from '@nen-nep/service-kit'
import { refuse as refuseMeeting } from '../meeting/refusals.ts'
import { civilOf, demand } from '../meeting/rules.ts'
import type { At, Figures, Meeting, Started } from '../meeting/schema.ts'
import type { MeetingPack } from '../pack.ts'
import type { Roster } from '../roster/schema.ts'
import { bandOf, recordOf, sheetOf } from '../score/rules.ts'
import { refuse } from './refusals.ts'
import { attendanceIn, headsIn, heldOf, owing } from './roll.ts'
import type { Closing, Concluding, Moving, Session, Turn, TurnTaken, Vote, VoteTaken } from './schema.ts'

const MOST_TURNS = 400
const MOST_VOTES = 60

/** A sitting before anything was said in it. */
export const emptySession = ({ id, cellId }: Meeting): Session => ({ id, cellId, turns: [], votes: [] })

/** How many turns each member has taken, most first. */
export function turnsPerPerson(turns: readonly Turn[]) {
  const counts = new Map<string, { turns: number; seconds: number }>()
  for (const { memberId, seconds = 0 } of turns) {
    const { turns: so, seconds: far } = counts.get(memberId) ?? { turns: 0, seconds: 0 }
    counts.set(memberId, { turns: so + 1, seconds: far + seconds })
  }
  return [...counts].map(([memberId, count]) => ({ memberId, ...count })).sort((a, b) => b.turns - a.turns)
}

const known = (meeting: Meeting, id: string | undefined) => id === undefined || meeting.agenda.some((item) => item.id === id)

/** Counts a turn of somebody on the roster. */
export function takeTurn(meeting: Meeting, session: Session, roster: Roster, turn: TurnTaken): Session {
  demand(meeting, 'IN_SESSION')
  if (!roster.members.some(({ id }) => id === turn.memberId)) return refuse('attendance.not-on-roster', { memberId: turn.memberId })
  if (!known(meeting, turn.agendaItemId)) return refuse('turn.unknown-item')
  if (session.turns.length >= MOST_TURNS) return refuse('session.full')
  return { ...session, turns: [...session.turns, turn] }
}

/** What the chair concluded on one item of the agenda. */
export function conclude(meeting: Meeting, session: Session, concluding: Concluding): Session {
  demand(meeting, 'IN_SESSION')
  if (!known(meeting, concluding.agendaItemId)) return refuse('turn.unknown-item')
  return { ...session, conclusions: [...(session.conclusions ?? []).filter(({ agendaItemId }) => agendaItemId !== concluding.agendaItemId), concluding] }
}

/** The item that is being treated from now on. */
export function moveTo(meeting: Meeting, session: Session, { agendaItemId: id }: Moving, at: string): Session {
  demand(meeting, 'IN_SESSION')
  if (!known(meeting, id)) return refuse('turn.unknown-item')
  return session.item?.id === id ? session : { ...session, item: { id, since: at } }
}

/** An open vote: measured against the pack's base, by name. Without quorum it warns, or is refused where the pack says so. */
export function takeVote(meeting: Meeting, session: Session, { roster, pack }: Readonly<{ roster: Roster; pack: MeetingPack }>, taken: VoteTaken): Session {
  const sitting = demand(meeting, 'IN_SESSION')
  if (!known(meeting, taken.agendaItemId)) return refuse('turn.unknown-item')
  if (session.votes.length >= MOST_VOTES) return refuse('session.full')
  const heads = headsIn(sitting, roster, taken.agendaItemId)
  const { met, sentence } = quorum(heads, pack.quorum)
  if (!met && pack.quorumRefuses) return refuse('vote.no-quorum', { sentence })
  const { base, baseRule, ratio, passed, problems } = voteResult(taken, heads, pack.baseRule, taken.passing === 'TWO_THIRDS' ? twoThirds : moreThanHalf)
  const [problem] = problems
  if (problem) return refuse('vote.more-than-present', { sentence: problem.message })
  const vote: Vote = { ...taken, base, baseRule, ratio, passed }
  return { ...session, votes: [...session.votes, vote] }
}

const MINUTE = 60_000
/** Whole minutes from the beginning to a moment, never below nought. */
export const minutesBetween = (startedAt: string, until: string) => Math.max(0, Math.floor((Date.parse(until) - Date.parse(startedAt)) / MINUTE))

/** The figures of a sitting as recorded so far. */
export function figuresSoFar(meeting: Started, session: Session, roster: Roster): Figures {
  const { owed, present, excused, unexcused } = attendanceIn(meeting, roster)
  return { owed, present, excused, unexcused, turns: session.turns.length, speakers: turnsPerPerson(session.turns).length, votes: session.votes.length }
}

/** A meeting that nobody owes, as of a cell whose members are all exempt or away, has a whole roll and closes with figures of nought. */
function figuresOf(meeting: Started, session: Session, roster: Roster): Figures {
  const { unrecorded } = attendanceIn(meeting, roster)
  return unrecorded > 0 ? refuse('attendance.incomplete', { unrecorded }) : figuresSoFar(meeting, session, roster)
}

function endOf({ startedAt }: Started, { endedAt }: Closing, at: string): string {
  if (endedAt === undefined) return at
  if (Date.parse(endedAt) > Date.parse(at)) return refuseMeeting('meeting.future')
  return Date.parse(endedAt) < Date.parse(startedAt) ? refuseMeeting('meeting.ends-before-start') : endedAt
}

const digit = (count: number) => Math.min(count, 35).toString(36)
export type Closed = Readonly<{ meeting: At<'CLOSED'>; session: Session; facts: readonly Fact[] }>

/** Ends a sitting whose roll is complete, and fixes its figures: attendance, turns, votes and its own score, when it gave one. */
export function close(meeting: Meeting, session: Session, { roster, pack, closing, evidence, number }: Readonly<{ roster: Roster; pack: MeetingPack; closing: Closing; evidence?: MeetingRecord; number?: number }>, { at }: Act): Closed {
  const before = demand(meeting, 'IN_SESSION')
  const endedAt = endOf(before, closing, at)
  const figures = figuresOf(before, session, roster)
  const counts = new Map(turnsPerPerson(session.turns).map(({ memberId, turns }) => [memberId, turns]))
  const turnsOf = (id: string) => counts.get(id) ?? 0
  const ended = { ...before, status: 'CLOSED' as const, endedAt, ...(number === undefined ? {} : { number }), figures, turns: roster.members.map(({ id }) => digit(turnsOf(id))).join('') }
  const record = recordOf(ended, roster, evidence)
  const score = session.entered && bandOf(sheetOf(pack, record, session.entered))
  const { marks } = heldOf(before, roster)
  const attendance = owing(before, roster).map((memberId) => ({ memberId, state: marks[memberId] ?? 'UNEXCUSED', turns: turnsOf(memberId) }))
  const { year, month } = civilOf(before.startsAt)
  const fact = MeetingClosed({ meetingId: before.id, cellId: before.cellId, kind: before.kind, year, month, attendance, ...(score ? { score: score.total, band: score.band } : {}) })
  return { meeting: { ...ended, ...(score ? { score } : {}) }, session: { ...session, record }, facts: [fact] }
}
