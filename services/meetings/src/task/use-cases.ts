import { shortHash } from '@nen-nep/contracts'
import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { refuse as refuseRow, type Act, type Caller } from '@nen-nep/service-kit'
import { perform } from '../desk.ts'
import { refuse as refuseMeeting } from '../meeting/refusals.ts'
import { placeOf, rosterKey, taskIdOf, taskPlaceOf, type MeetingPlace } from '../place.ts'
import { mayRecord } from '../meeting/rights.ts'
import { MeetingRow } from '../meeting/row.ts'
import { rosterIn } from '../roster/projection.ts'
import type { Deps } from '../stores.ts'
import { give, judge, refuse, report } from './rules.ts'
import { Task, type Giving, type Judging, type Reporting } from './schema.ts'
import * as v from 'valibot'

/** Leaders and minute takers may; to those outside the cell it does not exist. */
function admit(caller: Caller, cellId: string, minuteTakerId?: string): void {
  if (!caller.may('see', cellId)) return refuseRow('item.missing')
  if (!mayRecord(caller, { cellId, minuteTakerId })) return refuseMeeting('meeting.not-recorder')
}

const meetingPlace = ({ meetingId, cellId }: Giving): MeetingPlace | undefined => {
  const place = meetingId === undefined ? undefined : placeOf(meetingId)
  return place && place.cellId !== cellId ? refuse('task.other-cell') : place
}

/** Gives a task, in a meeting or between meetings. */
export function createTask(deps: Deps, act: Act, giving: Giving) {
  const { cellId } = giving
  const year = Number(civilDayOf(act.at).slice(0, 4))
  const id = taskIdOf(cellId, year, shortHash(6, act.key ?? act.at))
  const place = meetingPlace(giving)
  return perform({
    of: deps.tasks,
    key: taskPlaceOf(id).key,
    fresh: true,
    beside: [rosterKey(cellId), ...(place ? [place.meeting] : [])],
    enter: (door) => {
      const row = place && door.row(place.meeting)
      admit(door.caller, cellId, row && v.parse(MeetingRow, row).minuteTakerId)
    },
    decide: (_, __, door) => give(giving, rosterIn(door, cellId), id, act),
  }, act)
}

/** The owner reports; leader and minute taker may do it for them. */
export function reportTask(deps: Deps, act: Act, id: string, reporting: Reporting) {
  const { cellId, key } = taskPlaceOf(id)
  return perform({
    of: deps.tasks,
    key,
    enter: ({ caller, row }) => {
      const found = row(key)
      if (!found || !caller.may('see', cellId)) return refuseRow('item.missing')
      return v.parse(Task, found).memberId === caller.id || caller.may('record', cellId) ? undefined : refuse('task.not-owner')
    },
    decide: (_, before) => before && report(before.state, reporting, act),
  }, act)
}

/** The leader judges a task, and closes it. */
export function closeTask(deps: Deps, act: Act, id: string, judging: Judging) {
  const { cellId, key } = taskPlaceOf(id)
  return perform({
    of: deps.tasks,
    key,
    enter: ({ caller, row }) => {
      if (!row(key) || !caller.may('see', cellId)) return refuseRow('item.missing')
      return caller.may('lead', cellId) ? undefined : refuseMeeting('meeting.not-leader')
    },
    decide: (_, before, { caller }) => before && judge(before.state, judging, act, caller),
  }, act)
}
