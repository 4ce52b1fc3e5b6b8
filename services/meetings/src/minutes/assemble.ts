import { civilTimeOf } from '@nen-nep/rules/dates/civil-time'
import { formatDate } from '@nen-nep/rules/dates/format'
import { percent } from '@nen-nep/rules/exact/index'
import type { Limitation } from '../limitation/schema.ts'
import { titleOf } from '../meeting/agenda.ts'
import type { Outcome, Started } from '../meeting/schema.ts'
import { isHeld } from '../meeting/schema.ts'
import { circleOf, type Roster } from '../roster/schema.ts'
import { attendanceIn, heldOf, owing } from '../session/roll.ts'
import type { Session, Turn } from '../session/schema.ts'
import type { Task } from '../task/schema.ts'
import { form } from './form.vi.ts'

const clock = (instant: string) => {
  const { date, time } = civilTimeOf(instant)
  return form.moment(time.slice(0, 5), formatDate(date))
}
/** All that the minutes of one meeting are made of. */
export type Recorded = Readonly<{ meeting: Started; session: Session; roster: Roster; tasks: readonly Task[]; limitations: readonly Limitation[]; score: Outcome | undefined }>

const named = (line: (names: readonly string[]) => string, who: readonly string[]) => (who.length > 0 ? [line(who)] : [])

function headOf({ meeting, roster }: Recorded, nameOf: (id: string) => string): string[] {
  const { chairId, minuteTakerId, visitors = [] } = meeting
  return [
    ...(isHeld(meeting) && meeting.number !== undefined ? [form.number(meeting.number)] : []),
    form.title(meeting.kind),
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
  return form.turns([...linesOf(turns.filter(({ agendaItemId }) => agendaItemId === undefined)), ...items])
}

/** Drafts the minutes from what was recorded, in the order of the official form (B22): who, when and where; totals and absences by name; agenda; opinions and conclusions; votes; tasks; what is lacking and its remedy; the score; signatures. */
export function assemble(recorded: Recorded): string {
  const { meeting, session, roster, tasks, limitations, score } = recorded
  const names = new Map(roster.members.map(({ id, name }) => [id, name]))
  const nameOf = (id: string) => names.get(id) ?? id
  return [
    ...headOf(recorded, nameOf),
    ...form.agenda(meeting.agenda.map(titleOf)),
    ...bodyOf(recorded, nameOf),
    ...form.votes(session.votes.map(({ ratio, ...vote }) => form.vote({ ...vote, percentage: ratio === null ? form.unknown : percent(ratio) }))),
    ...form.tasks(tasks.map(({ title, memberId, dueOn }) => form.task(title, nameOf(memberId), formatDate(dueOn)))),
    ...form.limitations(limitations.map(({ text, remedy, ownerId, dueOn }) => form.limitation({ text, remedy, owner: nameOf(ownerId), dueOn: formatDate(dueOn) }))),
    ...(score ? [form.score(score)] : []),
    ...form.end,
  ].join('\n')
}
