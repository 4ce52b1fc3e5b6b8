import { getRow, grantsKey, linesNaming, readAll, withoutNames, type HeldRows, type Row, type WantedPerson } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { BacklogTopic } from '../backlog/schema.ts'
import { CheckIn } from '../check-in/schema.ts'
import { CalendarLink } from '../calendar/schema.ts'
import { Receipt } from '../document/schema.ts'
import { EVIDENCE } from '../evidence/place.ts'
import { Evidence } from '../evidence/schema.ts'
import { Hand } from '../hand/schema.ts'
import { Answer } from '../invitation/schema.ts'
import { MeetingRow } from '../meeting/row.ts'
import { isHeld, isStarted, type Meeting, type Started } from '../meeting/schema.ts'
import { Minutes } from '../minutes/schema.ts'
import { partitionOf, rosterKey } from '../place.ts'
import { Roster } from '../roster/schema.ts'
import { Limitation } from '../limitation/schema.ts'
import { Proposal } from '../proposal/schema.ts'
import { Remarks } from '../remark/schema.ts'
import { Resolution } from '../resolution/schema.ts'
import { heldOf } from '../session/roll.ts'
import { Session } from '../session/schema.ts'
import type { Working } from '../stores.ts'
import { worksOn } from '../task/rules.ts'
import { Task } from '../task/schema.ts'

/** One cell's rows by what they are; the sort key says which. */
type Cell = Readonly<{ meetings: readonly Meeting[]; sessions: readonly Session[]; minutes: readonly Minutes[]; answers: readonly Answer[]; tasks: readonly Task[]; resolutions: readonly Resolution[]; limitations: readonly Limitation[]; proposals: readonly Proposal[]; rosters: readonly Roster[]; asked: readonly BacklogTopic[]; receipts: readonly Receipt[]; checkIns: readonly CheckIn[]; hands: readonly Hand[]; remarks: readonly Remarks[]; links: readonly CalendarLink[]; evidence: readonly Evidence[] }>
const parsed = <S extends v.GenericSchema>(rows: readonly Row[], key: RegExp, schema: S): v.InferOutput<S>[] => rows.filter(({ sk }) => key.test(String(sk))).map((row) => v.parse(schema, row))

