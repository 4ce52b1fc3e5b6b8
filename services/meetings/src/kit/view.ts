import { civilDayOf, civilTimeOf } from '@nen-nep/rules/dates/civil-time'
import type { Document } from '../document/schema.ts'
import { plannedTime, titleOf } from '../meeting/agenda.ts'
import type { AgendaItem, Held, Meeting } from '../meeting/schema.ts'
import type { Roster } from '../roster/schema.ts'
import { prompts } from '../series/templates.vi.ts'
import { owing } from '../session/roll.ts'
import type { Vote } from '../session/schema.ts'
import { isOverdue } from '../task/rules.ts'
import type { Task } from '../task/schema.ts'

/** The meeting before this one, and what it voted on. */
export type Last = Readonly<{ meeting: Held; votes: readonly Vote[] }>
type Parts = Readonly<{ meeting: Meeting; version: number; cell: string; roster: Roster; tasks: readonly Task[]; documents: readonly Document[]; last: Last | undefined; at: string }>

/** A kit stays below what a phone keeps and two pages hold. */
const TASKS = 100
const DOCUMENTS = 50

function agendaLine(item: AgendaItem, nameOf: (id: string) => string) {
  const { id, code, minutes, presenterId, focal, from } = item
  return { id, title: titleOf(item), minutes, ...(presenterId === undefined ? {} : { presenter: nameOf(presenterId) }), ...(focal && { focal }), ...(from && { from }), prompts: (code && prompts[code]) ?? [] }
}
const lastLines = ({ meeting: { id, startsAt }, votes }: Last) => ({ meetingId: id, day: civilDayOf(startsAt), conclusions: votes.map(({ motion, passed, for: inFavour, against, abstain }) => ({ motion, passed, for: inFavour, against, abstain })) })

/** The evening's kit as it is kept on a phone: the same for the same facts, whenever it is asked for on a day. */
export function kitOf({ meeting, version, cell, roster, tasks, documents, last, at }: Parts) {
  const names = new Map(roster.members.map(({ id, name }) => [id, name]))
  const nameOf = (id: string) => names.get(id) ?? id
  const owed = new Set(owing(meeting, roster))
  const { id, cellId, kind, status, startsAt, venue, minutesPlanned, agenda, invitees = [] } = meeting
  const { date, time } = civilTimeOf(startsAt)
  return {
    meeting: { id, cellId, cell, version, kind, status, startsAt, day: date, time: time.slice(0, 5), venue, minutesPlanned, ...plannedTime(agenda, minutesPlanned), invitees },
    agenda: agenda.map((item) => agendaLine(item, nameOf)),
    roster: { version: roster.version, members: roster.members.map(({ id: memberId, name, official }) => ({ memberId, name, official, owed: owed.has(memberId) })) },
    openTasks: tasks.slice(0, TASKS).map((task) => ({ id: task.id, title: task.title, memberId: task.memberId, name: nameOf(task.memberId), dueOn: task.dueOn, overdue: isOverdue(task, civilDayOf(at)) })),
    moreTasks: Math.max(0, tasks.length - TASKS),
    documents: documents.slice(0, DOCUMENTS).map(({ id: documentId, name, itemId, audience }) => ({ id: documentId, name, audience, ...(itemId === undefined ? {} : { itemId }), open: `/meetings/documents/${documentId}/opening` })),
    moreDocuments: Math.max(0, documents.length - DOCUMENTS),
    ...(last ? { last: lastLines(last) } : {}),
  }
}
export type Kit = ReturnType<typeof kitOf>
