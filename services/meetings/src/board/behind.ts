import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { open, readAll, refuse as refuseRow, seen, type Act, type Opened } from '@nen-nep/service-kit'
import { isHidden, mayKnow } from '../meeting/rights.ts'
import { civilOf } from '../meeting/rules.ts'
import { isHeld, type Meeting } from '../meeting/schema.ts'
import { boardKey, meetingsOfYear, partitionOf } from '../place.ts'
import type { Deps } from '../stores.ts'
import { tasksOf } from '../task/read.ts'
import { isOpen } from '../task/rules.ts'
import { boardOn } from './queries.ts'
import { regularOf } from './rules.ts'
import type { Figure } from './schema.ts'

export type Wanted = Readonly<{ orgId: string; year: number; figure: Figure; month?: number | undefined; after?: string | undefined; limit: number }>
type Cell = Awaited<ReturnType<typeof boardOn>>['cells'][number]
type Month = Cell['months'][number]

const counts: Readonly<Record<Figure, (month: Month) => boolean>> = {
  planned: ({ planned }) => planned,
  held: ({ held }) => held,
  minutes: ({ minutes }) => minutes,
  confirmed: ({ confirmed }) => confirmed,
  owed: ({ owed }) => owed > 0,
  present: ({ present }) => present > 0,
  excused: ({ excused }) => excused > 0,
  tasksOverdue: ({ tasksOverdue }) => tasksOverdue > 0,
}

const figuresOf = (meeting: Meeting) => (isHeld(meeting) ? { owed: meeting.figures.owed, present: meeting.figures.present, excused: meeting.figures.excused } : {})
/** A month that is only planned has no meeting yet, or one that is still prepared quietly. */
function lineOf(month: number, meeting: Meeting | undefined) {
  return { month, ...(meeting ? { meetingId: meeting.id, startsAt: meeting.startsAt, status: meeting.status, ...figuresOf(meeting) } : {}) }
}

async function meetingsBehind(deps: Deps, { table, caller }: Opened, { cellId, name }: Cell, { year, months }: Readonly<{ year: number; months: readonly Month[] }>) {
  const meetings = (await readAll(table, { pk: partitionOf(cellId), prefix: meetingsOfYear(year) })).map((row) => seen(deps.meetings, row).state).filter((one) => !isHidden(caller, one))
  return months.map(({ month }) => ({ cellId, name, ...lineOf(month, regularOf(meetings.filter(({ startsAt }) => civilOf(startsAt).month === month))) }))
}
/** What a task says stays with the cell and those who decide over it. */
async function tasksBehind({ table, caller }: Opened, { cellId, name }: Cell, { year, today, months }: Readonly<{ year: number; today: string; months: readonly Month[] }>) {
  const late = (await tasksOf(table, cellId, year)).filter((task) => isOpen(task) && task.dueOn < today && months.some(({ month }) => month === Number(task.dueOn.slice(5, 7))))
  return late.map(({ id: taskId, title, dueOn, memberId }) => ({ cellId, name, month: Number(dueOn.slice(5, 7)), taskId, dueOn, ...(mayKnow(caller, cellId) ? { title, memberId } : {}) }))
}

/** The meetings or tasks that a total of the board counts (E3), a page of cells at a time: one Query for each cell of the page beside the board. What is listed adds up to the figure. */
export async function listBehind(deps: Deps, act: Act, { orgId, year, figure, month, after, limit }: Wanted) {
  const door = await open(deps.table, act, [boardKey(orgId, year)])
  if (!door.caller.may('see', orgId) || !door.tree.node(orgId)) return refuseRow('item.missing')
  const { cells } = await boardOn(deps, door, { orgId, year }, act.at)
  const counted = cells.map((cell) => ({ cell, months: cell.months.filter((one) => counts[figure](one) && (month === undefined || one.month === month)) })).filter(({ months }) => months.length > 0)
  const from = after === undefined ? 0 : counted.findIndex(({ cell }) => cell.cellId === after) + 1
  const page = counted.slice(from, from + limit)
  const found = await Promise.all(page.map(({ cell, months }) => (figure === 'tasksOverdue' ? tasksBehind(door, cell, { year, months, today: civilDayOf(act.at) }) : meetingsBehind(deps, door, cell, { year, months }))))
  const last = page.at(-1)?.cell.cellId
  return { items: found.flat(), last: counted.at(-1)?.cell.cellId === last ? undefined : last }
}
