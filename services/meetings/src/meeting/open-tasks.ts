import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { readAll, type ScopedTable } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { partitionOf, tasksOfYear, type MeetingPlace } from '../place.ts'
import { isOpen } from '../task/rules.ts'
import { Task } from '../task/schema.ts'

/** Until when a year's meetings still come back to what the year before gave. */
const EARLY = '-04-01'
/** The cell's open tasks, most urgent first, as a meeting of its year comes back to them (B7): early in a year, and for a meeting of the next, those of the year before too. */
export async function openTasksOf(table: ScopedTable, { cellId, year }: MeetingPlace, at: string): Promise<Task[]> {
  const years = civilDayOf(at) < `${year}${EARLY}` ? [year - 1, year] : [year]
  const rows = (await Promise.all(years.map((one) => readAll(table, { pk: partitionOf(cellId), prefix: tasksOfYear(one) })))).flat()
  return rows.map((row) => v.parse(Task, row)).filter(isOpen).sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1))
}
