import { readAll, type ScopedTable } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { partitionOf, TASKS, tasksOfYear } from '../place.ts'
import { isOpen } from './rules.ts'
import { Task } from './schema.ts'

/** A cell's tasks given in one year. One Query. */
export const tasksOf = async (table: ScopedTable, cellId: string, year: number): Promise<Task[]> => (await readAll(table, { pk: partitionOf(cellId), prefix: tasksOfYear(year) })).map((row) => v.parse(Task, row))

/** A cell's tasks given in any of some years: what a meeting of December decided may be written down in January. One Query for each year, side by side. */
export const tasksOfYears = async (table: ScopedTable, cellId: string, years: readonly number[]): Promise<Task[]> => (await Promise.all([...new Set(years)].map((year) => tasksOf(table, cellId, year)))).flat()

/** What a cell reviews first at a meeting: its open tasks, the most urgent first, however long ago they were given, since no New Year closes one. One Query. */
export async function openTasks(table: ScopedTable, cellId: string): Promise<Task[]> {
  const rows = await readAll(table, { pk: partitionOf(cellId), prefix: TASKS })
  return rows.map((row) => v.parse(Task, row)).filter(isOpen).sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1))
}
