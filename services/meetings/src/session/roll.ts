import { attendanceAt, quorum, votingHeads, type HeldMeeting, type Presence } from '@nen-nep/rules/attendance/index'
import { owedOn } from '@nen-nep/rules/attendance/owed'
import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import type { RollNote, Started, Visitor } from '../meeting/schema.ts'
import { demand } from '../meeting/rules.ts'
import type { MeetingPack } from '../pack.ts'
import { circleOf, historyOf, type Roster } from '../roster/schema.ts'
import type { Meeting } from '../meeting/schema.ts'
import { refuse } from './refusals.ts'
import type { RollCall } from './schema.ts'
import type { Decision } from '@nen-nep/service-kit'

const letters = { PRESENT: 'P', EXCUSED: 'E', UNEXCUSED: 'U' } as const
const states: Readonly<Record<string, Presence | undefined>> = { P: 'PRESENT', E: 'EXCUSED', U: 'UNEXCUSED' }
type Rolled = Pick<Started, 'roll' | 'startsAt' | 'kind'>
const histories = ({ kind }: Pick<Rolled, 'kind'>, roster: Roster) => circleOf(kind, roster).map(historyOf)

/** The roll as the attendance rules read it: marks by member, on the civil day of the meeting. */
export const heldOf = ({ roll, startsAt }: Pick<Rolled, 'roll' | 'startsAt'>, { members }: Roster): HeldMeeting => ({
  date: civilDayOf(startsAt),
  marks: Object.fromEntries(members.map(({ id }, index) => [id, states[roll[index] ?? '-']])),
})

/** Who owes this meeting and how many came: counted over the members who owed it that day (N1). */
export const attendanceIn = (meeting: Rolled, roster: Roster) => attendanceAt(histories(meeting, roster), heldOf(meeting, roster))
type Noted = Rolled & Pick<Started, 'notes' | 'visitors'>
/** The voting heads of a sitting: without whoever was out for the item voted on. */
export const headsIn = (meeting: Noted, roster: Roster, agendaItemId?: string) => headsWithout(meeting, roster, ({ awayFor = [] }) => agendaItemId !== undefined && awayFor.includes(agendaItemId))

/** Voting heads as if those of whom a note says so were not in the room. */
function headsWithout(meeting: Noted, roster: Roster, isOut: (note: RollNote) => boolean) {
  const held = heldOf(meeting, roster)
  const out = meeting.notes.filter(isOut).flatMap(({ i }) => roster.members[i]?.id ?? [])
  return votingHeads(histories(meeting, roster), { ...held, marks: { ...held.marks, ...Object.fromEntries(out.map((id) => [id, undefined])) } })
}
/** Members who owe this meeting, by id in roster order. */
export const owing = (meeting: Pick<Rolled, 'startsAt' | 'kind'>, roster: Roster) => owedOn(histories(meeting, roster), civilDayOf(meeting.startsAt))

/** The figures a roll-call answers with, and the quorum line by its rule: whoever has left is not counted. Want of quorum is said, not refused. */
export function standingOf(meeting: Noted, roster: Roster, pack: MeetingPack) {
  return { ...attendanceIn(meeting, roster), quorum: quorum(headsWithout(meeting, roster, ({ leftAt }) => leftAt !== undefined), pack.quorum), visitors: meeting.visitors?.length ?? 0 }
}

/** Carries a roll over to a newer roster: marks go with their members. */
function onRoster(meeting: Started, from: Roster, to: Roster): Pick<Started, 'rv' | 'roll' | 'notes'> {
  const marks = new Map(from.members.map(({ id }, index) => [id, meeting.roll[index] ?? '-']))
  const places = new Map(to.members.map(({ id }, index) => [id, index]))
  const notes = meeting.notes.flatMap((note) => {
    const i = places.get(from.members[note.i]?.id ?? '')
    return i === undefined ? [] : [{ ...note, i }]
  })
  return { rv: to.version, roll: to.members.map(({ id }) => marks.get(id) ?? '-').join(''), notes }
}

export type Rosters = Readonly<{ pinned: Roster; current: Roster }>

/** A person whom the pinned roster does not know, but the registry has added since: then the roll moves to the newer roster. */
function rosterFor({ rows }: RollCall, { pinned, current }: Rosters): Roster {
  const knows = (roster: Roster) => rows.find(({ memberId }) => !roster.members.some(({ id }) => id === memberId))
  if (!knows(pinned)) return pinned
  const stranger = knows(current)
  return stranger ? refuse('attendance.not-on-roster', { memberId: stranger.memberId }) : current
}

