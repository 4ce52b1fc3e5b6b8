import * as v from 'valibot'
import { request } from '../http/request.ts'
import { ask, part } from './at.ts'

const text = v.optional(v.string())
const Kind = v.picklist(['PROPOSAL', 'QUESTION', 'PETITION'])
/** A cell proposes or asks upwards; a member petitions their own cell. */
export type Kind = v.InferOutput<typeof Kind>
const Status = v.picklist(['RAISED', 'RECEIVED', 'ANSWERED', 'DECLINED', 'PASSED_UP'])
export type Status = v.InferOutput<typeof Status>
const Proposal = v.object({ id: v.string(), cellId: v.string(), toOrgId: v.string(), kind: Kind, status: Status, text: v.string(), raisedBy: v.string(), raisedOn: v.string(), dueOn: v.string(), overdue: v.boolean(), steps: v.array(v.object({ status: Status, on: v.string(), text })) })
/** Something raised from below, with everything that became of it, and until when an answer is due. */
export type Proposal = v.InferOutput<typeof Proposal>
type Wanted = Readonly<{ orgId: string; year: number; side: 'RAISED' | 'RECEIVED' }>
export const listProposals = (token: string, wanted: Wanted) => request({ path: `/meetings/proposals${ask(wanted)}`, token, answers: v.object({ items: v.array(Proposal) }) })
export const raiseProposal = (token: string, body: unknown, key: string) => request({ path: '/meetings/proposals', token, send: { body, key }, answers: v.object({ id: v.string() }) })
export const answerProposal = (token: string, id: string, body: Readonly<{ outcome: Exclude<Status, 'RAISED'>; text?: string }>, key: string) => request({ path: `/meetings/proposals/${part(id)}/answer`, token, send: { body, key }, answers: v.object({}) })
