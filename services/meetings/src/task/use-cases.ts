import { shortHash } from '@nen-nep/contracts'
import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { refuse as refuseRow, type Act, type Caller, type Decision, type Key, type Opened } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { perform } from '../desk.ts'
import { demandEvidence, evidenceKeys } from '../evidence/named.ts'
import { thingPlaceOf } from '../evidence/place.ts'
import { refuse as refuseMeeting } from '../meeting/refusals.ts'
import { mayRecord } from '../meeting/rights.ts'
import { MeetingRow } from '../meeting/row.ts'
import { partsOf } from '../parts.ts'
import { placeOf, rosterKey, taskIdOf, taskPlaceOf, type MeetingPlace } from '../place.ts'
import { rosterIn } from '../roster/projection.ts'
import type { Deps } from '../stores.ts'
import * as Extension from './extension.ts'
import { refuse } from './refusals.ts'
import { accept, give, judge, report, worksOn } from './rules.ts'
import { Task, type Answering, type Asking, type Giving, type Judging, type Reporting } from './schema.ts'

/** Leaders and minute takers may; to those outside the cell it does not exist. */
function admit(caller: Caller, cellId: string, minuteTakerId?: string): void {
  if (!caller.may('see', cellId)) return refuseRow('item.missing')
  if (!mayRecord(caller, { cellId, minuteTakerId })) return refuseMeeting('meeting.not-recorder')
}

const meetingPlace = ({ meetingId, cellId }: Giving): MeetingPlace | undefined => {
  const place = meetingId === undefined ? undefined : placeOf(meetingId)
  return place && place.cellId !== cellId ? refuse('task.other-cell') : place
}
/** What a task comes from must be of the same cell. */
function checkOrigin({ cellId, resolutionId, limitationId }: Giving): void {
  const origins = [...(resolutionId === undefined ? [] : [partsOf('res', resolutionId)]), ...(limitationId === undefined ? [] : [partsOf('lim', limitationId)])]
  if (origins.some((origin) => origin.cellId !== cellId)) return refuse('task.other-cell')
}

/** A task may be for one of the units that a joint cell serves. */
function checkUnit({ cellId, unit }: Giving, { tree }: Opened): void {
  if (unit !== undefined && tree.node(cellId)?.units?.includes(unit) !== true) refuse('task.unit-unknown', { unit })
}

/** Gives a task, in a meeting or between meetings. */
export function createTask(deps: Deps, act: Act, giving: Giving) {
  const { cellId } = giving
  const year = Number(civilDayOf(act.at).slice(0, 4))
  const id = taskIdOf(cellId, year, shortHash(6, act.key ?? act.at))
  const place = meetingPlace(giving)
  checkOrigin(giving)
  return perform({
    of: deps.tasks,
    key: taskPlaceOf(id).key,
    fresh: true,
    tree: giving.unit !== undefined,
    beside: [rosterKey(cellId), ...(place ? [place.meeting] : [])],
    enter: (door) => {
      const row = place && door.row(place.meeting)
      admit(door.caller, cellId, row && v.parse(MeetingRow, row).minuteTakerId)
    },
    decide: (_, __, door) => {
      checkUnit(giving, door)
      return give(giving, rosterIn(door, cellId), id, act)
    },
  }, act)
}

type Change = Readonly<{ beside?: readonly Key[]; enter: (caller: Caller, task: Task) => void; decide: (task: Task, door: Opened) => Promise<Decision<Task>> | Decision<Task> }>
function change(deps: Deps, act: Act, id: string, { beside = [], enter, decide }: Change) {
  const { cellId, key } = taskPlaceOf(id)
  const known = ({ caller, row }: Opened) => {
    const found = row(key)
    return found && caller.may('see', cellId) ? enter(caller, v.parse(Task, found)) : refuseRow('item.missing')
  }
  return perform({ of: deps.tasks, key, beside, enter: known, decide: (_, before, door) => before && decide(before.state, door) }, act)
}

const working = (caller: Caller, task: Task) => (worksOn(task, caller.id) || caller.may('record', task.cellId) ? undefined : refuse('task.not-owner'))
const leading = (caller: Caller, { cellId }: Task) => (caller.may('lead', cellId) ? undefined : refuseMeeting('meeting.not-leader'))

/** The owner takes the task on; leader and minute taker may note it for them. */
export const acceptTask = (deps: Deps, act: Act, id: string) => change(deps, act, id, { enter: working, decide: accept })
/** Whoever works on it reports, with evidence that was sent for it; leader and minute taker may do it for them. */
export function reportTask(deps: Deps, act: Act, id: string, reporting: Reporting) {
  const { evidence: ids = [] } = reporting
  return change(deps, act, id, {
    beside: evidenceKeys(ids),
    enter: working,
    decide: async (task, door) => {
      const reported = report(task, reporting, act)
      await demandEvidence(deps, door, { of: thingPlaceOf('tsk', id), ids, before: task.evidence ?? [] })
      return reported
    },
  })
}
/** Whoever works on it asks for more time. */
export const requestExtension = (deps: Deps, act: Act, id: string, asking: Asking) => change(deps, act, id, { enter: working, decide: (task) => Extension.ask(task, asking, act) })
/** The leader grants more time, or refuses it. */
export const decideExtension = (deps: Deps, act: Act, id: string, answering: Answering) => change(deps, act, id, { enter: leading, decide: (task, { caller }) => Extension.answer(task, answering, act, caller) })
/** The leader judges a task, and closes it. */
export const closeTask = (deps: Deps, act: Act, id: string, judging: Judging) => change(deps, act, id, { enter: leading, decide: (task, { caller }) => judge(task, judging, act, caller) })
