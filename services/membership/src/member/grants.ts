import type { Grant } from '@nen-nep/contracts'
import { hostedSince, isPresent } from './history.ts'
import { isOver, type Member, type Position, type StandIn } from './schema.ts'

/** What rights go with in what everybody is told of a member: the records merged into theirs, and since when no earlier sign-in counts. */
export const besideGrants = ({ formerly, signedOutAt }: Pick<Member, 'formerly' | 'signedOutAt'>) => ({ ...(formerly === undefined ? {} : { formerly }), ...(signedOutAt === undefined ? {} : { signedOutAt }) })

/** Everything a member's positions and stand-ins let them do, and their membership: of the cell that counts them first, then of their host; nothing once they have left, or for a record that was merged into another. */
export function grantsOf(member: Member): Grant[] {
  if (!isPresent(member) || member.merged !== undefined) return []
  const terms: readonly (Position | StandIn)[] = [...member.positions, ...(member.standIns ?? [])]
  const held = terms.filter((term) => !isOver(term)).map((term) => {
    const { role, orgId, from, to } = term
    return { role, orgId, from, ...(to === undefined ? {} : { to }), ...('standsInFor' in term ? { standsInFor: term.standsInFor } : {}) }
  })
  const guest = member.hostId === undefined ? [] : [{ role: 'MEMBER' as const, orgId: member.hostId, from: hostedSince(member) }]
  return [{ role: 'MEMBER', orgId: member.cellId, from: member.since }, ...guest, ...held]
}
