import { getRows, openBeside, readAll, refuse as refuseRow, seen, type Act, type Row, type ScopedTable } from '@nen-nep/service-kit'
import { seenIn } from '../desk.ts'
import { documentsIn } from '../document/rules.ts'
import { openTasks } from '../task/read.ts'
import { recorded } from '../meeting/rights.ts'
import { isHeld, type Held } from '../meeting/schema.ts'
import { meetingsOfYear, partitionOf, placeOf, type MeetingPlace } from '../place.ts'
import { rosterIn } from '../roster/projection.ts'
import type { Deps } from '../stores.ts'
import { kitOf, type Kit, type Last } from './view.ts'

/** Meetings of the meeting's year and the one before: the last one held may be December's. */
const meetingsOf = async (table: ScopedTable, { cellId, year }: MeetingPlace) =>
  (await Promise.all([year - 1, year].map((one) => readAll(table, { pk: partitionOf(cellId), prefix: meetingsOfYear(one) })))).flat()

/** The last meeting of the cell that was held before this one begins; a committee's own meetings are not the cell's. */
function lastHeld(deps: Deps, rows: readonly Row[], startsAt: string): Held | undefined {
  const held = rows.map((row) => deps.meetings.parse(row)).filter(isHeld).filter(({ kind }) => kind !== 'COMMITTEE' && kind !== 'COMMITTEE_EXPANDED')
  return held.filter((meeting) => meeting.startsAt < startsAt).sort((a, b) => (a.startsAt > b.startsAt ? -1 : 1))[0]
}

async function conclusionsOf(deps: Deps, table: ScopedTable, held: Held | undefined): Promise<Last | undefined> {
  if (!held) return undefined
  const { session } = placeOf(held.id)
  const [row] = (await getRows(table, [session])).values()
  return { meeting: held, votes: row ? seen(deps.sessions, row).state.votes : [] }
}

/** All that a secretary takes to tonight's meeting, in one answer: five requests side by side, and one more for what the last meeting concluded. */
export async function readKit(deps: Deps, act: Act, id: string): Promise<Kit> {
  const place = placeOf(id)
  const [door, [meetings, tasks, papers]] = await openBeside(deps.table, act, (table) => Promise.all([meetingsOf(table, place), openTasks(table, place.cellId), readAll(table, place.documents)]), { keys: [place.meeting, place.roster] })
  const meeting = recorded(door, place)
  const documents = documentsIn(deps.documents, papers).map(({ state }) => state).filter(({ status }) => status === 'READY')
  const last = await conclusionsOf(deps, door.table, lastHeld(deps, meetings, meeting.startsAt))
  const cell = door.tree.node(place.cellId)?.name ?? refuseRow('item.missing')
  return kitOf({ meeting, version: seenIn(deps.meetings, door, place.meeting)?.version ?? 0, cell, roster: rosterIn(door, place.cellId), tasks, documents, last, at: act.at })
}
