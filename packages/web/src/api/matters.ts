import * as v from 'valibot'
import { request } from '../http/request.ts'
import { ask, part } from './at.ts'

const Matters = v.object({
  tasks: v.array(v.object({ id: v.string(), title: v.string(), memberId: v.string(), dueOn: v.string(), overdue: v.boolean() })),
  limitations: v.array(v.object({ id: v.string(), text: v.string(), dueOn: v.string() })),
  directives: v.array(v.looseObject({ title: v.string() })),
  proposals: v.array(v.object({ id: v.string(), text: v.string(), status: v.string() })),
})
/** What waits for a cell's next meeting from before: tasks, what it has to mend, what came down, answers from above. */
export type Matters = v.InferOutput<typeof Matters>
export const getMatters = (token: string, cellId: string) => request({ path: `/meetings/matters${ask({ cellId })}`, token, answers: Matters })

const Clock = v.object({ steps: v.array(v.object({ step: v.string(), text: v.string(), dueOn: v.string(), doneOn: v.optional(v.string()), state: v.picklist(['DONE', 'DONE_LATE', 'LATE', 'TODAY', 'WAITING']) })), tonight: v.array(v.string()), onTime: v.boolean() })
/** The way of a meeting's papers: what is due on which civil day, what is there, what must still be out tonight. */
export type Clock = v.InferOutput<typeof Clock>
export const getMeetingClock = (token: string, id: string) => request({ path: `/meetings/${part(id)}/clock`, token, answers: Clock })
