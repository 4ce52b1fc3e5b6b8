import * as v from 'valibot'
import { request } from '../http/request.ts'
import { ask } from './at.ts'
import { kindCodes } from './meetings.ts'

const figures = { owed: v.number(), present: v.number(), excused: v.number(), unexcused: v.number() }
const Person = v.object({ memberId: v.string(), name: v.string(), ...figures, longestExcusedRun: v.optional(v.number()), silentFor: v.optional(v.number()) })
/** Somebody's meetings of a year: those they owed, and how many of these they came to; `silentFor` for leaders alone. */
export type Person = v.InferOutput<typeof Person>
const Cell = v.object({ ...figures, members: v.optional(v.array(Person)) })
export const getCellAttendance = (token: string, cellId: string, year: number) => request({ path: `/meetings/attendance${ask({ cellId, year })}`, token, answers: Cell })
export const getOwnAttendance = (token: string, memberId: string, year: number) => request({ path: `/meetings/attendance${ask({ memberId, year })}`, token, answers: v.object(figures) })

/** A meeting that is counted in a total: one person's seat at it, or all of a cell's or a unit's. */
export const Attended = v.object({ meetingId: v.string(), kind: v.picklist(kindCodes), startsAt: v.string(), ...figures })
export type Attended = v.InferOutput<typeof Attended>
export type OfWhom = Readonly<{ memberId: string } | { cellId: string }>
export const listAttended = (token: string, of: OfWhom, year: number) => request({ path: `/meetings/attendance/meetings${ask({ ...of, year })}`, token, answers: v.object({ items: v.array(Attended) }) })
