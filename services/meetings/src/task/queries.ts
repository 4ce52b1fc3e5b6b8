import { open, readAll, refuse as refuseRow, type Act, type Caller } from '@nen-nep/service-kit'
import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import * as v from 'valibot'
import { mayKnow } from '../meeting/rights.ts'
import { partitionOf, rosterKey, taskPlaceOf, TASKS, tasksOfYear } from '../place.ts'
import { Roster } from '../roster/schema.ts'
import type { Deps } from '../stores.ts'
import { isOpen, isOverdue } from './rules.ts'
import { Task } from './schema.ts'

export type Wanted = Readonly<{ cellId?: string | undefined; year?: number | undefined; memberId?: string | undefined; unit?: string | undefined; open?: 'true' | 'false' | undefined }>

const cellOf = ({ grants }: Caller) => grants.find(({ role }) => role === 'MEMBER')?.orgId ?? refuseRow('item.missing')

/** A task as lists show it on a day: late or not, and whether whoever owes it has left the roster of the cell, which the secretary must see to. */
export function shownOn(task: Task, today: string, roster: Roster | undefined) {
  const left = isOpen(task) && roster !== undefined && !roster.members.some(({ id }) => id === task.memberId)
  return { ...task, overdue: isOverdue(task, today), ...(left ? { ownerLeft: true } : {}) }
}

/** A cell's tasks given in a year, most urgent first; where no year is named, this year's and whatever is open of those before, which no New Year closes. Of the caller's own cell when none is named. One Query. */
export async function listTasks(deps: Deps, act: Act, wanted: Wanted) {
  const today = civilDayOf(act.at)
  const door = await open(deps.table, act, wanted.cellId === undefined ? [] : [rosterKey(wanted.cellId)])
  const { caller, table } = door
  const cellId = wanted.cellId ?? cellOf(caller)
  if (!mayKnow(caller, cellId)) return refuseRow('item.missing')
  const year = Number(today.slice(0, 4))
  const rows = await readAll(table, { pk: partitionOf(cellId), prefix: wanted.year === undefined ? TASKS : tasksOfYear(wanted.year) })
  const isAsked = (task: Task) => wanted.year !== undefined || isOpen(task) || taskPlaceOf(task.id).year === year
  const fits = (task: Task) => isAsked(task) && (wanted.memberId === undefined || task.memberId === wanted.memberId) && (wanted.unit === undefined || task.unit === wanted.unit) && (wanted.open === undefined || isOpen(task) === (wanted.open === 'true'))
  const items = rows.map((row) => ({ task: v.parse(Task, row), version: Number(row['version']) })).filter(({ task }) => fits(task))
  const roster = door.row(rosterKey(cellId))
  return { items: items.map(({ task, version }) => ({ ...shownOn(task, today, roster && v.parse(Roster, roster)), version })).sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1)) }
}