type RollRow = RollCall['rows'][number]
function noteOf(i: number, { arrivedAt, leftAt, reasonType, approvedBy, awayFor = [] }: RollRow): RollNote[] {
  const note = { i, ...(arrivedAt && { arrivedAt }), ...(leftAt && { leftAt }), ...(reasonType && { reasonType }), ...(approvedBy && { approvedBy }), ...(awayFor.length > 0 && { awayFor }) }
  return Object.keys(note).length > 1 ? [note] : []
}

/** Somebody else of the cell approves an absence; items are those of the agenda. */
function checkRow({ memberId, approvedBy, awayFor = [] }: RollRow, { agenda }: Meeting, { members }: Roster): void {
  if (approvedBy !== undefined && (approvedBy === memberId || !members.some(({ id }) => id === approvedBy))) return refuse('attendance.not-approver', { memberId })
  if (awayFor.some((item) => !agenda.some(({ id }) => id === item))) return refuse('attendance.unknown-item', { memberId })
}

type Placed = Readonly<{ row: RollRow; i: number }>
/** Marks that another phone set otherwise since this one looked: all of them are shown with both, and nothing is taken. */
function checkUnchanged(roll: string, rows: readonly Placed[]): void {
  const conflicts = rows.flatMap(({ row: { memberId, state, was }, i }) => {
    const standing = states[roll[i] ?? '-'] ?? null
    return was === undefined || standing === was || standing === state ? [] : [{ memberId, current: standing, yours: state }]
  })
  if (conflicts.length > 0) return refuse('attendance.conflict', { conflicts })
}

const sameVisitor = (one: Visitor, other: Visitor) => one.kind === other.kind && one.name === other.name
/** Guests and superiors at the door, each once. */
function visitorsAfter(before: readonly Visitor[], taken: NonNullable<RollCall['visitors']>): Visitor[] {
  const here = taken.filter(({ present }) => present).map(({ present: _, ...visitor }) => visitor)
  return [...before.filter((one) => !taken.some((other) => sameVisitor(one, other))), ...here]
}

function markOthers(roll: string[], owed: ReadonlySet<string>, roster: Roster, state: Presence): void {
  roster.members.forEach(({ id }, index) => {
    if (roll[index] === '-' && owed.has(id)) roll[index] = letters[state]
  })
}

function checkOnce({ rows }: RollCall): void {
  const twice = rows.find(({ memberId }, index) => rows.findIndex((row) => row.memberId === memberId) !== index)
  if (twice) return refuse('attendance.twice', { memberId: twice.memberId })
}
/** Who is at the door after a call; a sitting without guests keeps no list. */
function atTheDoor({ visitors: before }: Pick<Started, 'visitors'>, { visitors: taken }: RollCall): Pick<Started, 'visitors'> {
  return before || taken ? { visitors: visitorsAfter(before ?? [], taken ?? []) } : {}
}

/** Takes rows of the roll; who is not named keeps their mark. Somebody named twice, or not of this cell, is refused. */
export function callRoll(meeting: Meeting, rosters: Rosters, call: RollCall): Decision<Meeting> {
  const before = demand(meeting, 'IN_SESSION')
  checkOnce(call)
  const roster = rosterFor(call, rosters)
  const base = roster === rosters.pinned ? before : { ...before, ...onRoster(before, rosters.pinned, roster) }
  const places = new Map(roster.members.map(({ id }, index) => [id, index]))
  const rows = call.rows.map((row) => ({ row, i: places.get(row.memberId) ?? 0 }))
  for (const { row } of rows) checkRow(row, before, roster)
  checkUnchanged(base.roll, rows)
  const roll = Array.from(base.roll)
  for (const { row, i } of rows) roll[i] = letters[row.state]
  if (call.others) markOthers(roll, new Set(owing(before, roster)), roster, call.others)
  const named = new Set(rows.map(({ i }) => i))
  const notes = [...base.notes.filter(({ i }) => !named.has(i)), ...rows.flatMap(({ row, i }) => noteOf(i, row))]
  return { next: { ...base, roll: roll.join(''), notes, ...atTheDoor(base, call) }, facts: [] }
}
