import { shortHash } from '@nen-nep/contracts'
import { refuse as refuseRow, type Act, type Decision, type Opened } from '@nen-nep/service-kit'
import { perform, seenIn } from '../desk.ts'
import { carryKey, meetingIdOf, placeOf, preparationKey } from '../place.ts'
import { rulesIn } from '../preparation/use-cases.ts'
import { rosterIn } from '../roster/projection.ts'
import type { Roster } from '../roster/schema.ts'
import { adoptedFor } from '../sheet/use-cases.ts'
import type { Deps } from '../stores.ts'
import { refuse } from './refusals.ts'
import { led, recorded } from './rights.ts'
import { announce, cancel, civilOf, draft, edit, postpone, start, type Pinned } from './rules.ts'
import type { Edit, Meeting, Opening, Planning, Settling, Starting } from './schema.ts'
import { settleTopic as settle } from './settle.ts'

/** Prepares a meeting quietly. Its id comes from the command's key, its year from the civil day it is planned for. */
export function createMeeting(deps: Deps, act: Act, planning: Planning) {
  const { cellId, startsAt } = planning
  const id = meetingIdOf(cellId, civilOf(startsAt).year, shortHash(6, act.key ?? act.at))
  return perform({
    of: deps.meetings,
    key: placeOf(id).meeting,
    fresh: true,
    beside: planning.rollOver ?? true ? [carryKey(cellId)] : [],
    enter: ({ caller }) => {
      if (!caller.may('see', cellId)) return refuseRow('item.missing')
      return caller.may('lead', cellId) ? undefined : refuse('meeting.not-leader')
    },
    decide: (_, __, door) => draft(planning, id, act, seenIn(deps.carries, door, carryKey(cellId))?.state.topics),
  }, act)
}

const byLeader = (deps: Deps, act: Act, id: string, decide: (meeting: Meeting) => Decision<Meeting>) => {
  const place = placeOf(id)
  return perform({ of: deps.meetings, key: place.meeting, enter: (door) => led(door, place), decide }, act)
}
const withRoster = (deps: Deps, act: Act, id: string, decide: (meeting: Meeting, roster: Roster) => Decision<Meeting>) => {
  const place = placeOf(id)
  return perform({
    of: deps.meetings,
    key: place.meeting,
    beside: [place.roster],
    enter: (door) => led(door, place),
    decide: (meeting, _, door) => decide(meeting, rosterIn(door, place.cellId)),
  }, act)
}

export const updateMeeting = (deps: Deps, act: Act, id: string, changes: Edit) => byLeader(deps, act, id, (meeting) => edit(meeting, changes, act))
export const openMeeting = (deps: Deps, act: Act, id: string, opening: Opening) => withRoster(deps, act, id, (meeting, roster) => announce(meeting, roster, opening, act))
export const postponeMeeting = (deps: Deps, act: Act, id: string) => byLeader(deps, act, id, postpone)
export const cancelMeeting = (deps: Deps, act: Act, id: string) => byLeader(deps, act, id, cancel)

async function pinnedFor(deps: Deps, door: Opened, cellId: string): Promise<Pinned> {
  const { minutes: agreedMinutes } = rulesIn(deps, door, cellId)
  const chosen = await adoptedFor(deps, door, cellId)
  return { ...(chosen ? { sheet: chosen.sheet } : {}), ...(agreedMinutes === undefined ? {} : { agreedMinutes }) }
}
/** Begins the sitting: the roster of the day, the score sheet and the length agreed for the cell stay with it. */
export function startMeeting(deps: Deps, act: Act, id: string, starting: Starting) {
  const place = placeOf(id)
  return perform({
    of: deps.meetings,
    key: place.meeting,
    beside: [place.roster, preparationKey(place.cellId)],
    tree: true,
    enter: (door) => led(door, place),
    decide: async (meeting, _, door) => start(meeting, { roster: rosterIn(door, place.cellId), pinned: await pinnedFor(deps, door, place.cellId) }, starting, act),
  }, act)
}
/** What became of an agenda item, by whoever records the sitting. */
export function settleTopic(deps: Deps, act: Act, { id, itemId }: Readonly<{ id: string; itemId: string }>, settling: Settling) {
  const place = placeOf(id)
  return perform({ of: deps.meetings, key: place.meeting, enter: (door) => recorded(door, place), decide: (meeting) => settle(meeting, itemId, settling) }, act)
}
