import { shortHash } from '@nen-nep/contracts'
import { open, readAll, refuse as refuseRow, seen, type Act } from '@nen-nep/service-kit'
import { perform } from '../desk.ts'
import { partitionOf, placeOf, rosterKey } from '../place.ts'
import { rosterSeen } from '../resolution/organ.ts'
import type { Deps } from '../stores.ts'
import { visitIdOf, visitPlaceOf, visitsOfYear } from './place.ts'
import { mayReadVisits, mayVisit } from './rights.ts'
import { note, refuse } from './rules.ts'
import type { Visiting } from './schema.ts'

/** Writes down what was seen on a visit to a cell. */
export function recordVisit(deps: Deps, act: Act, visiting: Visiting) {
  const { cellId, visitedOn, meetingId } = visiting
  const id = visitIdOf(cellId, Number(visitedOn.slice(0, 4)), shortHash(6, act.key ?? act.at))
  if (meetingId !== undefined && placeOf(meetingId).cellId !== cellId) return refuse('oversight.other-cell')
  return perform({
    of: deps.visits,
    key: visitPlaceOf(id).key,
    fresh: true,
    tree: true,
    beside: [rosterKey(cellId)],
    enter: ({ caller, tree }) => {
      if (!tree.node(cellId) || !caller.may('see', cellId)) return refuseRow('item.missing')
      return mayVisit(caller, tree, cellId) ? undefined : refuse('oversight.not-overseer')
    },
    decide: (_, __, door) => note(visiting, id, (rosterSeen(door, cellId)?.members ?? []).map(({ name }) => name), act),
  }, act)
}

/** Visits to a cell in a year, for its leaders and those who visit it. One Query. */
export async function listVisits(deps: Deps, act: Act, { cellId, year }: Readonly<{ cellId: string; year: number }>) {
  const { caller, tree, table } = await open(deps.table, act, [])
  if (!tree.node(cellId) || !caller.may('see', cellId)) return refuseRow('item.missing')
  if (!mayReadVisits(caller, tree, cellId)) return refuse('oversight.not-overseer')
  const rows = await readAll(table, { pk: partitionOf(cellId), prefix: visitsOfYear(year) })
  return { items: rows.map((row) => seen(deps.visits, row).state).sort((a, b) => (a.visitedOn < b.visitedOn ? -1 : 1)) }
}
