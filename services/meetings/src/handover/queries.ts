import { civilDayOf, civilTimeOf } from '@nen-nep/rules/dates/civil-time'
import { getRows, openBeside, readAll, refuse as refuseRow, type Act, type ScopedTable } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { openLimitations } from '../limitation/queries.ts'
import { refuse } from '../meeting/refusals.ts'
import type { Meeting } from '../meeting/schema.ts'
import { carryKey, meetingsOfYear, partitionOf, rosterKey } from '../place.ts'
import { Roster } from '../roster/schema.ts'
import type { Deps } from '../stores.ts'
import { openTasks } from '../task/read.ts'
import { isOverdue } from '../task/rules.ts'

async function meetingsAround(deps: Deps, table: ScopedTable, cellId: string, year: number): Promise<Meeting[]> {
  const rows = await Promise.all([year - 1, year, year + 1].map((one) => readAll(table, { pk: partitionOf(cellId), prefix: meetingsOfYear(one) })))
  return rows.flat().map((row) => deps.meetings.parse(row)).toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : 1))
}

const line = ({ id, kind, status, startsAt, venue }: Meeting) => ({ id, kind, status, startsAt, day: civilDayOf(startsAt), time: civilTimeOf(startsAt).time.slice(0, 5), venue })
const inState = (meetings: readonly Meeting[], ...states: readonly Meeting['status'][]) => meetings.filter(({ status }) => states.includes(status)).map(line)

async function carriedIn(deps: Deps, table: ScopedTable, cellId: string) {
  const [row] = (await getRows(table, [carryKey(cellId)])).values()
  return row ? deps.carries.parse(row).topics.map(({ title }) => title) : []
}

/**
 * What whoever takes a cell over has to know of its meetings, on one page (N21): the next meeting, what is still prepared or put off, minutes nobody has signed,
 * tasks not yet done and whether more time was asked for, what is to be mended, and topics that wait. Nothing is moved: it belongs to the cell. For its leaders.
 */
export async function readHandover(deps: Deps, act: Act, cellId: string) {
  const today = civilDayOf(act.at)
  const year = Number(today.slice(0, 4))
  const reading = (table: ScopedTable) => Promise.all([meetingsAround(deps, table, cellId, year), openTasks(table, cellId), openLimitations(deps, table, cellId), carriedIn(deps, table, cellId)])
  const [{ caller, tree, row }, [meetings, tasks, limitations, topics]] = await openBeside(deps.table, act, reading, { keys: [rosterKey(cellId)] })
  if (!caller.may('see', cellId)) return refuseRow('item.missing')
  if (!caller.may('lead', cellId)) return refuse('meeting.not-leader')
  const roster = row(rosterKey(cellId))
  const names = new Map((roster ? v.parse(Roster, roster).members : []).map(({ id, name }) => [id, name]))
  const next = meetings.find(({ status, startsAt }) => status === 'OPEN' && startsAt >= act.at)
  return {
    cellId, cell: tree.node(cellId)?.name ?? '', asOf: today,
    ...(next ? { next: line(next) } : {}),
    drafts: inState(meetings, 'DRAFT'), postponed: inState(meetings, 'POSTPONED'), unsigned: inState(meetings, 'IN_SESSION', 'CLOSED'),
    tasks: tasks.map((task) => ({ id: task.id, title: task.title, memberId: task.memberId, name: names.get(task.memberId) ?? '', dueOn: task.dueOn, overdue: isOverdue(task, today), asksForTime: task.asked !== undefined })),
    limitations: limitations.map(({ id, text, dueOn }) => ({ id, text, dueOn, overdue: dueOn < today })),
    topics,
  }
}
export type Handover = Awaited<ReturnType<typeof readHandover>>
