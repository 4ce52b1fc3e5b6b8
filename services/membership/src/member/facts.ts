import { CeremonyTermChanged, GrantsChanged, MemberUpdated, PositionGiven, type Fact, type Grant } from '@nen-nep/contracts'
import { ceremonyOf } from '../due/next.ts'
import { besideGrants, grantsOf } from './grants.ts'
import type { Member } from './schema.ts'

type Placed = Pick<Member, 'id' | 'cellId' | 'hostId'>

/** Says that somebody's record changed, naming every cell whose roster changes with it: the one that counts them and their host, now and before. The only place that states this fact, so that no host is forgotten. */
export const updated = (next: Placed, before: Omit<Placed, 'id'> = next): Fact =>
  MemberUpdated({
    memberId: next.id,
    cellId: next.cellId,
    ...(before.cellId === next.cellId ? {} : { formerCellId: before.cellId }),
    ...(next.hostId === undefined ? {} : { hostId: next.hostId }),
    ...(before.hostId === undefined || before.hostId === next.hostId ? {} : { formerHostId: before.hostId }),
  })

/** That the ceremony of somebody's admission is awaited by a day, in a cell, or no longer; nothing where that stays as it was. */
function ceremonyTold(next: Member, before: Member): Fact[] {
  const [now, was] = [ceremonyOf(next), ceremonyOf(before)]
  if (now) return now.dueOn === was?.dueOn && now.cellId === was.cellId ? [] : [CeremonyTermChanged(now)]
  return was ? [CeremonyTermChanged({ admissionId: was.admissionId, cellId: was.cellId })] : []
}

/** What is told of a member whose rights changed: their grants at once, which ends a right within seconds, that rosters follow, and until when a ceremony is awaited. */
export function toldOf(next: Member, version: number, before: Member = next): Fact[] {
  return [GrantsChanged({ members: [{ memberId: next.id, version, grants: grantsOf(next), ...besideGrants(next) }] }), updated(next, before), ...ceremonyTold(next, before)]
}

const sameTerm = (one: Grant) => (other: Grant) => one.role === other.role && one.orgId === other.orgId && one.from === other.from && one.standsInFor === other.standsInFor
/** What a member is given that they did not hold before: a position, or to stand in for somebody. */
export function givenTo(next: Member, before: Member | undefined): Fact[] {
  const held = before ? grantsOf(before) : []
  return grantsOf(next).filter((grant) => grant.role !== 'MEMBER' && !held.some(sameTerm(grant))).map((grant) => PositionGiven({ memberId: next.id, ...grant }))
}
