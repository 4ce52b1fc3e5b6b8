import * as v from 'valibot'
import { request } from '../http/request.ts'
import { ask } from './at.ts'
import { Attended } from './attendance.ts'
import { Status } from './tasks.ts'

const count = v.number()
const Unit = v.object({ unit: v.nullable(v.string()), members: count, owed: count, present: count, excused: count, unexcused: count, percentage: v.nullable(count), tasks: v.object({ given: count, open: count, overdue: count, done: count, inTime: count }) })
/** One unit's part of a joint cell's year; null is whoever is of none. `percentage` in hundredths of a percent. */
export type Unit = v.InferOutput<typeof Unit>
export const getUnits = (token: string, cellId: string, year: number) => request({ path: `/meetings/units${ask({ cellId, year })}`, token, answers: v.object({ isJoint: v.boolean(), units: v.array(Unit) }) })

const Task = v.object({ id: v.string(), memberId: v.string(), title: v.string(), dueOn: v.string(), status: Status, overdue: v.boolean(), inTime: v.boolean() })
const UnitPart = v.object({ members: v.array(v.object({ memberId: v.string(), name: v.string() })), meetings: v.array(Attended), tasks: v.array(Task) })
/** The people, meetings and tasks behind one line of that; a unit of null is whoever is of none. */
export type UnitPart = v.InferOutput<typeof UnitPart>
export const getUnitPart = (token: string, cellId: string, year: number, unit: string | null) => request({ path: `/meetings/units/part${ask({ cellId, year, unit: unit ?? undefined })}`, token, answers: UnitPart })
