import { readAll, type ScopedTable } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { partitionOf, tasksOfYear } from '../place.ts'
import { isOpen } from './rules.ts'
import { Task } from './schema.ts'

/** A cell's tasks given in one year. One Query. */
export const tasksOf = async (table: ScopedTable, cellId: string, year: number): Promise<Task[]> => (await readAll(table, { pk: partitionOf(cellId), prefix: tasksOfYear(year) })).map((row) => v.parse(Task, row))

/** What a cell reviews first at a meeting: its open tasks, the most urgent first, also those of the year before, which no New Year closes. Two Queries side by side. */
export async function openTasks(table: ScopedTable, cellId: string, year: number): Promise<Task[]> {
  const years = await Promise.all([year - 1, year].map((one) => tasksOf(table, cellId, one)))
  return years.flat().filter(isOpen).sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1))
}
