import { TaskExtended } from '@nen-nep/contracts'
import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import type { Act, Caller, Decision } from '@nen-nep/service-kit'
import { refuse } from './refusals.ts'
import { judgeable, stillOpen, type Open } from './rules.ts'
import type { Answering, Asking, Task } from './schema.ts'

const later = (dueOn: string, before: Open, today: string) => (dueOn > before.dueOn && dueOn >= today ? dueOn : refuse('task.not-later', { dueOn: before.dueOn }))

/** Whoever works on a task asks for a later deadline, with the reason. A newer wish takes the place of an older one. */
export function ask(task: Task, { dueOn, reason }: Asking, { by, at }: Act): Decision<Task> {
  const before = stillOpen(task)
  const on = civilDayOf(at)
  return { next: { ...before, asked: { dueOn: later(dueOn, before, on), by, on, reason } }, facts: [] }
}

function without<T extends Readonly<{ asked?: unknown }>>(task: T): Omit<T, 'asked'> {
  const { asked: _, ...rest } = task
  return rest
}

/** The leader grants more time or refuses it; the old deadline, or the wish that was refused, stays in the history with who decided and why. Nobody grants it to themselves. */
export function answer(task: Task, { decision, dueOn, reason }: Answering, { by, at }: Act, caller: Pick<Caller, 'id' | 'formerly' | 'grants'>): Decision<Task> {
  const before = judgeable(task, caller)
  const { asked, deadlines = [], refused = [] } = before
  if (!asked) return refuse('task.no-extension')
  const on = civilDayOf(at)
  if (decision === 'REFUSE') return { next: { ...without(before), refused: [...refused, { dueOn: asked.dueOn, asked: asked.reason, by, on, ...(reason === undefined ? {} : { reason }) }] }, facts: [] }
  const until = later(dueOn ?? asked.dueOn, before, on)
  const { id: taskId, cellId, memberId } = before
  const moved = { dueOn: before.dueOn, by, on, reason: reason ?? asked.reason }
  return { next: { ...without(before), status: 'EXTENDED', dueOn: until, deadlines: [...deadlines, moved] }, facts: [TaskExtended({ taskId, cellId, memberId, dueOn: until })] }
}
