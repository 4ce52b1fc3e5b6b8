import { MeetingCancelled, MeetingOpened, MeetingPostponed, MeetingRescheduled, type Fact } from '@nen-nep/contracts'
import { askSecrecy, noted, type Act, type Decision } from '@nen-nep/service-kit'
import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { circleOf, type Roster } from '../roster/schema.ts'
import { comingTo } from '../carry/rules.ts'
import type { Carried } from '../carry/schema.ts'
import { agendaOf, titleOf, withTopics } from './agenda.ts'
import { refuse } from './refusals.ts'
import type { AgendaInput, At, Edit, Meeting, Opening, Planning, Starting, Status } from './schema.ts'

/** The civil year, month and day in Vietnam on which a meeting is held. */
export function civilOf(startsAt: string) {
  const day = civilDayOf(startsAt)
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), day }
}

/** Narrows a meeting to the states in which something may be done, or refuses with the state it is in. */
export function demand<S extends Status>(meeting: Meeting, ...wanted: readonly S[]): At<S> {
  const fits = (one: Meeting): one is At<S> => wanted.some((status) => status === one.status)
  return fits(meeting) ? meeting : refuse('meeting.wrong-state', { state: meeting.status })
}

/** Guidance 12-HD/BTCTW: at least 90 minutes, 120 when a regular and a thematic meeting share one sitting. */
const usualMinutes = (kind: Planning['kind']) => (kind === 'COMBINED' ? 120 : 90)

/** What a meeting calls itself before others: the second question looks at these. */
function namesIn(venue: string | undefined, agenda: AgendaInput | undefined) {
  const titles = (agenda ?? []).map((line) => (typeof line === 'string' ? line : line.title))
  return [{ pointer: '/venue', text: venue ?? '' }, ...titles.map((text, index) => ({ pointer: `/agenda/${index}`, text: text ?? '' }))]
}

/** A quiet draft: nobody is told before it is opened. What earlier meetings left unfinished comes onto its agenda by itself (B7). Marked words in its venue or agenda are asked about. */
export function draft({ minutesPlanned, agenda, secrecyConfirmed, rollOver = true, ...planning }: Planning, id: string, act: Act, carried: readonly Carried[] = []): Decision<Meeting> {
  const secrecy = noted(askSecrecy(namesIn(planning.venue, agenda), secrecyConfirmed, act))
  const next = { ...planning, ...secrecy, id, status: 'DRAFT' as const, minutesPlanned: minutesPlanned ?? usualMinutes(planning.kind), agenda: withTopics(agendaOf(planning.kind, agenda), rollOver ? comingTo(planning.kind, carried) : []) }
  return { next, facts: [] }
}

type Announced = At<'DRAFT'> | At<'OPEN'> | At<'POSTPONED'>
const about = ({ id, cellId }: Meeting) => ({ meetingId: id, cellId })
const when = ({ startsAt, venue, minutesPlanned }: Announced) => ({ startsAt, venue, minutesPlanned })
const moved = (before: Announced, after: Announced) => JSON.stringify(when(before)) !== JSON.stringify(when(after))

function factsOfEdit(before: Announced, after: Announced): Fact[] {
  if (after.status !== 'OPEN') return []
  return before.status === 'POSTPONED' || moved(before, after) ? [MeetingRescheduled({ ...about(after), ...when(after), ...guestsOf(after) })] : []
}

const applied = (before: Announced, plan: Partial<Omit<Announced, 'status'>>): Announced =>
  before.status === 'POSTPONED' && plan.startsAt !== undefined ? { ...before, ...plan, putOffBy: undefined, status: 'OPEN' } : { ...before, ...plan }

/** Changes a draft, or an announced meeting; those already told are told of a new time or place. A postponed meeting that is given a new time is open again. Only words that are new are asked about. */
export function edit(meeting: Meeting, { agenda, kind, secrecyConfirmed, ...changes }: Edit, act: Act): Decision<Meeting> {
  const before = demand(meeting, 'DRAFT', 'OPEN', 'POSTPONED')
  if (civilOf(changes.startsAt ?? before.startsAt).year !== civilOf(before.startsAt).year) return refuse('meeting.other-year')
  const known = [before.venue, ...before.agenda.map(titleOf)]
  const secrecy = noted(askSecrecy(namesIn(changes.venue, agenda).filter(({ text }) => !known.includes(text)), secrecyConfirmed, act))
  const plan = { ...changes, ...secrecy, ...(kind && { kind }), ...(agenda && { agenda: agendaOf(kind ?? before.kind, agenda, before.agenda) }) }
  const next = applied(before, plan)
  return { next, facts: factsOfEdit(before, next) }
}

/** Members to tell: everybody the meeting is for but the suspended; the exempt may come, and are told too. */
const invited = ({ kind }: Meeting, roster: Roster) => circleOf(kind, roster).filter(({ flags }) => !flags.includes('suspended')).map(({ id }) => id)

/** Members of elsewhere who are invited without a vote, and until when answers are asked for. */
export function guestsOf({ invitees = [], answerBy }: Meeting) {
  const guests = invitees.flatMap(({ memberId }) => (memberId === undefined ? [] : [memberId]))
  return { ...(guests.length > 0 ? { guests } : {}), ...(answerBy === undefined ? {} : { answerBy }) }
}

/** Announces a draft, quietly or with invitations. */
export function announce(meeting: Meeting, roster: Roster, { notify }: Opening, { at }: Act): Decision<Meeting> {
  const before = demand(meeting, 'DRAFT')
  const next = { ...before, status: 'OPEN' as const, openedAt: at, notified: notify }
  const agenda = before.agenda.map(titleOf)
  return { next, facts: [MeetingOpened({ ...about(before), kind: before.kind, ...when(before), agenda, notify, invited: invited(before, roster), ...guestsOf(before) })] }
}

/** Puts an announced meeting off without a new date yet. */
export function postpone(meeting: Meeting): Decision<Meeting> {
  const before = demand(meeting, 'OPEN')
  return { next: { ...before, status: 'POSTPONED' }, facts: [MeetingPostponed({ ...about(before), ...guestsOf(before) })] }
}

/** Calls a meeting off; who was never told of it is not told now. */
export function cancel(meeting: Meeting): Decision<Meeting> {
  const before = demand(meeting, 'DRAFT', 'OPEN', 'POSTPONED')
  return { next: { ...before, status: 'CANCELLED' }, facts: before.status === 'DRAFT' ? [] : [MeetingCancelled({ ...about(before), ...guestsOf(before) })] }
}

/** What a sitting is judged by, whatever is chosen later. */
export type Pinned = Pick<At<'IN_SESSION'>, 'sheet' | 'agreedMinutes'>
/** Begins the sitting and pins the roster: its order is the order of the roll from now on. */
export function start(meeting: Meeting, { roster, pinned }: Readonly<{ roster: Roster; pinned: Pinned }>, { startedAt }: Starting, { by, at }: Act): Decision<Meeting> {
  const before = demand(meeting, 'OPEN')
  if (startedAt !== undefined && Date.parse(startedAt) > Date.parse(at)) return refuse('meeting.future')
  return { next: { ...before, status: 'IN_SESSION', startedAt: startedAt ?? at, rv: roster.version, roll: '-'.repeat(roster.members.length), notes: [], chairId: by, ...pinned }, facts: [] }
}
