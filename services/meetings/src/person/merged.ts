import { MemberMerged, MemberSeparated, TaskCreated, type Happening } from '@nen-nep/contracts'
import { isNewestWord, on, readAll, revise, type Act, type Decision, type Row } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { isStarted, type Meeting } from '../meeting/schema.ts'
import { partitionOf } from '../place.ts'
import type { Working } from '../stores.ts'
import { isOpen } from '../task/rules.ts'
import type { Task } from '../task/schema.ts'

type Merged = v.InferOutput<typeof MemberMerged.schema>
type Pair = Pick<Merged, 'from' | 'into'>
const At = v.object({ pk: v.string(), sk: v.string() })

const given = (task: Task): Decision<Task> => ({ next: task, facts: [TaskCreated({ taskId: task.id, cellId: task.cellId, memberId: task.memberId, dueOn: task.dueOn })] })
/** A task that is still to be done goes on under the record that was kept; what was judged stays with who it was judged of. */
const handOver = (task: Task, { from, into }: Pair): Decision<Task> | undefined => (task.memberId === from && isOpen(task) ? given({ ...task, memberId: into, mergedFrom: from }) : undefined)
/** The task goes back, unless it was judged meanwhile. */
function giveBack({ mergedFrom, ...task }: Task, { from, into }: Pair): Decision<Task> | undefined {
  return mergedFrom === from && task.memberId === into && isOpen(task) ? given({ ...task, memberId: from }) : undefined
}

const isFixed = (meeting: Meeting) => isStarted(meeting) || meeting.status === 'CANCELLED'
/** Who presents and who takes the minutes of a meeting that has not begun; a meeting that was held, or called off, keeps its papers. */
function reassign(meeting: Meeting, { from, into }: Pair): Decision<Meeting> | undefined {
  const minutes = meeting.minuteTakerId === from
  const items = meeting.agenda.filter(({ presenterId }) => presenterId === from).map(({ id }) => id)
  if (isFixed(meeting) || (!minutes && items.length === 0)) return undefined
  const agenda = meeting.agenda.map((item) => (items.includes(item.id) ? { ...item, presenterId: into } : item))
  return { next: { ...meeting, agenda, ...(minutes ? { minuteTakerId: into } : {}), reassigned: { from, into, minutes, items } }, facts: [] }
}
/** What went over goes back where the other record still has it. */
function restore({ reassigned, ...meeting }: Meeting, { from, into }: Pair): Decision<Meeting> | undefined {
  if (reassigned?.from !== from || reassigned.into !== into || isFixed(meeting)) return undefined
  const agenda = meeting.agenda.map((item) => (reassigned.items.includes(item.id) && item.presenterId === into ? { ...item, presenterId: from } : item))
  return { next: { ...meeting, agenda, ...(reassigned.minutes && meeting.minuteTakerId === into ? { minuteTakerId: from } : {}) }, facts: [] }
}

type Ways = Readonly<{ task: typeof handOver; meeting: typeof reassign }>
/** What is open in a cell goes one way or the other; rolls, minutes and figures stay as they are. Done again it changes nothing. */
async function followIn(deps: Working, act: Act, cellId: string, { pair, ways }: Readonly<{ pair: Pair; ways: Ways }>): Promise<void> {
  const rows = await readAll(deps.table, { pk: partitionOf(cellId), consistent: true })
  const keysOf = (wanted: RegExp) => rows.filter(({ sk }: Row) => wanted.test(String(sk))).map((row) => v.parse(At, row))
  for (const key of keysOf(/^T\d/)) await revise(deps.tasks, act, key, (task) => task && ways.task(task, pair))
  for (const key of keysOf(/^Y\d/)) await revise(deps.meetings, act, key, (meeting) => meeting && ways.meeting(meeting, pair))
}

const following = (ways: Ways) => async (deps: Working, event: Happening<Merged>) => {
  if (!(await isNewestWord(deps.table, event))) return
  const { id, at, data } = event
  for (const cellId of data.cells) await followIn(deps, { by: 'service:meetings', at, because: id }, cellId, { pair: data, ways })
}
export const mergeReactions = [on(MemberMerged, following({ task: handOver, meeting: reassign })), on(MemberSeparated, following({ task: giveBack, meeting: restore }))]