async function cellOf({ table }: Working, orgId: string): Promise<Cell> {
  const rows = await readAll(table, { pk: partitionOf(orgId) })
  return {
    meetings: parsed(rows, /^Y\d/, MeetingRow),
    sessions: parsed(rows, /^S#/, Session),
    minutes: parsed(rows, /^B#/, Minutes),
    answers: parsed(rows, /^I#/, Answer),
    tasks: parsed(rows, /^T\d/, Task),
    resolutions: parsed(rows, /^D\d/, Resolution),
    limitations: parsed(rows, /^L#/, Limitation),
    proposals: parsed(rows, /^U\d/, Proposal),
    asked: parsed(rows, /^Q\d/, BacklogTopic),
    receipts: parsed(rows, /^RD#/, Receipt),
    checkIns: parsed(rows, /^CI#/, CheckIn),
    hands: parsed(rows, /^HU#/, Hand),
    remarks: parsed(rows, /^RM#/, Remarks),
    links: parsed(rows, /^CAL#/, CalendarLink),
    evidence: parsed(rows, new RegExp(`^${EVIDENCE}`), Evidence),
    rosters: parsed(rows, new RegExp(`^${rosterKey(orgId).sk}(#|$)`), Roster),
  }
}

/** How a person stood in a roll: their state, what was noted beside it, and how often they spoke. */
function standing(meeting: Started, roster: Roster, index: number, memberId: string) {
  const { i: _i, ...note } = meeting.notes.find(({ i }) => i === index) ?? { i: index }
  const turns = isHeld(meeting) ? { turns: Number.parseInt(meeting.turns[index] ?? '0', 36) } : {}
  return { meetingId: meeting.id, at: meeting.startsAt, state: heldOf(meeting, roster).marks[memberId], ...note, ...turns }
}
function attended(meeting: Meeting, rosters: readonly Roster[], memberId: string) {
  if (!isStarted(meeting)) return []
  const roster = rosters.find(({ version }) => version === meeting.rv)
  const index = roster?.members.findIndex(({ id }) => id === memberId) ?? -1
  return roster && index >= 0 ? [standing(meeting, roster, index, memberId)] : []
}

const presented = ({ id, startsAt, agenda }: Meeting, memberId: string) => agenda.filter(({ presenterId }) => presenterId === memberId).map(({ code, title }) => ({ meetingId: id, at: startsAt, code, title }))

const signed = ({ id, signatures, addenda }: Minutes, memberId: string) => [...signatures, ...addenda].filter(({ by }) => by === memberId).map((one) => ({ meetingId: id, ...one }))

/** The lines of the minutes that name the person; the names of the others of the cell are blotted out. */
function named({ id, text, addenda }: Minutes, people: ReadonlyMap<string, string>, memberId: string) {
  const name = people.get(memberId) ?? ''
  const others = [...people].filter(([one, other]) => one !== memberId && other !== name).map(([, other]) => other)
  const lines = linesNaming([text, ...addenda.map((one) => one.text)].join('\n'), { id: memberId, name }).map((line) => withoutNames(line, others))
  return lines.length > 0 ? [{ meetingId: id, text: lines.join('\n') }] : []
}

function ofCell({ meetings, sessions, minutes, answers, tasks, resolutions, limitations, proposals, rosters, asked, receipts, checkIns, hands, remarks, links, evidence }: Cell, memberId: string): HeldRows[] {
  const people = new Map(rosters.flatMap(({ members }) => members.map(({ id, name }) => [id, name] as const)))
  return [
    { kind: 'rosters', rows: rosters.flatMap(({ version, members }) => members.filter(({ id }) => id === memberId).map((one) => ({ version, ...one }))) },
    { kind: 'attendance', rows: meetings.flatMap((meeting) => attended(meeting, rosters, memberId)) },
    { kind: 'presented', rows: meetings.flatMap((meeting) => presented(meeting, memberId)) },
    { kind: 'turns', rows: sessions.flatMap(({ id, turns }) => turns.filter((turn) => turn.memberId === memberId).map((turn) => ({ meetingId: id, ...turn }))) },
    { kind: 'answers', rows: answers.filter((answer) => answer.memberId === memberId) },
    { kind: 'tasks', rows: tasks.filter((task) => worksOn(task, memberId)) },
    { kind: 'assignments', rows: resolutions.flatMap((one) => (one.status === 'DRAFT' ? [] : one.assignments.filter((assigned) => assigned.memberId === memberId).map((assigned) => ({ resolutionId: one.id, ...assigned })))) },
    { kind: 'evidence', rows: evidence.filter(({ by }) => by === memberId).map(({ file: _, ...one }) => one) },
    { kind: 'remedies', rows: limitations.filter(({ ownerId }) => ownerId === memberId).map(({ id, remedy, dueOn, status }) => ({ id, remedy, dueOn, status })) },
    { kind: 'proposals', rows: proposals.filter(({ raisedBy }) => raisedBy === memberId) },
    { kind: 'asked', rows: asked.filter((topic) => topic.proposedBy === memberId) },
    { kind: 'read', rows: receipts.filter((receipt) => receipt.memberId === memberId) },
    { kind: 'checkIns', rows: checkIns.filter((one) => one.memberId === memberId) },
    { kind: 'hands', rows: hands.filter((one) => one.memberId === memberId) },
    { kind: 'remarks', rows: remarks.flatMap(({ id, remarks: all }) => all.filter(({ memberIds, preparedBy }) => memberIds.includes(memberId) || preparedBy === memberId).map(({ memberIds: _, ...remark }) => ({ meetingId: id, ...remark }))) },
    { kind: 'calendarLinks', rows: links.filter((link) => link.memberId === memberId) },
    { kind: 'minutes', rows: minutes.flatMap((one) => named(one, people, memberId)) },
    { kind: 'signatures', rows: minutes.flatMap((one) => signed(one, memberId)) },
  ]
}

/** Everything meetings hold on one person: the cells of their life are read whole, one Query each. Votes are not here: an open vote keeps counts alone. */
export async function heldOn(deps: Working, { memberId, orgs }: WantedPerson): Promise<HeldRows[]> {
  const grants = await getRow(deps.table, grantsKey(memberId))
  const found: HeldRows[] = [{ kind: 'grants', rows: grants ? [grants] : [] }]
  for (const orgId of orgs) found.push(...ofCell(await cellOf(deps, orgId), memberId))
  return [...Map.groupBy(found, ({ kind }) => kind)].map(([kind, all]) => ({ kind, rows: all.flatMap(({ rows }) => rows) }))
}
