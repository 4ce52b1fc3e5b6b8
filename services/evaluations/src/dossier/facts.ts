import { bare, parts, type MeetingClosed, type TaskClosed, type TaskCreated } from '@nen-nep/contracts'
import { putNewer, readAll, type ScopedTable, type Table } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { placeOf, type Place } from '../ids.ts'

/** What meetings tell of a cell's year stands in one partition: a row per meeting, a row per task; the newest version of each. */
const partitionOf = ({ year, cell }: Place) => `F#${year}#${cell}`

const Marks = v.record(v.string(), v.tuple([v.picklist(['PRESENT', 'EXCUSED', 'UNEXCUSED']), v.number()]))
/** A closed meeting: for each member who owed it, by bare id, their state and their turns. */
export const MeetingFact = v.object({ kind: v.literal('MEETING'), id: v.string(), month: v.number(), marks: Marks })
export type MeetingFact = v.InferOutput<typeof MeetingFact>
export const TaskFact = v.object({ kind: v.literal('TASK'), id: v.string(), member: v.string(), dueOn: v.optional(v.string()), done: v.optional(v.boolean()), inTime: v.optional(v.boolean()) })
export type TaskFact = v.InferOutput<typeof TaskFact>
const Fact = v.variant('kind', [MeetingFact, TaskFact])

type Of<K extends { schema: v.GenericSchema }> = v.InferOutput<K['schema']>

/** Takes a closed meeting into its cell's year; a later correction replaces it. */
export async function projectMeeting(table: Table, version: number, { meetingId, cellId, year, month, attendance }: Of<typeof MeetingClosed>): Promise<void> {
  const marks = Object.fromEntries(attendance.map(({ memberId: id, state, turns }) => [bare(id), [state, turns]]))
  await putNewer(table, { pk: partitionOf(placeOf(year, cellId)), sk: `M#${bare(meetingId)}`, version, kind: 'MEETING', id: meetingId, month, marks })
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

/** All facts of a cell's year: one walk. */
export const readFacts = async (table: ScopedTable, place: Place) => (await readAll(table, { pk: partitionOf(place) })).map((row) => v.parse(Fact, row))
