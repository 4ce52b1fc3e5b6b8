import { refuse as refuseRow, type Act } from '@nen-nep/service-kit'
import { perform, seenIn } from '../desk.ts'
import { shownIn } from '../meeting/rights.ts'
import { placeOf } from '../place.ts'
import { rosterIn } from '../roster/projection.ts'
import { circleOf } from '../roster/schema.ts'
import type { Deps } from '../stores.ts'
import { handKey } from './place.ts'
import { ask, refuse } from './rules.ts'
import type { Asking } from './schema.ts'

/** A member asks to speak, from their own phone; taking the hand down is the same call. */
export async function askToSpeak(deps: Deps, act: Act, id: string, asking: Asking) {
  const place = placeOf(id)
  const { state, version } = await perform({
    of: deps.hands,
    key: handKey(place, act.by),
    beside: [place.meeting, place.session, place.roster],
    enter: (door) => {
      const meeting = shownIn(door, place)
      return circleOf(meeting.kind, rosterIn(door, place.cellId)).some((one) => one.id === act.by) ? meeting : refuse('hand.not-here')
    },
    decide: (meeting, before, door) => ask(meeting, before?.state, { turns: seenIn(deps.sessions, door, place.session)?.state.turns ?? [], by: act.by, at: act.at }, asking) ?? refuseRow('item.missing'),
  }, act)
  return { state, version }
}
