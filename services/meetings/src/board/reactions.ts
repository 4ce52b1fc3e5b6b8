import { MeetingCancelled, MeetingClosed, MeetingOpened, MeetingPostponed, MeetingRescheduled, MeetingScored, MinutesSigned, PlanChanged, ScoreConfirmed, TaskCancelled, TaskClosed, TaskCreated, TaskExtended, type Happening } from '@nen-nep/contracts'
import { onMany, readTree } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { placeOf, taskPlaceOf } from '../place.ts'
import type { Working } from '../stores.ts'
import { boardOf, refreshBoard } from './refresh.ts'

const Touched = v.object({ cellId: v.string(), year: v.optional(v.number()), meetingId: v.optional(v.string()), taskId: v.optional(v.string()) })

/** The cell and the year that an event of ours is about. */
function touched(data: unknown): { cellId: string; year: number } {
  const { cellId, year, meetingId, taskId = '' } = v.parse(Touched, data)
  if (meetingId !== undefined) return { cellId, year: placeOf(meetingId).year }
  return { cellId, year: year ?? taskPlaceOf(taskId).year }
}

/** Events that came together become one write for each board they touch. */
async function refresh(deps: Working, events: readonly Happening[]): Promise<void> {
  const tree = await readTree(deps.table)
  const lines = events.map((event) => ({ ...touched(event.data), event }))
  const boards = Map.groupBy(lines, ({ cellId, year }) => `${boardOf(tree, cellId)}|${year}`)
  for (const group of boards.values()) {
    const [first] = group
    if (!first) continue
    const { cellId, year, event } = first
    await refreshBoard(deps, { orgId: boardOf(tree, cellId), year, cells: [...new Set(group.map((line) => line.cellId))] }, { by: 'service:meetings', at: event.at, because: event.id })
  }
}

/** Our own events keep the boards: what a superior sees is never more than moments behind. */
export const boardReactions = [
  onMany(MeetingOpened, refresh),
  onMany(MeetingRescheduled, refresh),
  onMany(MeetingPostponed, refresh),
  onMany(MeetingCancelled, refresh),
  onMany(MeetingClosed, refresh),
  onMany(MeetingScored, refresh),
  onMany(MinutesSigned, refresh),
  onMany(ScoreConfirmed, refresh),
  onMany(PlanChanged, refresh),
  onMany(TaskCreated, refresh),
  onMany(TaskClosed, refresh),
  onMany(TaskCancelled, refresh),
  onMany(TaskExtended, refresh),
]
