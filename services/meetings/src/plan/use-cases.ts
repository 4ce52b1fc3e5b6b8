import { open, refuse as refuseRow, type Act } from '@nen-nep/service-kit'
import { perform, seenIn } from '../desk.ts'
import { refuse as refuseMeeting } from '../meeting/refusals.ts'
import { planKey } from '../place.ts'
import type { Deps } from '../stores.ts'
import { setPlan } from './rules.ts'
import type { PlanInput } from './schema.ts'
import { planView } from './view.ts'

type CellYear = Readonly<{ cellId: string; year: number }>

export async function setYearPlan(deps: Deps, act: Act, place: CellYear, input: PlanInput) {
  const { cellId, year } = place
  const before = planKey(cellId, year - 1)
  const { state, version, door } = await perform({
    of: deps.plans,
    key: planKey(cellId, year),
    beside: [before],
    enter: ({ caller }) => {
      if (!caller.may('see', cellId)) return refuseRow('item.missing')
      return caller.may('lead', cellId) ? undefined : refuseMeeting('meeting.not-leader')
    },
    decide: (_, before) => setPlan(place, input, before?.state, act),
  }, act)
  return { state: planView(state, seenIn(deps.plans, door, before)?.state), version }
}

/** A cell's plan of a year; one that was never set is all gaps (version 0). */
export async function readYearPlan(deps: Deps, act: Act, { cellId, year }: CellYear) {
  const [key, before] = [planKey(cellId, year), planKey(cellId, year - 1)]
  const door = await open(deps.table, act, [key, before])
  if (!door.caller.may('see', cellId) || !door.tree.node(cellId)) return refuseRow('item.missing')
  const plan = seenIn(deps.plans, door, key)
  return { state: planView(plan?.state ?? { cellId, year, months: [] }, seenIn(deps.plans, door, before)?.state), version: plan?.version ?? 0 }
}
