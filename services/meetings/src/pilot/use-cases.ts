import { bare, holdsMembers } from '@nen-nep/contracts'
import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { open, refuse as refuseRow, type Act, type Opened } from '@nen-nep/service-kit'
import { cellsSeen, linesOf } from '../board/queries.ts'
import { perform, seenIn } from '../desk.ts'
import { mayPlanFor } from '../month-plan/use-cases.ts'
import { boardKey, pilotKey } from '../place.ts'
import type { Deps } from '../stores.ts'
import { refuse, setPilot as set, standingOf } from './rules.ts'
import type { Pilot, Piloting } from './schema.ts'

export function setPilot(deps: Deps, act: Act, orgId: string, piloting: Piloting) {
  return perform({
    of: deps.pilots,
    key: pilotKey(orgId),
    tree: true,
    enter: ({ caller, tree }) => {
      if (!tree.node(orgId) || !caller.may('see', orgId)) return refuseRow('item.missing')
      return mayPlanFor(caller, orgId) ? undefined : refuse('pilot.not-planner')
    },
    decide: (_, __, { tree }) => set(piloting, orgId, (cellId) => tree.within(orgId).some(({ id, type }) => id === cellId && holdsMembers(type)), act),
  }, act)
}

/** The years a roll-out runs through, from the pilot's first to the present. */
const yearsOf = ({ startsIn }: Pilot, today: string) => {
  const [first, last] = [Number(startsIn.slice(0, 4)), Number(today.slice(0, 4))]
  return Array.from({ length: Math.max(1, last - first + 1) }, (_, index) => first + index)
}

async function linesByYear(deps: Deps, door: Opened, years: readonly number[], orgId: string) {
  return Promise.all(years.map(async (year) => ({ year, lines: await linesOf(deps, door, { orgId, year }) })))
}

/** An organisation's pilot and how far its roll-out has come, cell by cell; from the boards alone. Before anybody set a pilot, it does not exist. */
export async function readRollout(deps: Deps, act: Act, orgId: string) {
  const key = pilotKey(orgId)
  const today = civilDayOf(act.at)
  const year = Number(today.slice(0, 4))
  const door = await open(deps.table, act, [key, boardKey(orgId, year), boardKey(orgId, year - 1)])
  const pilot = door.caller.may('see', orgId) ? seenIn(deps.pilots, door, key) : undefined
  if (!pilot) return refuseRow('item.missing')
  const years = yearsOf(pilot.state, today)
  const known = years.every((one) => one >= year - 1) ? door : await open(deps.table, act, years.map((one) => boardKey(orgId, one)))
  const boards = await linesByYear(deps, known, years, orgId)
  const cells = cellsSeen(door, orgId).map(({ id, name }) => ({ cellId: id, name, ...standingOf(pilot.state, id, boards.map(({ year: of, lines }) => ({ year: of, line: lines.get(bare(id)) }))) }))
  return { state: { ...pilot.state, cells, held: cells.filter(({ state }) => state === 'HELD').length, due: cells.filter(({ state }) => state === 'DUE').length }, version: pilot.version }
}
