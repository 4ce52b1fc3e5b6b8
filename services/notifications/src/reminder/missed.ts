import { addDays } from '@nen-nep/rules/dates/arithmetic'
import { getRow, putRow, type ServiceTable } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { REMINDED } from '../place.ts'

const MOST_DAYS = 7
const Last = v.object({ day: v.string() })

/** The civil days whose reminders are to be asked for now, the newest first: today, and those of the last week on which nobody was awake to ask, as where a machine stood still or its clock went ahead. */
export async function daysToRemind(table: ServiceTable, today: string): Promise<string[]> {
  const row = await getRow(table, REMINDED, true)
  const last = row ? v.parse(Last, row).day : today
  const week = Array.from({ length: MOST_DAYS }, (_, back) => addDays(today, -back))
  return week.filter((day) => day === today || day > last)
}

/** Notes that all reminders up to a day were asked for. */
export async function noteReminded(table: ServiceTable, days: readonly string[]): Promise<void> {
  const [today] = days
  if (today !== undefined) await putRow(table, { row: { ...REMINDED, day: today }, when: { is: 'any' } })
}
