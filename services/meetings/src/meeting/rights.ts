import { refuse as refuseRow, type Caller, type Opened } from '@nen-nep/service-kit'
import * as v from 'valibot'
import type { MeetingPlace } from '../place.ts'
import { refuse } from './refusals.ts'
import { MeetingRow } from './row.ts'
import type { Meeting } from './schema.ts'

/** Takes roll-call, turns and minutes: the leaders, the cell's minute taker, or the one this meeting chose. */
export const mayRecord = (caller: Caller, { cellId, minuteTakerId }: Pick<Meeting, 'cellId' | 'minuteTakerId'>) => caller.may('record', cellId) || (minuteTakerId === caller.id && caller.may('see', cellId))

/** Who was where and said what is for the cell and those who decide over it; other superiors see figures (domain.md §10). */
export const mayKnow = (caller: Caller, cellId: string) => caller.grants.some(({ orgId }) => orgId === cellId) || caller.may('decide', cellId)

/** A draft is prepared quietly: plain members and those outside the cell do not see it. */
export const isHidden = ({ grants }: Caller, { status, cellId }: Meeting) => status === 'DRAFT' && !grants.some(({ orgId, role }) => orgId === cellId && role !== 'MEMBER')

/** The meeting among the rows just read, for a command that says itself who may; to those who may not see its cell it does not exist. */
function meetingIn({ caller, row }: Opened, place: MeetingPlace): Meeting {
  const found = row(place.meeting)
  return found && caller.may('see', place.cellId) ? v.parse(MeetingRow, found) : refuseRow('item.missing')
}
/** The same for those who read or answer: what is still prepared does not exist for them either, unless they prepare it. */
export function shownIn(door: Opened, place: MeetingPlace): Meeting {
  const meeting = meetingIn(door, place)
  return isHidden(door.caller, meeting) ? refuseRow('item.missing') : meeting
}

export function led(door: Opened, place: MeetingPlace): Meeting {
  const meeting = meetingIn(door, place)
  return door.caller.may('lead', place.cellId) ? meeting : refuse('meeting.not-leader')
}
export function recorded(door: Opened, place: MeetingPlace): Meeting {
  const meeting = meetingIn(door, place)
  return mayRecord(door.caller, meeting) ? meeting : refuse('meeting.not-recorder')
}
export function confirmable(door: Opened, place: MeetingPlace): Meeting {
  const meeting = meetingIn(door, place)
  return door.caller.may('decide', place.cellId) ? meeting : refuse('meeting.not-superior')
}
