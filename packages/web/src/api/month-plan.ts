import * as v from 'valibot'
import { request } from '../http/request.ts'
import { ask, part } from './at.ts'

const Entry = v.object({ cellId: v.string(), name: v.string(), startsAt: v.string(), minutes: v.number(), venue: v.string(), proposed: v.optional(v.literal(true)) })
/** Where and when one cell meets in a month; `proposed` where nobody has set the day yet. */
export type Entry = v.InferOutput<typeof Entry>
const MonthPlan = v.object({ version: v.number(), entries: v.array(Entry), clashes: v.optional(v.array(v.object({ message: v.string() }))) })
/** A month as an organisation published it for its cells; version 0 before that. Clashes for those who plan. */
export type MonthPlan = v.InferOutput<typeof MonthPlan>
export const getMonthPlan = (token: string, orgId: string, month: string) => request({ path: `/meetings/month-plans${ask({ orgId, month })}`, token, answers: MonthPlan })
export const publishMonthPlan = (token: string, body: unknown, key: string) => request({ path: '/meetings/month-plans', token, send: { body, key }, answers: v.object({}) })

const text = v.optional(v.string())
const Rollout = v.object({ version: v.number(), title: v.string(), cellId: v.string(), startsIn: v.string(), rolledOutFrom: text, lessons: text, held: v.number(), due: v.number(), cells: v.array(v.object({ cellId: v.string(), name: v.string(), pilot: v.boolean(), state: v.picklist(['WAITING', 'DUE', 'HELD']) })) })
/** What an organisation tries in one cell first, and how far the others have followed. */
export type Rollout = v.InferOutput<typeof Rollout>
const at = (orgId: string) => `/meetings/pilots/${part(orgId)}`
export const getRollout = (token: string, orgId: string) => request({ path: at(orgId), token, answers: Rollout })
export const setPilot = (token: string, { orgId, version }: Readonly<{ orgId: string; version: number }>, body: unknown, key: string) => request({ path: at(orgId), token, send: { method: 'PUT', body, key, version }, answers: v.object({}) })
