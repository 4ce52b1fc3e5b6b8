import * as v from 'valibot'
import { request } from '../http/request.ts'
import { ask, part } from './at.ts'

const Limitation = v.object({
  id: v.string(), of: v.picklist(['CELL', 'COMMITTEE']), text: v.string(), causes: v.string(), remedy: v.string(), tags: v.array(v.string()), ownerId: v.string(), dueOn: v.string(), recordedOn: v.string(), overdue: v.boolean(),
  status: v.picklist(['OPEN', 'CLOSED']), closedOn: v.optional(v.string()),
  acceptances: v.array(v.object({ on: v.string(), inTime: v.boolean(), evidence: v.array(v.string()) })), returns: v.array(v.object({ on: v.string(), reason: v.string() })),
})
/** What a cell or its committee lacks, why, who mends it how and until when; never of one person. */
export type Limitation = v.InferOutput<typeof Limitation>
const List = v.object({ items: v.array(Limitation), counts: v.object({ all: v.number(), closed: v.number(), open: v.number(), overdue: v.number() }) })
export const listLimitations = (token: string, cellId: string, year: number) => request({ path: `/meetings/limitations${ask({ cellId, year })}`, token, answers: List })
const Catalogues = v.object({ items: v.array(v.object({ code: v.string(), name: v.string(), until: v.optional(v.string()), groups: v.array(v.object({ name: v.string(), items: v.number() })) })) })
export const listSignCatalogues = (token: string) => request({ path: '/meetings/limitations/catalogues', token, answers: Catalogues })
export const recordLimitation = (token: string, body: unknown, key: string) => request({ path: '/meetings/limitations', token, send: { body, key }, answers: v.object({ id: v.string() }) })
/** How the cell accepted the evidence: by the word of its chair, or by a vote of one of its meetings, counted from nought. */
export type Accepting = Readonly<{ evidence: readonly string[] }> & Readonly<{ how: 'CHAIR' } | { how: 'VOTE'; meetingId: string; vote: number }>
export const closeLimitation = (token: string, id: string, accepting: Accepting, key: string) => request({ path: `/meetings/limitations/${part(id)}/close`, token, send: { body: accepting, key }, answers: v.object({}) })
export const reopenLimitation = (token: string, id: string, reason: string, key: string) => request({ path: `/meetings/limitations/${part(id)}/reopen`, token, send: { body: { reason }, key }, answers: v.object({}) })
