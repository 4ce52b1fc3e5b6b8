import { open, readAll, refuse as refuseRow, type Act, type Caller } from '@nen-nep/service-kit'
import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import * as v from 'valibot'
import { mayKnow } from '../meeting/rights.ts'
import { partitionOf, tasksOfYear } from '../place.ts'
import type { Deps } from '../stores.ts'
import { isOpen, isOverdue } from './rules.ts'
import { Task } from './schema.ts'

export type Wanted = Readonly<{ cellId?: string | undefined; year?: number | undefined; memberId?: string | undefined; open?: 'true' | 'false' | undefined }>

const cellOf = ({ grants }: Caller) => grants.find(({ role }) => role === 'MEMBER')?.orgId ?? refuseRow('item.missing')
/** A cell's tasks given in a year, most urgent first; of the caller's own cell when none is named. One Query. */
export async function listTasks(deps: Deps, act: Act, wanted: Wanted) {
  const today = civilDayOf(act.at)
  const { caller, table } = await open(deps.table, act, [])
  const cellId = wanted.cellId ?? cellOf(caller)
  if (!mayKnow(caller, cellId)) return refuseRow('item.missing')
  const rows = await readAll(table, { pk: partitionOf(cellId), prefix: tasksOfYear(wanted.year ?? Number(today.slice(0, 4))) })
  const fits = (task: Task) => (wanted.memberId === undefined || task.memberId === wanted.memberId) && (wanted.open === undefined || isOpen(task) === (wanted.open === 'true'))
  const items = rows.map((row) => ({ task: v.parse(Task, row), version: Number(row['version']) })).filter(({ task }) => fits(task))
  return { items: items.map(({ task, version }) => ({ ...task, version, overdue: isOverdue(task, today) })).sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1)) }
}
