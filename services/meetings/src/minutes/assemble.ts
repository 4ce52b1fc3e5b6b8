import { civilTimeOf } from '@nen-nep/rules/dates/civil-time'
import { formatDate } from '@nen-nep/rules/dates/format'
import { percent } from '@nen-nep/rules/exact/index'
import { speaker, type Own, type Values } from '@nen-nep/rules/wording/index'
import type { Limitation } from '../limitation/schema.ts'
import { titleOf } from '../meeting/agenda.ts'
import type { Meeting, Outcome, Started } from '../meeting/schema.ts'
import { isHeld } from '../meeting/schema.ts'
import { templates } from '../paper/templates.vi.ts'
import { circleOf, type Roster } from '../roster/schema.ts'
import { attendanceIn, heldOf, owing } from '../session/roll.ts'
import type { Session, Turn } from '../session/schema.ts'
import type { Task } from '../task/schema.ts'
import { form } from './form.vi.ts'
import type { Frame } from './schema.ts'

const clock = (instant: string) => {
  const { date, time } = civilTimeOf(instant)
  return form.moment(time.slice(0, 5), formatDate(date))
}
/** All that the minutes of one meeting are made of. */
export type Recorded = Readonly<{ meeting: Started; session: Session; roster: Roster; tasks: readonly Task[]; limitations: readonly Limitation[]; score: Outcome | undefined }>

const named = (line: (names: readonly string[]) => string, who: readonly string[]) => (who.length > 0 ? [line(who)] : [])

function headOf({ meeting, roster }: Recorded, nameOf: (id: string) => string, opening: readonly string[]): string[] {
  const { chairId, minuteTakerId, visitors = [] } = meeting
  return [
    ...(isHeld(meeting) && meeting.number !== undefined ? [form.number(meeting.number)] : []),
    ...opening,
    form.time(clock(meeting.startedAt), isHeld(meeting) ? clock(meeting.endedAt) : undefined),
    form.venue(meeting.venue),
    ...(chairId === undefined ? [] : [form.chair(nameOf(chairId))]),
    ...(minuteTakerId === undefined ? [] : [form.taker(nameOf(minuteTakerId))]),
    ...named(form.guests, visitors.map(({ name, duty }) => (duty === undefined ? name : `${name} (${duty})`))),
    ...rollOf(meeting, roster),
  ]
}

/** Members by kind, who came, and who did not, by name; the exempt who came and those here for a time are said apart. */
function rollOf(meeting: Started, roster: Roster): string[] {
  const people = circleOf(meeting.kind, roster)
  const { owed, present, excused, unexcused } = attendanceIn(meeting, roster)
  const { marks } = heldOf(meeting, roster)
  const due = new Set(owing(meeting, roster))
  const absent = (state: 'EXCUSED' | 'UNEXCUSED') => people.filter(({ id }) => due.has(id) && marks[id] === state).map(({ name }) => name)
  const flagged = (flag: 'exempt' | 'temporaryAway' | 'temporaryHere') => people.filter(({ flags }) => flags.includes(flag))
  const official = people.filter((one) => one.official).length
  return [
    form.members(people.length, official, people.length - official),
    form.counts(owed, present, excused, unexcused),
    ...named(form.excused, absent('EXCUSED')),
    ...named(form.unexcused, absent('UNEXCUSED')),
    ...named(form.exempt, flagged('exempt').filter(({ id }) => marks[id] === 'PRESENT').map(({ name }) => name)),
    ...named(form.away, flagged('temporaryAway').map(({ name }) => name)),
    ...named(form.here, flagged('temporaryHere').map(({ name }) => name)),
  ]
}

