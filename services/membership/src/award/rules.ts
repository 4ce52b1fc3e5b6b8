import { AwardRecorded } from '@nen-nep/contracts'
import { updated } from '../member/facts.ts'
import { addMonths } from '@nen-nep/rules/dates/arithmetic'
import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { earliestOn, partyAgeFrom, yearsReachedOn } from '@nen-nep/rules/membership/index'
import { membershipNorms } from '@nen-nep/rules/packs/norms'
import { isOwnAffair, refusals, type Act, type Caller, type Decision } from '@nen-nep/service-kit'
import { badgesOf } from '../due/milestones.ts'
import { mayKeep } from '../member/rules.ts'
import type { Award, Member } from '../member/schema.ts'
import { mayDecide } from '../status/rules.ts'
import type { Awarding } from './schema.ts'

export const refuse = refusals({
  'award.own': 'forbidden',
  'award.not-keeper': 'forbidden',
  'award.not-above': 'forbidden',
  'award.not-member': 'conflict',
  'award.future': 'invalid',
  'award.evidence-unknown': 'invalid',
  'badge.not-a-badge': 'invalid',
  'badge.not-a-round': 'invalid',
  'badge.age-unknown': 'conflict',
  'badge.too-early': 'conflict',
  'badge.given': 'conflict',
})

/** Refuses whoever does not record awards of a cell's members: badges are decided above, others its keepers enter too; nobody their own. */
export function demandRecorder(caller: Caller, { id, cellId }: Member, { kind }: Awarding): void {
  if (isOwnAffair(caller, id)) refuse('award.own')
  const above = mayDecide(caller, 'ABOVE', cellId)
  if (kind === 'BADGE' && !above) refuse('award.not-above')
  if (!above && !mayKeep(caller, cellId)) refuse('award.not-keeper')
}

/** The first day on which a badge may be given: when its years are reached, or the months of an early award before; after a death, the day of death. */
function firstDay(member: Member, from: string, { years, early }: Extract<Awarding, { kind: 'BADGE' }>): string {
  const reached = yearsReachedOn(from, years)
  const diedOn = member.history.at(-1)?.on ?? reached
  if (member.status === 'DECEASED' && reached <= addMonths(diedOn, membershipNorms.posthumousBadgeMonths)) return diedOn
  return early ? earliestOn(from, years) : reached
}

function demandBadge(member: Member, badge: Extract<Awarding, { kind: 'BADGE' }>): void {
  if (!membershipNorms.badgeYears.includes(badge.years)) refuse('badge.not-a-badge', { years: membershipNorms.badgeYears })
  if (badgesOf(member).includes(badge.years)) refuse('badge.given')
  if (member.status === 'PROBATIONARY') refuse('award.not-member')
  const from = partyAgeFrom(member) ?? refuse('badge.age-unknown')
  const day = firstDay(member, from, badge)
  if (badge.on < day) refuse('badge.too-early', { day })
}

/** Records what somebody was given. A badge needs its years of party age (HD 01-HD/TW), within the months that the law leaves for the gravely ill and the dead. */
export function award(member: Member, given: Awarding, act: Act): Decision<Member> {
  if (!['PROBATIONARY', 'OFFICIAL', 'DECEASED'].includes(member.status)) return refuse('award.not-member')
  if (given.on > civilDayOf(act.at)) return refuse('award.future')
  if (given.kind === 'BADGE') demandBadge(member, given)
  const next: Award = { ...given, by: act.by, at: act.at }
  return { next: { ...member, awards: [...(member.awards ?? []), next] }, facts: [updated(member), AwardRecorded({ memberId: member.id, cellId: member.cellId, number: (member.awards ?? []).length + 1, kind: given.kind, on: given.on })] }
}

/** What a record of awards shows of a member: who has what, without who entered it. */
export const awardsShown = ({ id, name, cellId, awards = [] }: Member) => ({ id, name, cellId, awards: awards.map(({ by: _by, at: _at, ...one }) => one) })
