import { byMeeting, longestRun, silence, type Seat } from './seats.ts'
import { tallyPresence } from '@nen-nep/rules/attendance/index'
import { getRows, grantsKey, keyText, open, readAll, refuse as refuseRow, refuseAtEdge, seen, type Act, type Aggregate, type Opened } from '@nen-nep/service-kit'
import { Grant } from '@nen-nep/contracts'
import * as v from 'valibot'
import { mayKnow } from '../meeting/rights.ts'
import { isHeld, type Held, type Meeting } from '../meeting/schema.ts'
import { formerCellsOf, meetingsOfYear, oldRosterKey, partitionOf } from '../place.ts'
import { Roster } from '../roster/schema.ts'
import { heldOf, owing } from '../session/roll.ts'
import type { Deps } from '../stores.ts'
import { readBoard } from './queries.ts'

type CellYear = Readonly<{ cellId: string; year: number }>
export type Asked = Readonly<{ year: number; memberId?: string | undefined; orgId?: string | undefined; cellId?: string | undefined }>

type Reading = Readonly<{ meetings: Aggregate<Meeting> }>
type Scoped = Pick<Opened, 'table'>
async function heldIn(deps: Reading, { table }: Scoped, { cellId, year }: CellYear): Promise<{ meetings: Held[]; rosters: Map<number, Roster> }> {
  const rows = await readAll(table, { pk: partitionOf(cellId), prefix: meetingsOfYear(year) })
  const meetings = rows.map((row) => seen(deps.meetings, row).state).filter(isHeld).filter(({ kind }) => kind !== 'COMMITTEE' && kind !== 'COMMITTEE_EXPANDED').sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1))
  const versions = [...new Set(meetings.map(({ rv }) => rv))]
  const found = await getRows(table, versions.map((version) => oldRosterKey(cellId, version)))
  return { meetings, rosters: new Map([...found.values()].map((row) => v.parse(Roster, row)).map((roster) => [roster.version, roster])) }
}

/** Each owed seat of a cell's meetings (its committee's own are not counted) of the year: who, in which state, and whether they spoke. The roster of the day says who owed it (N1). */
export async function seatsIn(deps: Reading, door: Scoped, of: CellYear): Promise<Seat[]> {
  const { meetings, rosters } = await heldIn(deps, door, of)
  return meetings.flatMap((meeting) => {
    const roster = rosters.get(meeting.rv)
    if (!roster) return []
    const { marks } = heldOf(meeting, roster)
    const owed = new Set(owing(meeting, roster))
    return roster.members.flatMap(({ id, name, unit }, index) => (owed.has(id) ? [{ memberId: id, name, at: meeting.startsAt, state: marks[id], spoke: (meeting.turns[index] ?? '0') !== '0', meetingId: meeting.id, kind: meeting.kind, arrivedAt: meeting.notes.find(({ i }) => i === index)?.arrivedAt, ...(unit === undefined ? {} : { unit }) }] : []))
  })
}

function personView(seats: readonly Seat[]) {
  const [first] = seats
  const unit = seats.at(-1)?.unit
  return { memberId: first?.memberId ?? '', name: first?.name ?? '', ...(unit === undefined ? {} : { unit }), ...tallyPresence(seats.map(({ state }) => state)), longestExcusedRun: longestRun(seats) }
}

/** The cell's figures; names for those who take its roll or decide over it, who has been silent for how many meetings for its leaders alone (B19, N9). */
async function ofCell(deps: Deps, door: Opened, { cellId, year }: CellYear) {
  const { caller } = door
  const seats = await seatsIn(deps, door, { cellId, year })
  const people = [...Map.groupBy(seats, ({ memberId }) => memberId).values()]
  const total = tallyPresence(seats.map(({ state }) => state))
  if (!caller.may('record', cellId) && !caller.may('decide', cellId)) return { cellId, year, ...total }
  const quiet = (one: readonly Seat[]) => (caller.may('lead', cellId) ? { silentFor: silence(one) } : {})
  return { cellId, year, ...total, members: people.map((one) => ({ ...personView(one), ...quiet(one) })) }
}

const Left = v.object({ sk: v.string() })
/** The cells that held a member in a year, from their memberships, and those whose rosters they have left. */
async function cellsOf({ table }: Opened, memberId: string, year: number): Promise<string[]> {
  const key = grantsKey(memberId)
  const row = (await getRows(table, [key])).get(keyText(key))
  const { grants } = v.parse(v.object({ grants: v.optional(v.array(Grant), []) }), row ?? {})
  const during = ({ from, to = '9999' }: Grant) => from <= `${year}-12-31` && to >= `${year}-01-01`
  const left = (await readAll(table, { pk: formerCellsOf(memberId) })).map((one) => v.parse(Left, one).sk)
  return [...new Set([...grants.filter((grant) => grant.role === 'MEMBER' && during(grant)).map(({ orgId }) => orgId), ...left])]
}

/** A member's seats of a year, in whichever cell held them: everybody sees their own; others as far as they may know of that cell. */
async function seatsOfMember(deps: Deps, door: Opened, memberId: string, year: number): Promise<Seat[]> {
  const { caller } = door
  const all = await cellsOf(door, memberId, year)
  const mine = caller.id === memberId
  const cells = all.filter((cellId) => mine || caller.may('record', cellId) || (caller.may('decide', cellId) && mayKnow(caller, cellId)))
  if (cells.length === 0 && !mine) return refuseRow('item.missing')
  return (await Promise.all(cells.map((cellId) => seatsIn(deps, door, { cellId, year })))).flat().filter((seat) => seat.memberId === memberId)
}

/** A member's attendance over the meetings they owed. */
const ofMember = async (deps: Deps, door: Opened, memberId: string, year: number) => ({ ...personView(await seatsOfMember(deps, door, memberId, year)), memberId, year })

export type OfWhom = Readonly<{ year: number; memberId?: string | undefined; cellId?: string | undefined }>
/** What stands behind a total of attendance (E3): the meetings that somebody owed, each with their own mark, or a cell's, each with its counts. */
export async function listAttended(deps: Deps, act: Act, { year, memberId, cellId }: OfWhom) {
  const door = await open(deps.table, act, [])
  if (memberId !== undefined) return { year, items: byMeeting(await seatsOfMember(deps, door, memberId, year)) }
  const asked = cellId ?? refuseAtEdge('input.invalid', { issues: [] })
  if (!door.caller.may('see', asked)) return refuseRow('item.missing')
  return { year, items: byMeeting(await seatsIn(deps, door, { cellId: asked, year })) }
}

const isCell = (door: Opened, orgId: string) => door.tree.children(orgId).length === 0

/** Owed, present, excused and the percentage in hundredths: of a member, of a cell, or of an organisation by its board. */
export async function readAttendance(deps: Deps, act: Act, { year, memberId, orgId, cellId }: Asked) {
  const door = await open(deps.table, act, [])
  if (memberId !== undefined) return ofMember(deps, door, memberId, year)
  const asked = cellId ?? orgId ?? refuseAtEdge('input.invalid', { issues: [] })
  if (!door.caller.may('see', asked)) return refuseRow('item.missing')
  if (isCell(door, asked)) return ofCell(deps, door, { cellId: asked, year })
  const { totals, cells } = await readBoard(deps, act, { orgId: asked, year })
  return { orgId: asked, year, ...totals, cells: cells.map(({ cellId: id, name, months }) => ({ cellId: id, name, owed: months.reduce((sum, { owed }) => sum + owed, 0), present: months.reduce((sum, { present }) => sum + present, 0) })) }
}
