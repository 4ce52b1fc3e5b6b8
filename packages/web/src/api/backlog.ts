import * as v from 'valibot'
import { request } from '../http/request.ts'
import { ask, part } from './at.ts'

const text = v.optional(v.string())
const Topic = v.object({ id: v.string(), title: v.string(), note: text, unit: text, proposedBy: text, proposedOn: v.string(), status: v.picklist(['PROPOSED', 'TAKEN', 'DECLINED', 'LEFT']), reason: text, meetingId: text })
/** What somebody asked the cell to treat; without `proposedBy` where it came without a name. */
export type Topic = v.InferOutput<typeof Topic>
export const listBacklog = (token: string, cellId: string, year: number) => request({ path: `/meetings/backlog${ask({ cellId, year })}`, token, answers: v.object({ items: v.array(Topic) }) })
export const proposeTopic = (token: string, body: unknown, key: string) => request({ path: '/meetings/backlog', token, send: { body, key }, answers: v.object({ id: v.string() }) })
/** Taken onto the agenda of a meeting, declined with a reason, or left for later. */
export type Deciding = Readonly<{ decision: 'TAKE'; meetingId: string } | { decision: 'DECLINE'; reason: string } | { decision: 'LEAVE' }>
export const decideTopic = (token: string, id: string, body: Deciding, key: string) => request({ path: `/meetings/backlog/${part(id)}/decision`, token, send: { body, key }, answers: v.object({}) })

const Rules = v.object({ anonymousQuestions: v.boolean(), documentDays: v.number(), invitationDays: v.number() })
/** How a cell prepares its meetings: whether questions may come without a name, and how many days ahead papers and invitations are out. */
export const getPreparationRules = (token: string, cellId: string) => request({ path: `/meetings/preparation/${part(cellId)}`, token, answers: Rules })
