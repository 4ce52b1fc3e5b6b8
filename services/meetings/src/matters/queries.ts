import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { open, refuse as refuseRow, type Act, type Opened } from '@nen-nep/service-kit'
import { blockOf, pendingFor } from '../directive/received.ts'
import { openLimitations } from '../limitation/queries.ts'
import { mayKnow } from '../meeting/rights.ts'
import { rosterKey } from '../place.ts'
import { heardOf } from '../proposal/queries.ts'
import { rosterSeen } from '../resolution/organ.ts'
import type { Deps } from '../stores.ts'
import { shownOn } from '../task/queries.ts'
import { openTasks } from '../task/read.ts'

/** What waits for a cell's next meeting: tasks to review first, what it has still to mend, blocks that came down, answers from above. The door must have read the roster. */
export async function mattersFor(deps: Deps, door: Opened, cellId: string, at: string) {
  const today = civilDayOf(at)
  const year = Number(today.slice(0, 4))
  const roster = rosterSeen(door, cellId)
  const [tasks, limitations, directives, proposals] = await Promise.all([
    openTasks(door.table, cellId),
    openLimitations(deps, door.table, cellId),
    pendingFor(door, cellId, at),
    heardOf(deps, door.table, { cellId, year, today }),
  ])
  return { tasks: tasks.map((task) => shownOn(task, today, roster)), limitations, directives: directives.map(blockOf), proposals }
}

/** The same, asked for by who prepares or attends the meeting, or decides over the cell. */
export async function readMatters(deps: Deps, act: Act, cellId: string) {
  const door = await open(deps.table, act, [rosterKey(cellId)])
  return mayKnow(door.caller, cellId) ? { cellId, ...(await mattersFor(deps, door, cellId, act.at)) } : refuseRow('item.missing')
}
