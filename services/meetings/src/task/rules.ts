import { TaskCancelled, TaskClosed, TaskCreated } from '@nen-nep/contracts'
import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { askSecrecy, isOwnAffair, noted, refusals, type Act, type Caller, type Decision } from '@nen-nep/service-kit'
import type { Roster } from '../roster/schema.ts'
import type { Giving, Judging, Reporting, Task } from './schema.ts'

export const refuse = refusals({
  'task.not-on-roster': 'invalid',
  'task.due-in-past': 'invalid',
  'task.not-owner': 'forbidden',
  'task.closed': 'conflict',
  'task.finished-in-future': 'invalid',
  'task.other-cell': 'invalid',
  'task.own': 'forbidden',
})

type Open = Extract<Task, { status: 'ASSIGNED' | 'REPORTED' }>
export const isOpen = (task: Task): task is Open => task.status === 'ASSIGNED' || task.status === 'REPORTED'
const stillOpen = (task: Task): Open => (isOpen(task) ? task : refuse('task.closed'))
/** A task is overdue from the day after its deadline, as long as nobody judged it. */
export const isOverdue = (task: Task, day: string) => isOpen(task) && task.dueOn < day

/** Gives a member of the cell a task with a deadline that is not past. Marked words in its title are asked about. */
export function give({ secrecyConfirmed, ...giving }: Giving, roster: Roster, id: string, act: Act): Decision<Task> {
  const today = civilDayOf(act.at)
  if (!roster.members.some(({ id: one }) => one === giving.memberId)) return refuse('task.not-on-roster')
  if (giving.dueOn < today) return refuse('task.due-in-past')
  const { cellId, memberId, dueOn } = giving
  const secrecy = noted(askSecrecy([{ pointer: '/title', text: giving.title }], secrecyConfirmed, act))
  return { next: { ...giving, ...secrecy, id, status: 'ASSIGNED', createdOn: today }, facts: [TaskCreated({ taskId: id, cellId, memberId, dueOn })] }
}

/** Says how far a task is; its owner's word, or the minute taker's for them. */
export function report(task: Task, { progress, report: text }: Reporting, { at }: Act): Decision<Task> {
  const before = stillOpen(task)
  return { next: { ...before, status: 'REPORTED', progress, reportedOn: civilDayOf(at), ...(text === undefined ? {} : { report: text }) }, facts: [] }
}

const judgeable = (task: Task, caller: Pick<Caller, 'id' | 'grants'>): Open => {
  const before = stillOpen(task)
  return isOwnAffair(caller, before.memberId) ? refuse('task.own') : before
}

/** Judges a task done, or not done; a cancelled one counts for nobody. In time means finished no later than its deadline. Nobody judges their own work. */
export function judge(task: Task, { outcome, finishedOn }: Judging, { at }: Act, caller: Pick<Caller, 'id' | 'grants'>): Decision<Task> {
  const before = judgeable(task, caller)
  const today = civilDayOf(at)
  const finished = finishedOn ?? (before.status === 'REPORTED' && before.progress === 100 ? (before.reportedOn ?? today) : today)
  if (finished > today) return refuse('task.finished-in-future')
  if (outcome === 'CANCELLED') return { next: { ...before, status: outcome, closedOn: today }, facts: [TaskCancelled({ taskId: before.id, cellId: before.cellId, memberId: before.memberId })] }
  const done = outcome === 'DONE'
  const inTime = done && finished <= before.dueOn
  const { id: taskId, cellId, memberId } = before
  return { next: { ...before, status: outcome, closedOn: today, inTime }, facts: [TaskClosed({ taskId, cellId, memberId, done, inTime })] }
}
