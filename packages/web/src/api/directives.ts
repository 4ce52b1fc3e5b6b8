import * as v from 'valibot'
import { request } from '../http/request.ts'
import { ask, part } from './at.ts'

const text = v.optional(v.string())
const content = { title: v.string(), question: v.string(), dueOn: v.string(), status: v.picklist(['SENT', 'RECALLED']), sentOn: v.string(), reason: text, toOrgIds: v.optional(v.array(v.string())) }
const Sent = v.object({ id: v.string(), orgId: v.string(), version: v.optional(v.number()), ...content })
/** What an organisation asks of the bodies below it, once for all; without `toOrgIds` of all of them. */
export type Sent = v.InferOutput<typeof Sent>
const Received = v.object({ directiveId: v.string(), fromName: v.string(), steps: v.object({ seenOn: text, discussedOn: text }), ...content })
export type Received = v.InferOutput<typeof Received>

export const listSent = (token: string, orgId: string, year: number) => request({ path: `/meetings/directives${ask({ orgId, year, side: 'SENT' })}`, token, answers: v.object({ items: v.array(Sent) }) })
export const listReceived = (token: string, orgId: string, year: number) => request({ path: `/meetings/directives${ask({ orgId, year, side: 'RECEIVED' })}`, token, answers: v.object({ items: v.array(Received) }) })
export const getDirective = (token: string, id: string) => request({ path: `/meetings/directives/${part(id)}`, token, answers: Sent })

/** `toOrgIds` at most 200; `secrecyConfirmed` once its writer has said that marked words are no state secret. */
export type Sending = Readonly<{ orgId: string; toOrgIds?: readonly string[]; title: string; question: string; dueOn: string; secrecyConfirmed?: true }>
export const sendDirective = (token: string, body: Sending, key: string) => request({ path: '/meetings/directives', token, send: { body, key }, answers: v.object({ id: v.string() }) })
export const amendDirective = (token: string, { id, version = 0 }: Pick<Sent, 'id' | 'version'>, body: unknown, key: string) => request({ path: `/meetings/directives/${part(id)}`, token, send: { method: 'PATCH', body, key, version }, answers: v.object({}) })
export const recallDirective = (token: string, id: string, reason: string, key: string) => request({ path: `/meetings/directives/${part(id)}/recall`, token, send: { body: { reason }, key }, answers: v.object({}) })
export const seeDirective = (token: string, id: string, cellId: string, key: string) => request({ path: `/meetings/directives/${part(id)}/follow`, token, send: { body: { cellId, step: 'SEEN' }, key }, answers: v.object({}) })

const day = v.nullable(v.string())
const Row = v.object({ cellId: v.string(), name: v.string(), seenOn: day, meetingId: v.nullable(v.string()), discussedOn: day, resolution: v.nullable(v.string()), tasks: v.number(), tasksDone: v.number(), late: v.boolean() })
const DirectiveBoard = v.object({ cells: v.array(Row), totals: v.object({ cells: v.number(), seen: v.number(), scheduled: v.number(), discussed: v.number(), resolved: v.number(), late: v.number() }) })
/** What every cell made of a directive so far. */
export type DirectiveBoard = v.InferOutput<typeof DirectiveBoard>
export const getDirectiveBoard = (token: string, id: string) => request({ path: `/meetings/directives/${part(id)}/board`, token, answers: DirectiveBoard })

const Practice = v.object({ id: v.string(), orgId: v.string(), cellId: v.string(), title: v.string(), text: v.string(), sharedOn: v.string(), from: v.string(), sent: v.optional(v.object({ on: v.string(), note: text })) })
/** A short note of what went well in a cell; all below read it once it is `sent` on. */
export type Practice = v.InferOutput<typeof Practice>
export const listPractices = (token: string, orgId: string, year: number) => request({ path: `/meetings/good-practices${ask({ orgId, year })}`, token, answers: v.object({ items: v.array(Practice) }) })
export const sharePractice = (token: string, body: unknown, key: string) => request({ path: '/meetings/good-practices', token, send: { body, key }, answers: v.object({}) })
export const sendPractice = (token: string, id: string, body: unknown, key: string) => request({ path: `/meetings/good-practices/${part(id)}/sending`, token, send: { body, key }, answers: v.object({}) })
