import type { MeetingRecord } from '@nen-nep/rules/criteria/index'
import { factsAsked } from '@nen-nep/rules/packs/meeting/sheets'
import { getRows, readAll, seen, type Opened } from '@nen-nep/service-kit'
import { seatsIn } from '../board/attendance.ts'
import { longestRunWith } from '../board/seats.ts'
import { documentsIn } from '../document/rules.ts'
import { civilOf } from '../meeting/rules.ts'
import type { Started } from '../meeting/schema.ts'
import type { MeetingPack } from '../pack.ts'
import { meetingsOfYear, partitionOf, placeOf, preparationKey } from '../place.ts'
import { usualRules } from '../preparation/rules.ts'
import type { Roster } from '../roster/schema.ts'
import { heldOf, owing } from '../session/roll.ts'
import type { Deps } from '../stores.ts'
import { tasksOfYears } from '../task/read.ts'
import { ofCommittee, ofDocuments, ofNotice, ofTasks } from './evidence.ts'

type Sitting = Readonly<{ door: Opened; meeting: Started; roster: Roster }>
type Gatherer = (deps: Deps, sitting: Sitting) => Promise<MeetingRecord>

const tasks: Gatherer = async (_, { door, meeting: { cellId, startsAt }, roster }) => {
  const { year, day } = civilOf(startsAt)
  return ofTasks(await tasksOfYears(door.table, cellId, [year - 1, year]), roster, day)
}
const documents: Gatherer = async (deps, { door, meeting: { id, startsAt } }) =>
  ofDocuments(documentsIn(deps.documents, await readAll(door.table, placeOf(id).documents)).map(({ state }) => state), civilOf(startsAt).day)
const notice: Gatherer = async (deps, { door, meeting }) => {
  const [row] = (await getRows(door.table, [preparationKey(meeting.cellId)])).values()
  return ofNotice(meeting, row ? seen(deps.preparations, row).state : usualRules(meeting.cellId))
}
const committee: Gatherer = async (deps, { door, meeting: { cellId, startsAt } }) => {
  const { year, day } = civilOf(startsAt)
  const rows = await Promise.all([year - 1, year].map((one) => readAll(door.table, { pk: partitionOf(cellId), prefix: meetingsOfYear(one) })))
  return ofCommittee(rows.flat().map((row) => seen(deps.meetings, row).state), day)
}
const excused: Gatherer = async (deps, { door, meeting, roster }) => {
  const before = await seatsIn(deps, door, { cellId: meeting.cellId, year: civilOf(meeting.startsAt).year })
  const { marks } = heldOf(meeting, roster)
  const now = owing(meeting, roster).map((memberId) => ({ memberId, excused: marks[memberId] === 'EXCUSED' }))
  return { longestExcusedRun: longestRunWith(before.filter(({ at }) => at < meeting.startsAt), now) }
}

const gatherers: readonly (readonly [facts: readonly (keyof MeetingRecord)[], gather: Gatherer])[] = [
  [['targets', 'tasksOwned'], tasks],
  [['documentsLeadDays'], documents],
  [['noticeSent', 'noticeInTime', 'overseerTold', 'focal'], notice],
  [['committeeMet'], committee],
  [['longestExcusedRun'], excused],
]

/** What stands outside a sitting and its sheet looks at: tasks, papers, the committee's meeting, runs of absences. What the sheet does not ask for is not read. */
export async function gather(deps: Deps, sitting: Sitting, asked: ReadonlySet<string>): Promise<MeetingRecord> {
  const wanted = gatherers.filter(([facts]) => facts.some((fact) => asked.has(fact)))
  const found = await Promise.all(wanted.map(([, one]) => one(deps, sitting)))
  return found.reduce<MeetingRecord>((all, one) => ({ ...all, ...one }), {})
}
export const gatherFor = (deps: Deps, sitting: Sitting, { sheet }: MeetingPack): Promise<MeetingRecord> => gather(deps, sitting, factsAsked(sheet))
/** Everything there is to know, whatever the sheet asks for: a coach sees more than a judge. */
export const EVERYTHING: ReadonlySet<string> = new Set(gatherers.flatMap(([facts]) => facts))
