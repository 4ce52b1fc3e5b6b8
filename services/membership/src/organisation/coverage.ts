import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { open, refuseMissing, seen, type Act, type ScopedTable } from '@nen-nep/service-kit'
import type { Role } from '@nen-nep/contracts'
import { isOnRoster } from '../member/rules.ts'
import { holdersOf } from '../position/holders.ts'
import { isInForce } from '../position/queries.ts'
import type { Deps } from '../stores.ts'
import { organisationKey } from './schema.ts'

const COMMITTEE: readonly Role[] = ['SECRETARY', 'DEPUTY_SECRETARY', 'COMMITTEE_MEMBER']

/** Who sits on an organisation's committee on a day, and as what. */
export async function committeeOf(deps: Pick<Deps, 'members'>, table: ScopedTable, orgId: string, day: string) {
  const holders = await holdersOf(deps, table, orgId)
  return holders.filter(({ state }) => isOnRoster(state)).flatMap(({ state: { id, name, positions } }) => {
    const term = positions.find((one) => one.orgId === orgId && COMMITTEE.includes(one.role) && isInForce(one, day))
    return term ? [{ memberId: id, name, role: term.role }] : []
  })
}

/** Which member of the committee answers for which unit that a cell serves, and which units nobody answers for: a committee answers for all of them. */
export async function getCoverage(deps: Deps, act: Act, id: string) {
  const key = organisationKey(id)
  const { caller, table, tree, row } = await open(deps.table, act, [key])
  const node = tree.node(id)
  if (!node || !caller.may('see', id)) return refuseMissing()
  const { units = [] } = node
  const found = row(key)
  const coverage = (found ? (seen(deps.organisations, found).state.coverage ?? []) : []).filter(({ unit }) => units.includes(unit))
  const committee = await committeeOf(deps, table, id, civilDayOf(act.at))
  const answering = (unit: string) => coverage.filter((one) => one.unit === unit && committee.some(({ memberId }) => memberId === one.memberId)).map(({ memberId }) => memberId)
  return {
    orgId: id,
    isJoint: units.length > 1,
    units: units.map((unit) => ({ unit, memberIds: answering(unit) })),
    committee: committee.map((one) => ({ ...one, units: units.filter((unit) => answering(unit).includes(one.memberId)) })),
    uncovered: units.filter((unit) => answering(unit).length === 0),
  }
}
