import { MemberMerged, TaskCreated, type Happening } from '@nen-nep/contracts'
import { on, readAll, revise, type Act, type Decision, type Row } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { isStarted, type Meeting } from '../meeting/schema.ts'
import { partitionOf } from '../place.ts'
import type { Working } from '../stores.ts'
import { isOpen } from '../task/rules.ts'
import type { Task } from '../task/schema.ts'

type Merged = v.InferOutput<typeof MemberMerged.schema>
const At = v.object({ pk: v.string(), sk: v.string() })

/** A task that is still to be done goes on under the record that was kept; what was judged stays with who it was judged of. */
function handOver(task: Task, { from, into }: Merged): Decision<Task> | undefined {
  if (task.memberId !== from || !isOpen(task)) return undefined
  return { next: { ...task, memberId: into }, facts: [TaskCreated({ taskId: task.id, cellId: task.cellId, memberId: into, dueOn: task.dueOn })] }
}

/** Who presents and who takes the minutes of a meeting that has not begun; a meeting that was held, or called off, keeps its papers. */
function reassign(meeting: Meeting, { from, into }: Merged): Decision<Meeting> | undefined {
  if (isStarted(meeting) || meeting.status === 'CANCELLED') return undefined
  if (meeting.minuteTakerId !== from && !meeting.agenda.some(({ presenterId }) => presenterId === from)) return undefined
  const agenda = meeting.agenda.map((item) => (item.presenterId === from ? { ...item, presenterId: into } : item))
  return { next: { ...meeting, agenda, ...(meeting.minuteTakerId === from ? { minuteTakerId: into } : {}) }, facts: [] }
}

/** What is open in a cell goes over; rolls, minutes and figures that name the dropped record stay as they are. Done again it changes nothing. */
async function followIn(deps: Working, act: Act, cellId: string, merged: Merged): Promise<void> {
  const rows = await readAll(deps.table, { pk: partitionOf(cellId), consistent: true })
  const keysOf = (wanted: RegExp) => rows.filter(({ sk }: Row) => wanted.test(String(sk))).map((row) => v.parse(At, row))
  for (const key of keysOf(/^T\d/)) await revise(deps.tasks, act, key, (task) => task && handOver(task, merged))
  for (const key of keysOf(/^Y\d/)) await revise(deps.meetings, act, key, (meeting) => meeting && reassign(meeting, merged))
}

export const mergeReaction = on(MemberMerged, async (deps: Working, { id, at, data }: Happening<Merged>) => {
  for (const cellId of data.cells) await followIn(deps, { by: 'service:meetings', at, because: id }, cellId, data)
})
