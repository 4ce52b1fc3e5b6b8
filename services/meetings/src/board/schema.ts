import { MeetingBand } from '@nen-nep/contracts'
import { packed } from '@nen-nep/service-kit'
import * as v from 'valibot'

/** Totals of the board behind which there is a list. */
export const Figure = v.picklist(['planned', 'held', 'minutes', 'confirmed', 'owed', 'present', 'excused', 'tasksOverdue'])
export type Figure = v.InferOutput<typeof Figure>

/** How far a month's regular meeting has come; a letter each, since a board holds thousands of months. */
export const Progress = v.picklist(['-', 'P', 'O', 'H', 'S', 'C'])
export type Progress = v.InferOutput<typeof Progress>
const Month = v.tuple([Progress, v.boolean(), v.nullable(v.number()), v.nullable(MeetingBand), v.number(), v.number(), v.number()])
/** One cell's year: for each month its progress, whether a theme was treated, score, band, and owed, present, excused; then the deadlines of its open tasks, the quarters its plan gives a theme, and how many of its tasks of the year are done, of how many. */
export const CellYear = v.object({ months: v.array(Month), due: v.array(v.string()), themes: v.optional(v.array(v.number())), tasks: v.optional(v.tuple([v.number(), v.number()])) })
export type CellYear = v.InferOutput<typeof CellYear>
export const emptyMonth: CellYear['months'][number] = ['-', false, null, null, 0, 0, 0]

const Cells = v.record(v.string(), CellYear)
/** What an organisation's own cells did in a year: one item, compressed (130 cells: about 3 KB), so that its board is one read. */
export const Board = v.object({ orgId: v.string(), year: v.number(), cells: packed(Cells) })
export type Board = v.InferOutput<typeof Board>
