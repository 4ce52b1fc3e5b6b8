import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { getRows, open, type Act, type Opened } from '@nen-nep/service-kit'
import type * as v from 'valibot'
import type { Deps } from '../stores.ts'
import { termsIn } from '../norm/of.ts'
import { tell } from './next.ts'
import { demandFollower } from './rules.ts'
import { linesIn, milestonesKey, type DueListing, type Milestone } from './schema.ts'

const AT_ONCE = 100
/** An organisation and all below it that the caller sees. */
export const cellsInSight = ({ caller, tree }: Opened, orgId: string) => tree.within(orgId).map(({ id }) => id).filter((id) => caller.may('see', id))

/** What there is to watch at and below an organisation: one row a cell, a hundred rows a round trip, all at once. */
export async function milestonesBelow(deps: Deps, door: Opened, orgId: string): Promise<(Milestone & Readonly<{ cellId: string }>)[]> {
  demandFollower(door.caller, orgId)
  const keys = cellsInSight(door, orgId).map(milestonesKey)
  const parts = Array.from({ length: Math.ceil(keys.length / AT_ONCE) }, (_, part) => keys.slice(part * AT_ONCE, (part + 1) * AT_ONCE))
  const found = await Promise.all(parts.map((some) => getRows(door.table, some)))
  return found.flatMap((rows) => [...rows.values()]).map(deps.milestones.parse).flatMap((row) => linesIn(row).map((line) => ({ ...line, cellId: row.cellId })))
}

/** The terms that run at and below an organisation: overdue first, then by day, as far ahead as was asked. */
export async function listDue(deps: Deps, act: Act, { orgId, within }: v.InferOutput<typeof DueListing>) {
  const door = await open(deps.table, act, [])
  const today = civilDayOf(act.at)
  const all = await milestonesBelow(deps, door, orgId)
  const normsIn = termsIn(door.tree, today)
  const items = all.flatMap(({ memberId, name, cellId, clocks }) => tell(clocks, name, { today, norms: normsIn(cellId) }).map((due) => ({ memberId, name, cellId, ...due })))
  return { asOf: today, items: items.filter(({ days }) => days <= within).toSorted((a, b) => a.days - b.days) }
}
