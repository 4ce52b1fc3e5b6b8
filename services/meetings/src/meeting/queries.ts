import { open, readAll, readPage, refuse as refuseRow, seen, type Act, type Opened, type Row } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { seenIn } from '../desk.ts'
import { answerIn } from '../invitation/answer-in.ts'
import { meetingsOfYear, partitionOf, placeOf, rosterKey, tasksOfYear, type MeetingPlace } from '../place.ts'
import { rosterAt } from '../roster/projection.ts'
import { Roster } from '../roster/schema.ts'
import type { Deps } from '../stores.ts'
import { isOpen } from '../task/rules.ts'
import { Task } from '../task/schema.ts'
import { isHidden, shownIn } from './rights.ts'
import { isHeld, isStarted, type Meeting } from './schema.ts'
import { detailOf, summaryOf } from './view.ts'

async function rosterOf(deps: Deps, door: Opened, meeting: Meeting): Promise<Roster | undefined> {
  if (isStarted(meeting)) return rosterAt(deps.table, door, meeting.cellId, meeting.rv)
  const row = door.row(rosterKey(meeting.cellId))
  return row && v.parse(Roster, row)
}

const tasksIn = async (deps: Deps, { cellId, year }: MeetingPlace) => (await readAll(deps.table, { pk: partitionOf(cellId), prefix: tasksOfYear(year) })).map((row) => v.parse(Task, row))

/** One meeting: a single batch read, with the caller's own answer to its invitation and nobody else's, and beside it the cell's open tasks, which the agenda reviews first (B7). */
export async function readMeeting(deps: Deps, act: Act, id: string) {
  const place = placeOf(id)
  const [door, tasks] = await Promise.all([open(deps.table, act, [place.meeting, place.session, place.roster, place.answer(act.by)]), tasksIn(deps, place)])
  const meeting = shownIn(door, place)
  const version = seenIn(deps.meetings, door, place.meeting)?.version ?? 0
  const detail = detailOf(meeting, { caller: door.caller, roster: await rosterOf(deps, door, meeting), session: seenIn(deps.sessions, door, place.session)?.state })
  const review = isHeld(meeting) ? [] : tasks.filter(isOpen)
  return { version, state: { ...detail, myAnswer: answerIn(door, place), ...('roll' in detail ? { openTasks: review } : {}) } }
}

export type Listing = Readonly<{ cellId: string; year: number; limit: number; after: Row | undefined }>
/** A cell's meetings of a year: one Query, beside the read of the caller's grants. */
export async function listMeetings(deps: Deps, act: Act, { cellId, year, limit, after }: Listing) {
  const walk = { pk: partitionOf(cellId), prefix: meetingsOfYear(year), limit, ...(after ? { after } : {}) }
  const [door, page] = await Promise.all([open(deps.table, act, [], { tree: false }), readPage(deps.table, walk)])
  const { caller } = door.caller.may('see', cellId) ? door : await open(deps.table, act, [], { consistent: true })
  if (!caller.may('see', cellId)) return refuseRow('item.missing')
  const items = page.rows.map((row) => seen(deps.meetings, row)).filter(({ state }) => !isHidden(caller, state))
  return { items: items.map(({ state, version }) => ({ ...summaryOf(state), version })).sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1)), last: page.last }
}
