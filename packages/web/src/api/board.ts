import * as v from 'valibot'
import { request } from '../http/request.ts'

const counts = { owed: v.number(), present: v.number(), tasksOverdue: v.number() }
const Band = v.nullish(v.string())
const Month = v.object({ month: v.number(), band: Band, planned: v.boolean(), announced: v.boolean(), held: v.boolean(), minutes: v.boolean(), confirmed: v.boolean(), score: v.nullable(v.number()), ...counts })
export type BoardMonth = v.InferOutput<typeof Month>
const Cell = v.object({ cellId: v.string(), name: v.string(), months: v.array(Month), tasksOverdue: v.number() })
export type BoardCell = v.InferOutput<typeof Cell>
/** `percentage` in hundredths of a percent; null where nobody owed anything. */
const Total = v.object({ month: v.number(), held: v.number(), percentage: v.nullable(v.number()), ...counts })
export type BoardTotal = v.InferOutput<typeof Total>
const Board = v.object({ cells: v.array(Cell), months: v.array(Total) })
export type BoardData = v.InferOutput<typeof Board>
export const getBoard = (token: string, orgId: string, year: number) => request({ path: `/meetings/board?orgId=${encodeURIComponent(orgId)}&year=${year}`, token, answers: Board })
const Held = v.object({ id: v.string(), startsAt: v.string(), kind: v.string(), status: v.string() })
export const listHeld = (token: string, cellId: string, year: number) => request({ path: `/meetings?cellId=${encodeURIComponent(cellId)}&year=${year}&limit=500`, token, answers: v.object({ items: v.array(Held) }) })