/** Opinions in the order they were given, under the item they belong to, with what the chair concluded on it. */
function bodyOf({ meeting: { agenda }, session: { turns, conclusions = [] } }: Recorded, nameOf: (id: string) => string): string[] {
  const linesOf = (some: readonly Turn[]) => some.map(({ memberId, gist }) => form.turn(nameOf(memberId), gist))
  const items = agenda.flatMap((item, index) => {
    const said = linesOf(turns.filter(({ agendaItemId }) => agendaItemId === item.id))
    const concluded = conclusions.filter(({ agendaItemId }) => agendaItemId === item.id).map(({ text }) => form.conclusion(text))
    return said.length + concluded.length > 0 ? [form.onItem(index + 1, titleOf(item)), ...said, ...concluded] : []
  })
  return [...linesOf(turns.filter(({ agendaItemId }) => agendaItemId === undefined)), ...items]
}

/** The title of minutes, the posts of those who sign them, and the note beside these, in the words that are in force. */
export function frameOf({ kind }: Pick<Meeting, 'kind'>, own: Own): Frame {
  const { say } = speaker(templates.MINUTES, own)
  return { title: say('title', { meeting: form.meeting(kind) }), chair: say('chair'), taker: say('taker'), note: say('note') }
}
/** The lines at the end of the text: who signs. */
export const postsIn = ({ chair, taker, note }: Frame) => [chair, taker].map((post) => `${post} ${note}`.trim())

/** What fills the places of minutes; an end that is still to come is left to the pen. */
function valuesOf({ meeting, roster }: Recorded): Values {
  const { owed, present, excused, unexcused } = attendanceIn(meeting, roster)
  const hour = (instant: string) => civilTimeOf(instant).time.slice(0, 5)
  const counts = Object.fromEntries(Object.entries({ owed, present, excused, unexcused }).map(([name, count]) => [name, String(count)]))
  return { ...counts, meeting: form.meeting(meeting.kind).toLocaleLowerCase('vi'), day: formatDate(civilTimeOf(meeting.startsAt).date), venue: meeting.venue, start: hour(meeting.startedAt), end: isHeld(meeting) ? hour(meeting.endedAt) : form.open }
}

type Naming = (id: string) => string
/** The parts of minutes that an organisation may order, and leave out where it may; a part without anything to say says so, or nothing. */
function partsOf(recorded: Recorded, nameOf: Naming, { say }: Pick<ReturnType<typeof speaker<keyof typeof templates.MINUTES.texts>>, 'say'>): Readonly<Record<string, () => string[]>> {
  const { meeting, session, tasks, limitations, score } = recorded
  return {
    agenda: () => form.agenda(say('agenda'), meeting.agenda.map(titleOf)),
    turns: () => form.part(say('turns'), bodyOf(recorded, nameOf)),
    votes: () => form.part(say('votes'), session.votes.map(({ ratio, ...vote }) => form.vote({ ...vote, percentage: ratio === null ? form.unknown : percent(ratio) }))),
    tasks: () => form.part(say('tasks'), tasks.map(({ title, memberId, dueOn }) => form.task(title, nameOf(memberId), formatDate(dueOn)))),
    limitations: () => (limitations.length === 0 ? [] : form.part(say('limitations'), limitations.map(({ text, remedy, ownerId, dueOn }) => form.limitation({ text, remedy, owner: nameOf(ownerId), dueOn: formatDate(dueOn) })))),
    score: () => (score ? [say('score', { total: String(score.total), max: String(score.max), class: form.class(score.band) })] : []),
  }
}

/** Drafts the minutes from what was recorded (B22): who, when and where; totals and absences by name; then agenda, opinions and conclusions, votes, tasks, what is lacking and its remedy, and the score, in the order of the official form or the organisation's own; signatures. */
export function assemble(recorded: Recorded, own: Own = {}): string {
  const names = new Map(recorded.roster.members.map(({ id, name }) => [id, name]))
  const nameOf = (id: string) => names.get(id) ?? id
  const voice = speaker(templates.MINUTES, own)
  const frame = frameOf(recorded.meeting, own)
  const values = valuesOf(recorded)
  const parts = partsOf(recorded, nameOf, voice)
  return [...headOf(recorded, nameOf, [frame.title, ...voice.lines('opening', values)]), ...voice.sections.flatMap((id) => parts[id]?.() ?? []), ...voice.lines('closing', values), ...postsIn(frame)].join('\n')
}
