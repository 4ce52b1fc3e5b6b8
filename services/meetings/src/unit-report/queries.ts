import { tallyPresence } from '@nen-nep/rules/attendance/index'
import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { open, refuse as refuseRow, refusals, type Act, type Caller } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { seatsIn } from '../board/attendance.ts'
import { byMeeting, type Seat } from '../board/seats.ts'
import { mayKnow } from '../meeting/rights.ts'
import { rosterKey } from '../place.ts'
import { Roster } from '../roster/schema.ts'
import type { Deps } from '../stores.ts'
import { tasksOf } from '../task/read.ts'
import { isOpen, isOverdue } from '../task/rules.ts'
import type { Task } from '../task/schema.ts'

export const refuse = refusals({ 'unit-report.not-for-you': 'forbidden' })

/** A unit may be one person: its figures are for those who may read names beside attendance, who take the roll or decide over the cell. */
function admit(caller: Caller, cellId: string): void {
  if (!caller.may('see', cellId)) return refuseRow('item.missing')
  if (!caller.may('record', cellId) && !(caller.may('decide', cellId) && mayKnow(caller, cellId))) return refuse('unit-report.not-for-you')
}

type Facts = Readonly<{ members: readonly Readonly<{ unit?: string | undefined }>[]; seats: readonly Seat[]; tasks: readonly Task[]; today: string }>
/** One unit's part: its members today, what was owed by whoever was of it on the day of each meeting, and the tasks given for it. */
function part({ members, seats, tasks, today }: Facts, unit: string | undefined) {
  const mine = <T extends Readonly<{ unit?: string | undefined }>>(all: readonly T[]) => all.filter((one) => one.unit === unit)
  const given = mine(tasks).filter(({ status }) => status !== 'CANCELLED')
  const done = given.filter((task) => task.status === 'DONE')
  return {
    unit: unit ?? null,
    members: mine(members).length,
    ...tallyPresence(mine(seats).map(({ state }) => state)),
    tasks: { given: given.length, open: given.filter(isOpen).length, overdue: given.filter((task) => isOverdue(task, today)).length, done: done.length, inTime: done.filter((task) => task.inTime).length },
  }
}

type OfCell = Readonly<{ cellId: string; year: number }>
async function gather(deps: Deps, act: Act, { cellId, year }: OfCell) {
  const door = await open(deps.table, act, [rosterKey(cellId)])
  admit(door.caller, cellId)
  const row = door.row(rosterKey(cellId))
  const [seats, tasks] = await Promise.all([seatsIn(deps, door, { cellId, year }), tasksOf(door.table, cellId, year)])
  return { members: row ? v.parse(Roster, row).members : [], seats, tasks, today: civilDayOf(act.at), served: door.tree.node(cellId)?.units ?? [] }
}

/** A joint cell's year by the units it serves (N16), those it serves no more as far as something was recorded for them, and last, `null`, whatever is of no unit. The parts add up to the cell, which stays one for votes and quotas. */
export async function getUnitReport(deps: Deps, act: Act, { cellId, year }: OfCell) {
  const { served, ...facts } = await gather(deps, act, { cellId, year })
  const told = [...facts.members, ...facts.seats, ...facts.tasks].flatMap(({ unit }) => unit ?? [])
  const units = [...new Set([...served, ...told])]
  return { cellId, year, isJoint: served.length > 1, units: [...units, undefined].map((unit) => part(facts, unit)) }
}

/** What stands behind one line of that (E3), `unit` left out for whatever is of none: its people today, the meetings at which seats of it were owed, and its tasks. It adds up to the line. */
export async function getUnitPart(deps: Deps, act: Act, { unit, ...of }: OfCell & Readonly<{ unit?: string | undefined }>) {
  const { members, seats, tasks, today } = await gather(deps, act, of)
  const isOf = (one: Readonly<{ unit?: string | undefined }>) => one.unit === unit
  return {
    unit: unit ?? null,
    members: members.filter(isOf).map(({ id, name }) => ({ memberId: id, name })),
    meetings: byMeeting(seats.filter(isOf)),
    tasks: tasks.filter((task) => isOf(task) && task.status !== 'CANCELLED').map((task) => ({ id: task.id, memberId: task.memberId, title: task.title, dueOn: task.dueOn, status: task.status, overdue: isOverdue(task, today), inTime: task.status === 'DONE' && task.inTime })),
  }
}
