import * as v from 'valibot'
import { request } from '../http/request.ts'

export const Status = v.picklist(['ASSIGNED', 'ACCEPTED', 'IN_PROGRESS', 'REPORTED', 'EXTENDED', 'DONE', 'NOT_DONE', 'CANCELLED'])
export const Task = v.object({ id: v.string(), memberId: v.string(), title: v.string(), dueOn: v.string(), status: Status, overdue: v.boolean(), meetingId: v.optional(v.string()), progress: v.optional(v.number()), report: v.optional(v.string()), helperIds: v.optional(v.array(v.string())), evidence: v.optional(v.array(v.string())), asked: v.optional(v.object({ dueOn: v.string(), reason: v.string() })) })
/** Something a cell gave one of its members to do by a civil day; `asked` is a wish for more time that waits for an answer. */
export type Task = v.InferOutput<typeof Task>
const Given = v.object({ id: v.string() })

export const listTasks = (token: string, cellId: string, year: number) =>
  request({ path: `/meetings/tasks?cellId=${encodeURIComponent(cellId)}&year=${year}`, token, answers: v.object({ items: v.array(Task) }) })
export type Giving = Readonly<{ cellId: string; memberId: string; title: string; dueOn: string; meetingId?: string; helperIds?: readonly string[] }>
export const createTask = (token: string, body: Giving, key: string) => request({ path: '/meetings/tasks', token, send: { body, key }, answers: Given })

const act = (name: string) => (token: string, id: string, body: unknown, key: string) => request({ path: `/meetings/tasks/${encodeURIComponent(id)}/${name}`, token, send: { body, key }, answers: Given })
export const acceptTask = act('accept')
export const reportTask = act('report')
export const closeTask = act('close')
export const requestExtension = act('extension')
export const decideExtension = act('extension/decide')
