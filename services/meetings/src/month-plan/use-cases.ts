import { holdsMembers } from '@nen-nep/contracts'
import { open, refuse as refuseRow, type Act, type Caller, type Opened, type Tree } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { perform, seenIn } from '../desk.ts'
import { rowsAt } from '../many.ts'
import { monthPlanKey, planKey, rosterKey } from '../place.ts'
import { Plan } from '../plan/schema.ts'
import { Roster } from '../roster/schema.ts'
import type { Deps } from '../stores.ts'
import { publish, refuse, type Known } from './rules.ts'
import type { MonthPlan, Publishing } from './schema.ts'

/** Plans for an organisation: its leaders, standing members and officers, and those who decide over it. */
export const mayPlanFor = (caller: Caller, orgId: string) =>
  caller.may('lead', orgId) || caller.may('decide', orgId) || caller.grants.some((grant) => grant.orgId === orgId && (grant.role === 'OFFICER' || grant.role === 'STANDING_MEMBER'))
const standsBelow = ({ grants }: Caller, tree: Tree, orgId: string) => grants.some((grant) => tree.ancestors(grant.orgId).includes(orgId))

/** Whoever sees an organisation, or lives below it, knows that it plans. */
function known({ caller, tree }: Opened, orgId: string): void {
  if (!tree.node(orgId) || !(caller.may('see', orgId) || standsBelow(caller, tree, orgId))) return refuseRow('item.missing')
}

const cellsOf = (tree: Tree, orgId: string) => tree.within(orgId).filter(({ type }) => holdsMembers(type))

/** Cells, rosters and year plans, in one round trip of a hundred rows each side by side. */
async function knownOf({ tree, table }: Opened, orgId: string, year: number): Promise<Known> {
  const cells = cellsOf(tree, orgId)
  const row = await rowsAt(table, cells.flatMap(({ id }) => [rosterKey(id), planKey(id, year)]))
  const peopleOf = (id: string) => {
    const found = row(rosterKey(id))
    return found ? v.parse(Roster, found).members : []
  }
  const plans = cells.flatMap(({ id }) => {
    const found = row(planKey(id, year))
    return found ? [[id, v.parse(Plan, found)] as const] : []
  })
  return { bodies: new Map(cells.map(({ id, name }) => [id, { name, people: peopleOf(id) }])), plans: new Map(plans) }
}

/** A month as somebody may see it: entries of the cells in their sight, with names; clashes for those who plan. */
function viewOf({ orgId, month, content: { entries, clashes } }: MonthPlan, { caller, tree }: Opened) {
  const shown = entries.filter(({ cellId }) => caller.may('see', cellId)).map((entry) => ({ ...entry, name: tree.node(entry.cellId)?.name ?? entry.cellId }))
  return { orgId, month, entries: shown, ...(mayPlanFor(caller, orgId) ? { clashes } : {}) }
}

export async function publishMonthPlan(deps: Deps, act: Act, publishing: Publishing) {
  const { orgId, month } = publishing
  const { state, version, door } = await perform({
    of: deps.monthPlans,
    key: monthPlanKey(orgId, month),
    tree: true,
    enter: (opened) => {
      known(opened, orgId)
      return mayPlanFor(opened.caller, orgId) ? undefined : refuse('month-plan.not-publisher')
    },
    decide: async (_, before, opened) => publish(publishing, before?.state, await knownOf(opened, orgId, Number(month.slice(0, 4))), act),
  }, act)
  return { state: viewOf(state, door), version }
}

/** A published month; before anybody published it there is nothing in it (version 0). One read. */
export async function readMonthPlan(deps: Deps, act: Act, { orgId, month }: Readonly<{ orgId: string; month: string }>) {
  const key = monthPlanKey(orgId, month)
  const door = await open(deps.table, act, [key])
  known(door, orgId)
  const found = seenIn(deps.monthPlans, door, key)
  return { state: viewOf(found?.state ?? { orgId, month, content: { entries: [], clashes: [] } }, door), version: found?.version ?? 0 }
}
