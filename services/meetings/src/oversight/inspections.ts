import { shortHash } from '@nen-nep/contracts'
import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { getRow, isOwnBody, open, readAll, refuse as refuseRow, seen, type Act, type Opened } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { perform } from '../desk.ts'
import { partitionOf, rosterKey } from '../place.ts'
import { Roster } from '../roster/schema.ts'
import type { Deps } from '../stores.ts'
import { inspectionIdOf, inspectionPlaceOf, inspectionsOfYear } from './place.ts'
import { mayInspectFor, mayReadInspection } from './rights.ts'
import { conclude, follow, plan, refuse, viewOf } from './rules.ts'
import type { Concluding, Following, Inspection, InspectionPlanning } from './schema.ts'

async function namesOf({ table }: Opened, orgId: string): Promise<string[]> {
  const row = await getRow(table, rosterKey(orgId))
  return row ? v.parse(Roster, row).members.map(({ name }) => name) : []
}
const shown = (today: string) => ({ state, version }: Readonly<{ state: Inspection; version: number }>) => ({ state: viewOf(state, today), version })

/** Plans an inspection or supervision. */
export async function planInspection(deps: Deps, act: Act, planning: InspectionPlanning) {
  const { orgId, subjectOrgId, fromOn } = planning
  const id = inspectionIdOf(orgId, Number(fromOn.slice(0, 4)), shortHash(6, act.key ?? act.at))
  const saved = await perform({
    of: deps.inspections,
    key: inspectionPlaceOf(id).key,
    fresh: true,
    tree: true,
    enter: ({ caller, tree }) => {
      if (!tree.node(orgId) || !caller.may('see', orgId)) return refuseRow('item.missing')
      return mayInspectFor(caller, tree, orgId) ? undefined : refuse('oversight.not-inspector')
    },
    decide: async (_, __, door) => plan(planning, id, { isBelow: door.tree.ancestors(subjectOrgId).includes(orgId), names: await namesOf(door, subjectOrgId) }, act),
  }, act)
  return shown(civilDayOf(act.at))(saved)
}

function inspectionIn(deps: Deps, { row, caller, tree }: Opened, id: string): Inspection {
  const found = row(inspectionPlaceOf(id).key)
  const inspection = found && seen(deps.inspections, found).state
  if (!inspection) return refuseRow('item.missing')
  const isKnown = mayReadInspection(caller, tree, inspection)
  return isKnown ? inspection : refuseRow('item.missing')
}

/** Concludes an inspection, with what is to be mended by when; nobody concludes one of the body they belong to. */
export async function concludeInspection(deps: Deps, act: Act, id: string, concluding: Concluding) {
  const { key, orgId } = inspectionPlaceOf(id)
  const saved = await perform({
    of: deps.inspections,
    key,
    tree: true,
    enter: (door) => {
      const { kind, subjectOrgId } = inspectionIn(deps, door, id)
      if (!mayInspectFor(door.caller, door.tree, orgId)) return refuse('oversight.not-inspector')
      return kind !== 'SELF_INSPECTION' && isOwnBody(door.caller, subjectOrgId) ? refuse('oversight.own-body') : undefined
    },
    decide: async (_, before, door) => before && conclude(before.state, concluding, await namesOf(door, before.state.subjectOrgId), act),
  }, act)
  return shown(civilDayOf(act.at))(saved)
}

function admitStep({ caller, tree }: Opened, { orgId, subjectOrgId, kind }: Inspection, { step }: Following): void {
  if (step === 'REPORTED') return caller.may('lead', subjectOrgId) ? undefined : refuse('oversight.not-subject')
  if (!mayInspectFor(caller, tree, orgId)) return refuse('oversight.not-inspector')
  if (kind !== 'SELF_INSPECTION' && isOwnBody(caller, subjectOrgId)) return refuse('oversight.own-remedy')
}

/** The next step with one remedy. */
export async function followRemedy(deps: Deps, act: Act, { id, remedyId }: Readonly<{ id: string; remedyId: string }>, following: Following) {
  const { key } = inspectionPlaceOf(id)
  const saved = await perform({
    of: deps.inspections,
    key,
    tree: true,
    enter: (door) => { admitStep(door, inspectionIn(deps, door, id), following) },
    decide: (_, before) => before && follow(before.state, remedyId, following, act),
  }, act)
  return shown(civilDayOf(act.at))(saved)
}

/** Inspections of a year that a body makes, and those that are made of it; each for those who may read it. */
export async function listInspections(deps: Deps, act: Act, { orgId, year }: Readonly<{ orgId: string; year: number }>) {
  const { caller, tree, table } = await open(deps.table, act, [])
  if (!tree.node(orgId) || !caller.may('see', orgId)) return refuseRow('item.missing')
  const bodies = [orgId, ...tree.ancestors(orgId)]
  const rows = await Promise.all(bodies.map((one) => readAll(table, { pk: partitionOf(one), prefix: inspectionsOfYear(year) })))
  const all = rows.flat().map((row) => seen(deps.inspections, row))
  const mine = all.filter(({ state }) => (state.orgId === orgId || state.subjectOrgId === orgId) && mayReadInspection(caller, tree, state))
  return { items: mine.map(({ state, version }) => ({ ...viewOf(state, civilDayOf(act.at)), version })).sort((a, b) => (a.fromOn < b.fromOn ? -1 : 1)) }
}
