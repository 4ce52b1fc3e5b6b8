import { bare, parts, ResidenceStanding, type AwardRecorded, type MeetingClosed, type MemberUpdated, type ResidenceCommented, type TaskClosed, type TaskCreated } from '@nen-nep/contracts'
import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { putNewer, putRow, readAll, type ScopedTable, type Table } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { placeOf, type Place } from '../ids.ts'

/** What is told of a cell's year stands in one partition: a row per meeting, per task, per comment of a residence; the newest version of each. */
const partitionOf = ({ year, cell }: Place) => `F#${year}#${cell}`

const Marks = v.record(v.string(), v.tuple([v.picklist(['PRESENT', 'EXCUSED', 'UNEXCUSED']), v.number()]))
/** A closed meeting: for each member who owed it, by bare id, their state and their turns. */
export const MeetingFact = v.object({ kind: v.literal('MEETING'), id: v.string(), month: v.number(), thematic: v.optional(v.boolean()), marks: Marks })
export type MeetingFact = v.InferOutput<typeof MeetingFact>
export const TaskFact = v.object({ kind: v.literal('TASK'), id: v.string(), member: v.string(), dueOn: v.optional(v.string()), done: v.optional(v.boolean()), inTime: v.optional(v.boolean()) })
export type TaskFact = v.InferOutput<typeof TaskFact>
/** A member of this cell stood in another cell in the year too, as its guest or before they came: what that cell's meetings say of them belongs to their year. */
export const ElsewhereFact = v.object({ kind: v.literal('ELSEWHERE'), member: v.string(), cellId: v.string() })
/** What a member was given in the year, by the registry. */
export const AwardFact = v.object({ kind: v.literal('AWARD'), id: v.string(), member: v.string(), award: v.string(), on: v.string() })
/** How the cell of residence sees the member's year; its text stays in the registry. */
export const ResidenceFact = v.object({ kind: v.literal('RESIDENCE'), id: v.string(), member: v.string(), residenceOrgId: v.string(), standing: ResidenceStanding, on: v.string() })
const Fact = v.variant('kind', [MeetingFact, TaskFact, ElsewhereFact, AwardFact, ResidenceFact])
export type Fact = v.InferOutput<typeof Fact>

type Of<K extends { schema: v.GenericSchema }> = v.InferOutput<K['schema']>

/** Takes a closed meeting into its cell's year; a later correction replaces it. */
export async function projectMeeting(table: Table, version: number, { meetingId, cellId, kind, year, month, attendance }: Of<typeof MeetingClosed>): Promise<void> {
  const marks = Object.fromEntries(attendance.map(({ memberId: id, state, turns }) => [bare(id), [state, turns]]))
  await putNewer(table, { pk: partitionOf(placeOf(year, cellId)), sk: `M#${bare(meetingId)}`, version, kind: 'MEETING', id: meetingId, month, ...(kind === 'THEMATIC' ? { thematic: true } : {}), marks })
}

/** A task's id encodes its cell and year, so a deadline in the next year moves no key. */
async function projectTask(table: Table, version: number, cellId: string, task: TaskFact): Promise<void> {
  const year = Number(parts('tsk', task.id, 3)?.[1])
  if (!Number.isInteger(year)) return
  await putNewer(table, { pk: partitionOf(placeOf(year, cellId)), sk: `T#${bare(task.id)}`, version, ...task })
}

export const projectTaskCreated = (table: Table, version: number, { taskId, cellId, memberId: member, dueOn }: Of<typeof TaskCreated>) =>
  projectTask(table, version, cellId, { kind: 'TASK', id: taskId, member, dueOn })
export const projectTaskClosed = (table: Table, version: number, { taskId, cellId, memberId: member, done, inTime }: Of<typeof TaskClosed>) =>
  projectTask(table, version, cellId, { kind: 'TASK', id: taskId, member, done, inTime })

export const projectAward = (table: Table, { memberId: member, cellId, number, kind: award, on }: Of<typeof AwardRecorded>) =>
  putRow(table, { row: { pk: partitionOf(placeOf(Number(on.slice(0, 4)), cellId)), sk: `A#${bare(member)}#${number}`, kind: 'AWARD', id: `${member}#${number}`, member, award, on }, when: { is: 'any' } })
/** A later comment on the same year replaces what was told. */
export async function projectResidence(table: Table, version: number, at: string, { linkId, memberId: member, cellId, residenceOrgId, year, standing }: Of<typeof ResidenceCommented>): Promise<void> {
  await putNewer(table, { pk: partitionOf(placeOf(year, cellId)), sk: `R#${bare(member)}#${bare(linkId)}`, version, kind: 'RESIDENCE', id: linkId, member, residenceOrgId, standing, on: civilDayOf(at) })
}

/** The years in which a stay that begins in one may still last. */
const yearsOf = (year: number, isStay: boolean) => (isStay ? [year, year + 1] : [year])

/** Remembers, beside the facts of the cell that counts somebody, in which others they stand or stood. Said twice, or late, it is the same. */
export async function projectElsewhere(table: Table, at: string, { memberId: member, cellId, formerCellId, hostId, formerHostId }: Of<typeof MemberUpdated>): Promise<void> {
  const year = Number(civilDayOf(at).slice(0, 4))
  const others = [{ id: formerCellId, isStay: false }, { id: hostId, isStay: true }, { id: formerHostId, isStay: false }]
  const rows = others.flatMap(({ id, isStay }) => (id === undefined || id === cellId ? [] : yearsOf(year, isStay).map((one) => ({ pk: partitionOf(placeOf(one, cellId)), sk: `E#${bare(member)}#${bare(id)}`, kind: 'ELSEWHERE', member, cellId: id }))))
  await Promise.all(rows.map((row) => putRow(table, { row, when: { is: 'any' } })))
}

/** What a member's year holds: the facts of the cell that counts them, and of every cell they stood in besides, which costs a walk each only where there was one. */
export async function readYear(table: ScopedTable, place: Place, member: string, consistent = false): Promise<Fact[]> {
  const [facts, known]: [Fact[], Set<string>] = [[], new Set([place.cell])]
  for (let next: Place[] = [place]; next.length > 0; ) {
    const found = (await Promise.all(next.map((one) => readFacts(table, one, consistent)))).flat()
    facts.push(...found)
    const cells = new Set(found.flatMap((fact) => (fact.kind === 'ELSEWHERE' && fact.member === member ? [bare(fact.cellId)] : [])))
    next = [...cells].filter((cell) => !known.has(cell)).map((cell) => ({ ...place, cell }))
    for (const { cell } of next) known.add(cell)
  }
  return facts
}

/** The other cells in which a member of this one stood in a year. */
export const readElsewhere = async (table: ScopedTable, place: Place, member: string): Promise<string[]> =>
  (await readAll(table, { pk: partitionOf(place), prefix: `E#${bare(member)}#` })).map((row) => v.parse(ElsewhereFact, row).cellId)

/** All facts of a cell's year: one walk. */
export const readFacts = async (table: ScopedTable, place: Place, consistent = false) => (await readAll(table, { pk: partitionOf(place), consistent })).map((row) => v.parse(Fact, row))
