import { civilTimeOf } from '@nen-nep/rules/dates/civil-time'
import { formatDate } from '@nen-nep/rules/dates/format'
import { percent } from '@nen-nep/rules/exact/index'
import { titleOf } from '../meeting/agenda.ts'
import type { Started } from '../meeting/schema.ts'
import { isHeld } from '../meeting/schema.ts'
import type { Roster } from '../roster/schema.ts'
import { attendanceIn, heldOf, owing } from '../session/roll.ts'
import type { Session } from '../session/schema.ts'
import type { Task } from '../task/schema.ts'
import { form } from './messages.vi.ts'

const clock = (instant: string) => {
  const { date, time } = civilTimeOf(instant)
  return form.moment(time.slice(0, 5), formatDate(date))
}

/** Drafts the minutes from what was recorded: place and time, who was absent and why by name, agenda, opinions, votes, tasks (B22). */
export function assemble(meeting: Started, session: Session, roster: Roster, tasks: readonly Task[]): string {
  const names = new Map(roster.members.map(({ id, name }) => [id, name]))
  const nameOf = (id: string) => names.get(id) ?? id
  const { owed, present, excused, unexcused } = attendanceIn(meeting, roster)
  const { marks } = heldOf(meeting, roster)
  const absent = (state: 'EXCUSED' | 'UNEXCUSED') => owing(meeting, roster).filter((id) => marks[id] === state).map(nameOf)
  const named = (line: (names: readonly string[]) => string, who: readonly string[]) => (who.length > 0 ? [line(who)] : [])
  return [
    form.title(meeting.kind),
    form.time(clock(meeting.startedAt), isHeld(meeting) ? clock(meeting.endedAt) : undefined),
    form.venue(meeting.venue),
    form.counts(owed, present, excused, unexcused),
    ...named(form.excused, absent('EXCUSED')),
    ...named(form.unexcused, absent('UNEXCUSED')),
    ...form.agenda(meeting.agenda.map(titleOf)),
    ...form.turns(session.turns.map(({ memberId, gist }) => form.turn(nameOf(memberId), gist))),
    ...form.votes(session.votes.map(({ ratio, ...vote }) => form.vote({ ...vote, percentage: ratio === null ? form.unknown : percent(ratio) }))),
    ...form.tasks(tasks.filter(({ meetingId }) => meetingId === meeting.id).map(({ title, memberId, dueOn }) => form.task(title, nameOf(memberId), formatDate(dueOn)))),
  ].join('\n')
}
