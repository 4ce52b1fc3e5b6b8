import type { Caller } from '@nen-nep/service-kit'
import type { Roster } from '../roster/schema.ts'
import { heldOf, owing } from '../session/roll.ts'
import { emptySession, turnsPerPerson } from '../session/rules.ts'
import type { Session } from '../session/schema.ts'
import { agendaNotices, plannedTime, titleOf } from './agenda.ts'
import { mayKnow, mayRecord } from './rights.ts'
import { civilOf } from './rules.ts'
import { isHeld, isStarted, type Meeting, type Started } from './schema.ts'

/** How the row writes the roll; people see it by name, in the detail. */
const unshown = { rv: undefined, roll: undefined, notes: undefined, turns: undefined }

/** A meeting as lists and commands show it: its agenda in words, its civil month, never the roll's letters. */
export function summaryOf(meeting: Meeting) {
  const { agenda, ...rest } = meeting
  const { year, month, day } = civilOf(meeting.startsAt)
  return { ...rest, ...unshown, year, month, day, agenda: agenda.map((item) => ({ ...item, title: titleOf(item) })), ...plannedTime(agenda, meeting.minutesPlanned), notices: isHeld(meeting) ? [] : agendaNotices(agenda, meeting.minutesPlanned) }
}

/** The roll by name. Times and reasons are shown to those who take it; everybody else sees the state alone. */
function rollOf(meeting: Started, roster: Roster, full: boolean) {
  const { marks } = heldOf(meeting, roster)
  const owed = new Set(owing(meeting, roster))
  const notes = new Map(meeting.notes.map(({ i, ...note }) => [i, note]))
  return roster.members.map(({ id, name, official }, index) => ({ memberId: id, name, official, owed: owed.has(id), state: marks[id], ...(full ? notes.get(index) : {}) }))
}

/** The empty roll of a meeting still to come, so that the roll-call screen is ready before it begins (B13). */
function expected(meeting: Meeting, roster: Roster) {
  const owed = new Set(owing(meeting, roster))
  return roster.members.map(({ id, name, official }) => ({ memberId: id, name, official, owed: owed.has(id) }))
}

/** One meeting with what was recorded in it, as far as the caller may know. Names and votes stay with the cell and those who decide over it. */
export function detailOf(meeting: Meeting, { caller, roster, session }: Readonly<{ caller: Caller; roster: Roster | undefined; session: Session | undefined }>) {
  if (!roster || !mayKnow(caller, meeting.cellId)) return summaryOf(meeting)
  const full = mayRecord(caller, meeting)
  if (!isStarted(meeting)) return full ? { ...summaryOf(meeting), roll: expected(meeting, roster) } : summaryOf(meeting)
  const { turns, votes, conclusions = [] } = session ?? emptySession(meeting)
  return { ...summaryOf(meeting), roll: rollOf(meeting, roster, full), turnsPerPerson: turnsPerPerson(turns), turnsTaken: turns, votes, conclusions }
}
