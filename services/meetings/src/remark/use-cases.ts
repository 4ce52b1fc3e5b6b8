import { open, refuse as refuseRow, type Act, type Caller, type Opened } from '@nen-nep/service-kit'
import { perform, seenIn } from '../desk.ts'
import { mayKnow, mayRecord, recorded, shownIn } from '../meeting/rights.ts'
import type { Meeting } from '../meeting/schema.ts'
import { refuse as refuseMinutes } from '../minutes/rules.ts'
import { placeOf, type MeetingPlace } from '../place.ts'
import { rosterIn } from '../roster/projection.ts'
import type { Deps } from '../stores.ts'
import { remarksKey } from './place.ts'
import { assign, prepare, shown } from './rules.ts'
import type { Assigning, Preparing, Remarks } from './schema.ts'

const viewOf = (state: Remarks, caller: Caller, meeting: Meeting) => ({ meetingId: state.id, remarks: shown(state, { id: caller.id, mayRecord: mayRecord(caller, meeting) }) })

export async function assignRemarks(deps: Deps, act: Act, id: string, assigning: Assigning) {
  const place = placeOf(id)
  const { state, version, context, door } = await perform({
    of: deps.remarks, key: remarksKey(place), beside: [place.meeting, place.roster], enter: (one) => recorded(one, place),
    decide: (meeting, before, one) => assign(meeting, before?.state, rosterIn(one, place.cellId), assigning),
  }, act)
  return { version, state: viewOf(state, door.caller, context) }
}

export async function prepareRemark(deps: Deps, act: Act, { id, remarkId }: Readonly<{ id: string; remarkId: string }>, preparing: Preparing) {
  const place = placeOf(id)
  const { state, version, context, door } = await perform({
    of: deps.remarks, key: remarksKey(place), beside: [place.meeting], enter: (one) => inCell(one, place),
    decide: (meeting, before, one) => prepare(meeting, before?.state ?? refuseRow('item.missing'), { ...preparing, remarkId, mayRecord: mayRecord(one.caller, meeting) }, act),
  }, act)
  return { version, state: viewOf(state, door.caller, context) }
}

function inCell(door: Opened, place: MeetingPlace): Meeting {
  const meeting = shownIn(door, place)
  return mayKnow(door.caller, place.cellId) ? meeting : refuseMinutes('minutes.not-for-you')
}

/** Who prepares what for a meeting (practice, row 32). */
export async function listRemarks(deps: Deps, act: Act, id: string) {
  const place = placeOf(id)
  const door = await open(deps.table, act, [place.meeting, remarksKey(place)])
  const meeting = inCell(door, place)
  const found = seenIn(deps.remarks, door, remarksKey(place))
  return { version: found?.version ?? 0, state: viewOf(found?.state ?? { id, cellId: place.cellId, remarks: [] }, door.caller, meeting) }
}
