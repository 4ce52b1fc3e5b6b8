import * as v from 'valibot'
import { request } from '../http/request.ts'

const Entry = v.object({ id: v.string(), orgId: v.optional(v.string()), kind: v.optional(v.string()), title: v.string(), at: v.string(), meetingId: v.optional(v.string()) })
export const listFeed = (token: string) => request({ path: '/notifications/feed?limit=100', token, answers: v.object({ items: v.array(Entry) }) })
