import * as v from 'valibot'
import { request } from '../http/request.ts'

const Entry = v.object({ id: v.string(), title: v.string(), at: v.string(), meetingId: v.optional(v.string()) })
/** One letter that concerned the reader. */
export type Entry = v.InferOutput<typeof Entry>
const Page = v.object({ items: v.array(Entry), next: v.optional(v.string()) })
export const listFeed = (token: string, cursor?: string) => request({ path: `/notifications/feed?limit=30${cursor === undefined ? '' : `&cursor=${encodeURIComponent(cursor)}`}`, token, answers: Page })
