import { TaskCancelled, TaskClosed, TaskCreated, TaskOverdue } from '@nen-nep/contracts'
import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { askSecrecy, isOwnAffair, noted, type Act, type Caller, type Decision } from '@nen-nep/service-kit'
import type { Roster } from '../roster/schema.ts'
import { refuse } from './refusals.ts'
import type { Giving, Judging, Reporting, Task } from './schema.ts'

export type Open = Extract<Task, { status: 'ASSIGNED' | 'ACCEPTED' | 'IN_PROGRESS' | 'REPORTED' | 'EXTENDED' }>
export const isOpen = (task: Task): task is Open => task.status !== 'DONE' && task.status !== 'NOT_DONE' && task.status !== 'CANCELLED'
export const stillOpen = (task: Task): Open => (isOpen(task) ? task : refuse('task.closed'))
/** A task is overdue from the day after its deadline, as long as nobody judged it. */
export const isOverdue = (task: Task, day: string) => isOpen(task) && task.dueOn < day
/** Works on it: its owner and whoever helps them. */
export const worksOn = ({ memberId, helperIds = [] }: Task, who: string) => memberId === who || helperIds.includes(who)

const strangers = ({ memberId, helperIds = [] }: Giving, { members }: Roster) => [memberId, ...helperIds].some((one) => !members.some(({ id }) => id === one))

/** Gives a member of the cell a task with a deadline that is not past. Marked words in its title are asked about. */
export function give({ secrecyConfirmed, ...giving }: Giving, roster: Roster, id: string, act: Act): Decision<Task> {
  const today = civilDayOf(act.at)
  if (strangers(giving, roster)) return refuse('task.not-on-roster')
  if (giving.dueOn < today) return refuse('task.due-in-past')
  const { cellId, memberId, dueOn, directiveId } = giving
  const secrecy = noted(askSecrecy([{ pointer: '/title', text: giving.title }], secrecyConfirmed, act))
  return { next: { ...giving, ...secrecy, id, status: 'ASSIGNED', createdOn: today }, facts: [TaskCreated({ taskId: id, cellId, memberId, dueOn, ...(directiveId === undefined ? {} : { directiveId }) })] }
}

/** The owner takes a new task on. */
export function accept(task: Task): Decision<Task> {
  return task.status === 'ASSIGNED' ? { next: { ...task, status: 'ACCEPTED' }, facts: [] } : refuse('task.not-new')
}

/** Says how far a task is, with what shows it: the word of its owner or helpers, or the minute taker's for them. At 100 % its result is reported and waits to be judged. */
export function report(task: Task, { progress, report: text, evidence = [] }: Reporting, { at }: Act): Decision<Task> {
  const { evidence: shown = [], ...before } = stillOpen(task)
  const all = [...new Set([...shown, ...evidence])]
  return {
    next: { ...before, status: progress === 100 ? 'REPORTED' : 'IN_PROGRESS', progress, reportedOn: civilDayOf(at), ...(all.length > 0 ? { evidence: all } : {}), ...(text === undefined ? {} : { report: text }) },
    facts: [],
  }
}

/** Nobody judges their own work, nor grants themselves time. */
export const judgeable = (task: Task, caller: Pick<Caller, 'id' | 'formerly' | 'grants'>): Open => {
  const before = stillOpen(task)
  return isOwnAffair(caller, before.memberId) ? refuse('task.own') : before
}

/** A result that was reported whole was finished on the day of that report. */
const finishedBy = (task: Open, today: string) => (task.status === 'REPORTED' ? (task.reportedOn ?? today) : today)
const aboutOf = ({ id: taskId, cellId, memberId, directiveId }: Task) => ({ taskId, cellId, memberId, ...(directiveId === undefined ? {} : { directiveId }) })

/** Judges a task done, or not done; a cancelled one counts for nobody. In time means finished no later than its deadline. Nobody judges their own work. */
export function judge(task: Task, { outcome, finishedOn }: Judging, { at }: Act, caller: Pick<Caller, 'id' | 'formerly' | 'grants'>): Decision<Task> {
  const before = judgeable(task, caller)
  const today = civilDayOf(at)
  const finished = finishedOn ?? finishedBy(before, today)
  if (finished > today) return refuse('task.finished-in-future')
  const about = aboutOf(before)
  if (outcome === 'CANCELLED') return { next: { ...before, status: outcome, closedOn: today }, facts: [TaskCancelled(about)] }
  const done = outcome === 'DONE'
  const inTime = done && finished <= before.dueOn
  return { next: { ...before, status: outcome, closedOn: today, inTime }, facts: [TaskClosed({ ...about, done, inTime })] }
}

/** Tells that a deadline has passed; once for each deadline, however often it is asked. */
export function tellOverdue(task: Task, day: string): Decision<Task> | undefined {
  if (!isOpen(task) || !isOverdue(task, day) || task.toldOf === task.dueOn) return undefined
  const { id: taskId, cellId, memberId, dueOn } = task
  return { next: { ...task, toldOf: dueOn }, facts: [TaskOverdue({ taskId, cellId, memberId, dueOn })] }
}
