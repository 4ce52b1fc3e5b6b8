import { open, openBeside, readPage, refuse as refuseRow, seen, type Act, type Opened, type Row, type ScopedTable, type Walk } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { seenIn } from '../desk.ts'
import { answerIn } from '../invitation/answer-in.ts'
import { meetingsOfYear, partitionOf, placeOf, rosterKey } from '../place.ts'
import { rosterAt } from '../roster/projection.ts'
import { Roster } from '../roster/schema.ts'
import type { Deps } from '../stores.ts'
import { openTasks } from '../task/read.ts'
import { isHidden, shownIn } from './rights.ts'
import { isHeld, isStarted, type Meeting } from './schema.ts'
import { detailOf, summaryOf } from './view.ts'

async function rosterOf(door: Opened, meeting: Meeting): Promise<Roster | undefined> {
  if (isStarted(meeting)) return rosterAt(door, meeting.cellId, meeting.rv)
  const row = door.row(rosterKey(meeting.cellId))
  return row && v.parse(Roster, row)
}

/** One meeting: a single batch read, with the caller's own answer to its invitation and nobody else's, and beside it the cell's open tasks, which the agenda reviews first (B7). */
export async function readMeeting(deps: Deps, act: Act, id: string) {
  const place = placeOf(id)
  const [door, tasks] = await openBeside(deps.table, act, (table) => openTasks(table, place.cellId), { keys: [place.meeting, place.session, place.roster, place.answer(act.by)] })
  const meeting = shownIn(door, place)
  const version = seenIn(deps.meetings, door, place.meeting)?.version ?? 0
  const detail = detailOf(meeting, { caller: door.caller, roster: await rosterOf(door, meeting), session: seenIn(deps.sessions, door, place.session)?.state })
  const review = isHeld(meeting) ? [] : tasks
  return { version, state: { ...detail, myAnswer: answerIn(door, place), ...('roll' in detail ? { openTasks: review } : {}) } }
}

export type Listing = Readonly<{ cellId: string; year: number; limit: number; after: Row | undefined }>
type Page = Awaited<ReturnType<typeof readPage>>
/** Goes on reading where rows of a page are hidden from the caller: neither a short page nor an empty one tells of them. */
async function filled(table: ScopedTable, { limit, ...walk }: Walk & Readonly<{ limit: number }>, first: Page, shows: (row: Row) => boolean): Promise<Page> {
  const rows = first.rows.filter(shows)
  let { last } = first
  while (last && rows.length < limit) {
    const page: Page = await readPage(table, { ...walk, after: last, limit: limit - rows.length })
    rows.push(...page.rows.filter(shows))
    last = page.last
  }
  return last ? { rows, last } : { rows }
}

/** A cell's meetings of a year: one Query, beside the read of the caller's grants. */
export async function listMeetings(deps: Deps, act: Act, { cellId, year, limit, after }: Listing) {
  const walk = { pk: partitionOf(cellId), prefix: meetingsOfYear(year), limit, ...(after ? { after } : {}) }
  const [door, first] = await openBeside(deps.table, act, (table) => readPage(table, walk), { tree: false })
  const { caller, table } = door.caller.may('see', cellId) ? door : await open(deps.table, act, [], { consistent: true })
  if (!caller.may('see', cellId)) return refuseRow('item.missing')
  const page = await filled(table, walk, first, (row) => !isHidden(caller, deps.meetings.parse(row)))
  return { items: page.rows.map((row) => seen(deps.meetings, row)).map(({ state, version }) => ({ ...summaryOf(state), version })).sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1)), last: page.last }
}
