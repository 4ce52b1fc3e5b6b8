import * as v from 'valibot'
import { request } from '../http/request.ts'

const Counts = { planned: v.number(), held: v.number(), minutes: v.number(), confirmed: v.number(), owed: v.number(), present: v.number(), percentage: v.nullish(v.number()), tasksOverdue: v.number() }
const CellMonth = v.object({ month: v.number(), planned: v.boolean(), announced: v.boolean(), held: v.boolean(), minutes: v.boolean(), confirmed: v.boolean(), thematic: v.boolean(), score: v.nullable(v.number()), band: v.nullable(v.string()), owed: v.number(), present: v.number(), tasksOverdue: v.number() })
export type CellMonth = v.InferOutput<typeof CellMonth>
const Cell = v.object({ cellId: v.string(), name: v.string(), months: v.array(CellMonth), tasksOverdue: v.number() })
/** One cell's year on a board. */
export type Cell = v.InferOutput<typeof Cell>
const Month = v.object({ month: v.number(), ...Counts })
export type BoardMonth = v.InferOutput<typeof Month>
const Board = v.object({ cells: v.array(Cell), months: v.array(Month), totals: v.object({ cells: v.number(), ...Counts }) })
/** Cells by months of an organisation and all below it; percentages in hundredths beside their counts. */
export type Board = v.InferOutput<typeof Board>

export const getBoard = (token: string, orgId: string, year: number) => request({ path: `/meetings/board?orgId=${encodeURIComponent(orgId)}&year=${year}`, token, answers: Board })
const Child = v.object({ id: v.string(), name: v.string(), type: v.string() })
export const listOrganisations = (token: string, parentId: string) => request({ path: `/membership/organisations?parentId=${encodeURIComponent(parentId)}`, token, answers: v.object({ items: v.array(Child) }) })
