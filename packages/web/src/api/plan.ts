import * as v from 'valibot'
import { request } from '../http/request.ts'
import { ask } from './at.ts'

const text = v.optional(v.string())
const Month = v.object({ month: v.number(), regularOn: text, thematic: text, venue: text, coOwner: text, suggestedOn: v.string(), why: v.string() })
/** One month of a cell's year: the day it meets, its theme, and the day that is proposed with the reason. */
export type Month = v.InferOutput<typeof Month>
const Plan = v.object({ year: v.number(), version: v.number(), months: v.array(Month), notices: v.array(v.string()) })
export type Plan = v.InferOutput<typeof Plan>
const at = (cellId: string, year: number) => `/meetings/plans/${encodeURIComponent(cellId)}/${year}`
export const getYearPlan = (token: string, cellId: string, year: number) => request({ path: at(cellId, year), token, answers: Plan })
export const setYearPlan = (token: string, plan: Readonly<{ cellId: string; year: number; version: number }>, months: unknown, key: string) => request({ path: at(plan.cellId, plan.year), token, send: { body: { months }, key, method: 'PUT', version: plan.version }, answers: v.object({}) })

const Gaps = v.object({ cells: v.number(), complete: v.number(), items: v.array(v.object({ cellId: v.string(), name: v.string(), message: v.string() })) })
/** Which cells of an organisation lack days or themes in a year's plan, in sentences. */
export const listPlanGaps = (token: string, orgId: string, year: number) => request({ path: `/meetings/plans${ask({ orgId, year })}`, token, answers: Gaps })
