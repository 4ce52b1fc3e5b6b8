import * as v from 'valibot'
import { request } from '../http/request.ts'
import { ask } from './at.ts'

const count = v.number()
const Unit = v.object({ unit: v.nullable(v.string()), members: count, owed: count, present: count, excused: count, unexcused: count, percentage: v.nullable(count), tasks: v.object({ given: count, open: count, overdue: count, done: count, inTime: count }) })
/** One unit's part of a joint cell's year; null is whoever is of none. `percentage` in hundredths of a percent. */
export type Unit = v.InferOutput<typeof Unit>
export const getUnits = (token: string, cellId: string, year: number) => request({ path: `/meetings/units${ask({ cellId, year })}`, token, answers: v.object({ isJoint: v.boolean(), units: v.array(Unit) }) })
