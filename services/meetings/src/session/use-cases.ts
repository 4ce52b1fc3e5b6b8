import type { Act, Opened } from '@nen-nep/service-kit'
import { perform, seenIn, together } from '../desk.ts'
import { isStarted, type Meeting } from '../meeting/schema.ts'
import { led, recorded } from '../meeting/rights.ts'
import { demand } from '../meeting/rules.ts'
import { minutesRegisterKey, placeOf, type MeetingPlace } from '../place.ts'
import { untilNumbered } from '../resolution/issue.ts'
import { rosterAt, rosterIn } from '../roster/projection.ts'
import { withCheckIns } from '../check-in/use-cases.ts'
import { gatherFor } from '../score/gather.ts'
import { packOf } from '../sheet/rules.ts'
import type { Deps } from '../stores.ts'
import type { Roster } from '../roster/schema.ts'
import { callRoll, standingOf, type Rosters } from './roll.ts'
import { close, conclude, emptySession, moveTo, takeTurn, takeVote, turnsPerPerson } from './rules.ts'
import type { Closing, Concluding, Moving, RollCall, Session, TurnTaken, VoteTaken } from './schema.ts'

async function rostersOf(door: Opened, meeting: Meeting): Promise<Rosters> {
  const { cellId, rv } = demand(meeting, 'IN_SESSION')
  return { pinned: await rosterAt(door, cellId, rv), current: rosterIn(door, cellId) }
}

/** Takes the roll, or part of it; answers who owed, who came, and the quorum line. */
export async function recordAttendance(deps: Deps, act: Act, id: string, call: RollCall) {
  const place = placeOf(id)
  const { state, version, door } = await perform({
    of: deps.meetings,
    key: place.meeting,
    beside: [place.roster],
    enter: (door) => recorded(door, place),
    decide: async (meeting, _, door) => callRoll(meeting, await rostersOf(door, meeting), call.checkedIn ? await withCheckIns(deps, { door, place, meeting: demand(meeting, 'IN_SESSION') }, call) : call),
  }, act)
  const sitting = isStarted(state) ? state : demand(state, 'IN_SESSION')
  return { version, state: { id, ...standingOf(sitting, await rosterAt(door, place.cellId, sitting.rv), deps.pack) } }
}

type During = Readonly<{ meeting: Meeting; roster: Roster }>
const inSession = (deps: Deps, act: Act, place: MeetingPlace, decide: (during: During, session: Session) => Session) =>
  perform({
    of: deps.sessions,
    key: place.session,
    beside: [place.meeting, place.roster],
    enter: (door) => recorded(door, place),
    decide: async (meeting, before, door) => ({ next: decide({ meeting, roster: (await rostersOf(door, meeting)).pinned }, before?.state ?? emptySession(meeting)), facts: [] }),
  }, act)

/** Counts a turn; answers the turns of each person. */
export async function recordTurn(deps: Deps, act: Act, id: string, turn: TurnTaken) {
  const { state, version } = await inSession(deps, act, placeOf(id), ({ meeting, roster }, session) => takeTurn(meeting, session, roster, turn))
  return { version, state: { id, turns: turnsPerPerson(state.turns), total: state.turns.length } }
}

/** Records what the chair concluded on an item; answers all conclusions so far. */
export async function recordConclusion(deps: Deps, act: Act, id: string, concluding: Concluding) {
  const { state, version } = await inSession(deps, act, placeOf(id), ({ meeting }, session) => conclude(meeting, session, concluding))
  return { version, state: { id, conclusions: state.conclusions ?? [] } }
}

/** Goes on to an item of the agenda; answers which, and since when. */
export async function moveToItem(deps: Deps, act: Act, id: string, moving: Moving) {
  const { state, version } = await inSession(deps, act, placeOf(id), ({ meeting }, session) => moveTo(meeting, session, moving, act.at))
  return { version, state: { id, item: state.item } }
}

/** Records an open vote; answers with the base it was measured against, and the quorum line. */
export async function recordVote(deps: Deps, act: Act, id: string, taken: VoteTaken) {
  const place = placeOf(id)
  const { state, version, context, door } = await inSession(deps, act, place, ({ meeting, roster }, session) => takeVote(meeting, session, { roster, pack: deps.pack }, taken))
  const sitting = isStarted(context) ? context : demand(context, 'IN_SESSION')
  const { quorum } = standingOf(sitting, await rosterAt(door, place.cellId, sitting.rv), deps.pack)
  return { version, state: { id, ...state.votes.findLast(({ motion }) => motion === taken.motion), quorum } }
}

/** Ends the sitting: meeting, session and the register of minutes change together, so that no turn or vote slips in after the figures, and no number is left out or given twice. */
export function closeMeeting(deps: Deps, act: Act, id: string, closing: Closing) {
  const place = placeOf(id)
  const register = minutesRegisterKey(place.cellId, place.year)
  return untilNumbered(() => perform({
    of: deps.meetings,
    key: place.meeting,
    beside: [place.session, place.roster, register],
    tries: 1,
    enter: (door) => led(door, place),
    decide: async (meeting, _, door) => {
      const { pinned: roster } = await rostersOf(door, meeting)
      const session = seenIn(deps.sessions, door, place.session)
      const pack = packOf(deps.pack, demand(meeting, 'IN_SESSION'))
      const last = seenIn(deps.minutesRegisters, door, register)
      const number = (last?.state.last ?? 0) + 1
      const evidence = await gatherFor(deps, { door, meeting: demand(meeting, 'IN_SESSION'), roster }, pack)
      const closed = close(meeting, session?.state ?? emptySession(meeting), { roster, pack, closing, evidence, number }, act)
      return { next: closed.meeting, facts: [], also: [together(deps.sessions, { next: closed.session, facts: closed.facts }, act, session), together(deps.minutesRegisters, { next: { cellId: place.cellId, year: place.year, last: number }, facts: [] }, act, last)] }
    },
  }, act))
}
