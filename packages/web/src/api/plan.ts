import * as v from 'valibot'
import { request } from '../http/request.ts'

const Month = v.object({ month: v.number(), regularOn: v.optional(v.string()), thematic: v.optional(v.string()), venue: v.optional(v.string()), coOwner: v.optional(v.string()), suggestedOn: v.string(), why: v.string() })
/** A month of a cell's plan; `suggestedOn` is the civil day proposed where none is set. */
export type PlannedMonth = v.InferOutput<typeof Month>
const Plan = v.object({ version: v.number(), months: v.array(Month), notices: v.array(v.string()) })
export type Plan = v.InferOutput<typeof Plan>

const at = (cellId: string, year: number) => `/meetings/plans/${encodeURIComponent(cellId)}/${year}`
export const getYearPlan = (token: string, cellId: string, year: number) => request({ path: at(cellId, year), token, answers: Plan })
export type Planning = Readonly<{ cellId: string; year: number; version: number; months: readonly Readonly<{ month: number }>[] }>
export const setYearPlan = (token: string, { cellId, year, version, months }: Planning, key: string) => request({ path: at(cellId, year), token, send: { method: 'PUT', body: { months }, key, version }, answers: Plan })
