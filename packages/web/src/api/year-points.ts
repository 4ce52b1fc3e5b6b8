import * as v from 'valibot'
import { request } from '../http/request.ts'
import { ask } from './at.ts'

const Column = v.object({ total: v.number(), max: v.number(), class: v.nullable(v.string()) })
const Meeting = v.object({ meetingId: v.string(), month: v.number(), self: v.optional(Column), superior: v.optional(Column) })
/** One regular meeting of the year with both columns of its score. */
export type Meeting = v.InferOutput<typeof Meeting>
const Year = v.object({ class: v.nullable(v.string()), why: v.nullish(v.string()), meetings: v.array(Meeting), unscored: v.number(), missing: v.array(v.number()) })
/** How a cell's meetings of a year were scored and what class they add up to. */
export type Year = v.InferOutput<typeof Year>
export const getYearScore = (token: string, cellId: string, year: number) => request({ path: `/meetings/year-score${ask({ cellId, year })}`, token, answers: Year })

const Line = v.object({ cellId: v.string(), name: v.string(), meetings: v.number(), average: v.nullable(v.number()), tasks: v.number(), done: v.number(), percentage: v.nullable(v.number()), tasksOverdue: v.number() })
/** A cell's average of points, in hundredths, beside the tasks it did, in hundredths of a percent. */
export type Line = v.InferOutput<typeof Line>
export const compareScores = (token: string, orgId: string, year: number) => request({ path: `/meetings/score-targets${ask({ orgId, year })}`, token, answers: v.object({ cells: v.array(Line) }) })
