import { bare } from '@nen-nep/contracts'
import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { daysBetween } from '@nen-nep/rules/dates/arithmetic'
import { isOver } from '@nen-nep/rules/membership/index'
import { forEach, getRows, keyText, open, read, refuseMissing, type Act, type Opened } from '@nen-nep/service-kit'
import type * as v from 'valibot'
import { cellsInSight } from '../due/queries.ts'
import { withPointed } from '../following/pointers.ts'
import { demandFollower } from '../due/rules.ts'
import { memberKey } from '../member/schema.ts'
import type { Deps } from '../stores.ts'
import { admissionKey, admissionsOf, type Admission, type AdmissionListing } from './schema.ts'

const CELLS_AT_ONCE = 25
const MEMBERS_AT_ONCE = 100

/** An admission for those who follow it, and for the candidate: it is about them. */
export async function getAdmission(deps: Deps, act: Act, id: string) {
  const found = await read(deps.admissions, act, admissionKey(id) ?? refuseMissing())
  if (found.caller.id !== found.state.memberId) demandFollower(found.caller, found.state.cellId)
  return found
}

/** The day on which an admission came to stand where it stands, and how often it was returned or failed a vote. */
export function standing({ state, steps }: Admission, today: string) {
  const other = steps.findLastIndex(({ to }) => to !== state)
  const since = steps[other + 1]?.on ?? today
  return { since, daysInStep: daysBetween(since, today), returned: steps.filter(({ step }) => step === 'RETURN').length, failedVotes: steps.filter(({ vote }) => vote?.passed === false).length, late: steps.some(({ late }) => late === true) }
}

async function admissionsBelow(deps: Deps, door: Opened, orgId: string): Promise<Admission[]> {
  const found: Admission[] = []
  await forEach(cellsInSight(door, orgId), CELLS_AT_ONCE, async (cellId) => {
    found.push(...(await withPointed(door.table, admissionsOf(bare(cellId)), admissionKey)).map((row) => deps.admissions.parse(row)).filter((one) => one.cellId === cellId))
  })
  return found
}

async function namesOf(deps: Deps, { table }: Opened, memberIds: readonly string[]): Promise<Map<string, string>> {
  const parts = Array.from({ length: Math.ceil(memberIds.length / MEMBERS_AT_ONCE) }, (_, part) => memberIds.slice(part * MEMBERS_AT_ONCE, (part + 1) * MEMBERS_AT_ONCE))
  const rows = await Promise.all(parts.map((some) => getRows(table, some.map(memberKey))))
  const all = new Map(rows.flatMap((some) => [...some]))
  return new Map(memberIds.flatMap((id) => {
    const row = all.get(keyText(memberKey(id)))
    return row ? [[id, deps.members.parse(row).name] as const] : []
  }))
}

/** The board of admissions at and below an organisation: each with where it stands and for how long, and for each state how many, how long at most, and how many were returned: quality, not quantity. */
export async function listAdmissions(deps: Deps, act: Act, { orgId, state }: v.InferOutput<typeof AdmissionListing>) {
  const door = await open(deps.table, act, [])
  demandFollower(door.caller, orgId)
  const today = civilDayOf(act.at)
  const all = (await admissionsBelow(deps, door, orgId)).filter((one) => (state === undefined ? !isOver(one.state) : one.state === state))
  const names = await namesOf(deps, door, all.map(({ memberId }) => memberId))
  const items = all.map((one) => ({ id: one.id, memberId: one.memberId, name: names.get(one.memberId) ?? '', cellId: one.cellId, state: one.state, ...standing(one, today) })).toSorted((a, b) => b.daysInStep - a.daysInStep || (a.id < b.id ? -1 : 1))
  const steps = [...Map.groupBy(items, (one) => one.state)].map(([step, some]) => ({ state: step, count: some.length, longestDays: Math.max(...some.map(({ daysInStep }) => daysInStep)), returned: some.filter(({ returned }) => returned > 0).length }))
  return { asOf: today, items, steps }
}
