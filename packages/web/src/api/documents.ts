import * as v from 'valibot'
import { request } from '../http/request.ts'

const Paper = v.object({ id: v.string(), name: v.string(), status: v.picklist(['AWAITED', 'READY', 'WITHDRAWN']), read: v.boolean(), readers: v.optional(v.array(v.unknown())) })
/** A paper of a meeting, and whether the reader opened it; `readers` for those who record the meeting. */
export type Paper = v.InferOutput<typeof Paper>
export const listDocuments = (token: string, meetingId: string) => request({ path: `/meetings/${encodeURIComponent(meetingId)}/documents`, token, answers: v.object({ items: v.array(Paper) }) })
/** The address of a paper's bytes, good for some minutes; that it was opened is noted. */
export const openDocument = (token: string, id: string, key: string) => request({ path: `/meetings/documents/${encodeURIComponent(id)}/opening`, token, send: { body: {}, key }, answers: v.object({ url: v.string() }) })
