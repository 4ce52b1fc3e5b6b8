import { holdsMembers, ResidenceCommented, shortHash } from '@nen-nep/contracts'
import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { isOwnAffair, refusals, type Act, type Caller, type Decision, type Tree } from '@nen-nep/service-kit'
import { isOnRoster, mayKeep } from '../member/rules.ts'
import type { Member } from '../member/schema.ts'
import { linkId, type Commenting, type Recording, type ResidenceLink } from './schema.ts'

export const refuse = refusals({
  'residence.not-keeper': 'forbidden',
  'residence.not-neighbour': 'forbidden',
  'residence.own': 'forbidden',
  'residence.one-question': 'invalid',
  'residence.cell-unknown': 'invalid',
  'residence.same-cell': 'invalid',
  'residence.not-on-roster': 'conflict',
  'residence.standing': 'conflict',
  'residence.ended': 'conflict',
  'residence.dates': 'invalid',
  'residence.exempt': 'conflict',
  'residence.not-there': 'conflict',
})

type Room = Readonly<{ caller: Caller; tree: Tree; act: Act }>
/** Records where a member lives: who keeps their own cell's registry, of a cell they see. Whatever else is named is unknown alike. */
export function record({ memberId, residenceOrgId, ...rest }: Recording, member: Member, { caller, tree, act }: Room): Decision<ResidenceLink> {
  if (!mayKeep(caller, member.cellId)) return refuse('residence.not-keeper')
  if (!isOnRoster(member)) return refuse('residence.not-on-roster')
  const cell = tree.node(residenceOrgId)
  if (!cell || !caller.may('see', residenceOrgId) || !holdsMembers(cell.type)) return refuse('residence.cell-unknown')
  if (residenceOrgId === member.cellId) return refuse('residence.same-cell')
  const id = linkId(residenceOrgId, shortHash(10, 'residence', act.key ?? ''))
  return { next: { id, memberId, memberName: member.name, residenceOrgId, ...rest, comments: [], recorded: { by: caller.id, at: act.at } }, facts: [] }
}

/** The link ends on its last day: written down by either side. */
export function end(before: ResidenceLink, to: string, member: Member, caller: Caller): Decision<ResidenceLink> {
  if (!mayKeep(caller, member.cellId) && !mayKeep(caller, before.residenceOrgId)) return refuse('residence.not-keeper')
  if (before.to !== undefined) return refuse('residence.ended', { to: before.to })
  return to < before.from ? refuse('residence.dates') : { next: { ...before, to }, facts: [] }
}

const livedThere = ({ from, to = '9999-12-31' }: ResidenceLink, year: number) => from <= `${year}-12-31` && `${year}-01-01` <= to

/** The residence cell's leaders comment on a year, once; written again it replaces what stood. Of somebody exempt only where their own cell asked for it. */
export function comment(before: ResidenceLink, { year, standing, text, onDemand }: Commenting, member: Member, { caller, act }: Pick<Room, 'caller' | 'act'>): Decision<ResidenceLink> {
  if (!caller.may('lead', before.residenceOrgId)) return refuse('residence.not-neighbour')
  if (isOwnAffair(caller, before.memberId)) return refuse('residence.own')
  if (!livedThere(before, year) || `${year}-01-01` > civilDayOf(act.at)) return refuse('residence.not-there', { year })
  if (before.exempt && !onDemand) return refuse('residence.exempt')
  const others = before.comments.filter((one) => one.year !== year)
  const next = { ...before, comments: [...others, { year, standing, text, by: caller.id, at: act.at }].toSorted((a, b) => a.year - b.year) }
  return { next, facts: [ResidenceCommented({ linkId: before.id, memberId: before.memberId, cellId: member.cellId, residenceOrgId: before.residenceOrgId, year, standing })] }
}
