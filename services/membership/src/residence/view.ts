import type { Caller } from '@nen-nep/service-kit'
import { mayKeep } from '../member/rules.ts'
import type { ResidenceLink } from './schema.ts'

type Of = Readonly<{ link: ResidenceLink; cellId: string }>

/** Who may know of a link: the member, who keeps their own cell's registry, and who keeps that of the cell where they live. */
export const mayKnow = (caller: Caller, { link, cellId }: Of) => caller.id === link.memberId || mayKeep(caller, cellId) || mayKeep(caller, link.residenceOrgId)

/** A link as one reader sees it. Comments are for the member and the leaders of their own cell; the cell that wrote them sees which years it has commented; why somebody is exempt is not its affair. */
export function viewOf(caller: Caller, { link, cellId }: Of) {
  const { id, memberId, memberName, residenceOrgId, from, to, letterNo, exempt, comments } = link
  const shared = { id, memberId, memberName, residenceOrgId, from, to, letterNo, isExempt: exempt !== undefined, commentedYears: comments.map(({ year }) => year) }
  const isHome = caller.id === memberId || mayKeep(caller, cellId)
  const reads = caller.id === memberId || caller.may('lead', cellId)
  return { ...shared, ...(isHome ? { cellId, exempt } : {}), ...(reads ? { comments: comments.map(({ year, standing, text, at }) => ({ year, standing, text, at })) } : {}) }
}
