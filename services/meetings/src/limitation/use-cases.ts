import { shortHash } from '@nen-nep/contracts'
import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { refuse as refuseRow, type Act, type Caller, type Opened } from '@nen-nep/service-kit'
import { perform, seenIn } from '../desk.ts'
import { demandEvidence, evidenceKeys } from '../evidence/named.ts'
import { thingPlaceOf } from '../evidence/place.ts'
import { refuse as refuseMeeting } from '../meeting/refusals.ts'
import { placeOf, rosterKey, type MeetingPlace } from '../place.ts'
import { rosterIn } from '../roster/projection.ts'
import type { Deps } from '../stores.ts'
import { limitationIdOf, limitationPlaceOf } from './place.ts'
import { refuse } from './refusals.ts'
import { accept, record, reopen } from './rules.ts'
import type { Accepting, Recording, Returning } from './schema.ts'

const placeIn = (cellId: string, meetingId: string | undefined): MeetingPlace | undefined => {
  const place = meetingId === undefined ? undefined : placeOf(meetingId)
  return place && place.cellId !== cellId ? refuse('limitation.other-cell') : place
}
function recorder({ caller }: Opened, cellId: string): void {
  if (!caller.may('see', cellId)) return refuseRow('item.missing')
  if (!caller.may('record', cellId)) return refuseMeeting('meeting.not-recorder')
}

/** Records a limitation of a cell or its committee. */
export function recordLimitation(deps: Deps, act: Act, recording: Recording) {
  const { cellId } = recording
  const id = limitationIdOf(cellId, Number(civilDayOf(act.at).slice(0, 4)), shortHash(6, act.key ?? act.at))
  placeIn(cellId, recording.meetingId)
  return perform({
    of: deps.limitations,
    key: limitationPlaceOf(id).key,
    fresh: true,
    beside: [rosterKey(cellId)],
    enter: (door) => recorder(door, cellId),
    decide: (_, __, door) => record(recording, rosterIn(door, cellId), id, act),
  }, act)
}

const leader = ({ caller, row }: Opened, { cellId, key }: ReturnType<typeof limitationPlaceOf>): Caller => {
  if (!row(key) || !caller.may('see', cellId)) return refuseRow('item.missing')
  return caller.may('lead', cellId) ? caller : refuseMeeting('meeting.not-leader')
}

/** Closes a limitation with evidence the cell accepted. */
export function closeLimitation(deps: Deps, act: Act, id: string, accepting: Accepting) {
  const place = limitationPlaceOf(id)
  const meeting = accepting.how === 'VOTE' ? placeIn(place.cellId, accepting.meetingId) : undefined
  return perform({
    of: deps.limitations,
    key: place.key,
    beside: [...(meeting ? [meeting.session] : []), ...evidenceKeys(accepting.evidence)],
    enter: (door) => leader(door, place),
    decide: async (caller, before, door) => {
      const votes = meeting ? (seenIn(deps.sessions, door, meeting.session)?.state.votes ?? []) : []
      const accepted = before && accept(before.state, accepting, { caller, vote: accepting.how === 'VOTE' ? votes[accepting.vote] : undefined }, act)
      await demandEvidence(deps, door, { of: thingPlaceOf('lim', id), ids: accepting.evidence, before: [] })
      return accepted
    },
  }, act)
}

/** Opens a limitation again that has come back. */
export function reopenLimitation(deps: Deps, act: Act, id: string, returning: Returning) {
  const place = limitationPlaceOf(id)
  return perform({
    of: deps.limitations,
    key: place.key,
    enter: (door) => (door.row(place.key) ? recorder(door, place.cellId) : refuseRow('item.missing')),
    decide: (_, before) => before && reopen(before.state, returning, act),
  }, act)
}
