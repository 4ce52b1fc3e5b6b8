import * as v from 'valibot'
import { request } from '../http/request.ts'
import { ask, part } from './at.ts'
import { inWhich } from './in-which.ts'

const text = v.optional(v.string())
const Entry = v.object({ id: v.string(), orgId: text, kind: text, title: v.string(), at: v.string(), meetingId: text, about: v.optional(v.array(v.string())), mustRead: v.optional(v.boolean()), read: v.optional(v.boolean()) })
/** Something the reader was told of; `mustRead` where they are asked to read it, `read` once they have. `about` names the things it is about. */
export type Entry = v.InferOutput<typeof Entry>
export const listFeed = (token: string) => request({ path: `/notifications/feed${ask({ limit: '100', ...inWhich })}`, token, answers: v.object({ items: v.array(Entry) }) })
export const acknowledge = (token: string, id: string, key: string) => request({ path: `/notifications/feed/${part(id)}/acknowledge`, token, send: { body: null, key }, answers: v.object({ acknowledgedAt: v.string() }) })

const Unread = v.object({ asked: v.number(), read: v.number(), items: v.array(v.object({ memberId: v.string(), name: v.string() })) })
/** How many were asked to read something and did, and by name who did not. */
export type Unread = v.InferOutput<typeof Unread>
export const listUnacknowledged = (token: string, about: string) => request({ path: `/notifications/unacknowledged${ask({ about })}`, token, answers: Unread })
