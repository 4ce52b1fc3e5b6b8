import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { open, openBeside, readAll, refuse as refuseRow, type Act, type Opened } from '@nen-nep/service-kit'
import { perform, seenIn } from '../desk.ts'
import { documentsIn } from '../document/rules.ts'
import { lacking } from '../meeting/agenda.ts'
import { refuse as refuseMeeting } from '../meeting/refusals.ts'
import { recorded } from '../meeting/rights.ts'
import { placeOf, preparationKey } from '../place.ts'
import type { Deps } from '../stores.ts'
import { preparationFacts, preparationNotices, usualRules } from './rules.ts'
import type { PreparationRules, RulesInput } from './schema.ts'

/** The rules among the rows just read, or the usual ones. */
export const rulesIn = (deps: Deps, door: Opened, cellId: string): PreparationRules => seenIn(deps.preparations, door, preparationKey(cellId))?.state ?? usualRules(cellId)

export function setPreparationRules(deps: Deps, act: Act, cellId: string, input: RulesInput) {
  return perform({
    of: deps.preparations,
    key: preparationKey(cellId),
    enter: ({ caller }) => {
      if (!caller.may('see', cellId)) return refuseRow('item.missing')
      return caller.may('lead', cellId) ? undefined : refuseMeeting('meeting.not-leader')
    },
    decide: () => ({ next: { cellId, ...input }, facts: [] }),
  }, act)
}

/** How a cell prepares; until it says so, as usual (version 0). */
export async function readPreparationRules(deps: Deps, act: Act, cellId: string) {
  const key = preparationKey(cellId)
  const door = await open(deps.table, act, [key])
  if (!door.caller.may('see', cellId) || !door.tree.node(cellId)) return refuseRow('item.missing')
  return { state: rulesIn(deps, door, cellId), version: seenIn(deps.preparations, door, key)?.version ?? 0 }
}

/** How far a meeting's preparation has come, for those who record it: deadlines kept or missed (B12), standing items that the agenda lacks, and what is still to be done. */
export async function readPreparation(deps: Deps, act: Act, id: string) {
  const place = placeOf(id)
  const [door, rows] = await openBeside(deps.table, act, (table) => readAll(table, place.documents), { keys: [place.meeting, preparationKey(place.cellId)] })
  const meeting = recorded(door, place)
  const facts = preparationFacts(meeting, documentsIn(deps.documents, rows).map(({ state }) => state), rulesIn(deps, door, place.cellId))
  return { meetingId: id, ...facts, lacking: lacking(meeting), notices: preparationNotices(facts, meeting, civilDayOf(act.at)) }
}
