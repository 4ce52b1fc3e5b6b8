import { addDays } from '@nen-nep/rules/dates/arithmetic'
import type { Act } from '@nen-nep/service-kit'
import { take, takeBack, type Membership } from '../member/history.ts'
import { isOver, type Member, type Position } from '../member/schema.ts'
import type { Asked } from './schema.ts'

/** What a reorganisation does to one person: by which plan, from which day, in whose name, which bodies stand no more, their next cell where they have one, and their next host where theirs stands no more and another takes over. */
export type Doing = Readonly<{ planId: string; asked: Pick<Asked, 'on' | 'decisionNo'>; act: Pick<Act, 'by' | 'at'>; gone: readonly string[]; to?: string | undefined; into?: string | undefined }>

type Term = Pick<Position, 'orgId' | 'to' | 'ended'>
/** Whether a position ends with its organisation: it would outlast its last day. */
export const endsWith = (gone: readonly string[], on: string) => (term: Term) => gone.includes(term.orgId) && !isOver(term) && (term.to === undefined || term.to >= on)

/** A term closed on the day before its organisation stands no more. */
const closed = <T extends Term>(term: T, { planId, asked: { on }, act: { by, at } }: Doing) => ({ ...term, to: addDays(on, -1), ended: { at, by, cause: planId, ...(term.to === undefined ? {} : { was: term.to }) } })

function withoutTerms(member: Member, doing: Doing): Member {
  const ends = endsWith(doing.gone, doing.asked.on)
  const standIns = member.standIns?.map((one) => (ends(one) ? closed(one, doing) : one))
  return { ...member, positions: member.positions.map((one) => (ends(one) ? closed(one, doing) : one)), ...(standIns ? { standIns } : {}) }
}

type Place = Pick<Membership, 'cellId' | 'hostId' | 'flags'>
/** Where somebody stands afterwards: in the next cell, and lent to the body that takes over from their host. A guest of the cell that takes them is its member now, and one whose host nobody follows is home. */
function placeOf({ cellId, hostId, flags }: Member, { to = cellId, gone, into }: Doing): Place {
  const next = hostId !== undefined && gone.includes(hostId) ? into : hostId
  const isHome = next === undefined || next === to
  return { cellId: to, hostId: isHome ? undefined : next, flags: hostId !== undefined && isHome ? flags.filter((flag) => flag !== 'temporaryAway') : flags }
}

/** Somebody whose cell, or whose host, is merged away stands in the next from that day, or from the day of their own last change where that is later. */
function moved(member: Member, place: Place, { planId, asked: { on, decisionNo }, act: { by, at } }: Doing): Member {
  const last = member.history.at(-1)?.on ?? on
  return take(member, place, { type: 'REORGANISED', on: last > on ? last : on, ...(decisionNo === undefined ? {} : { decisionNo }), cause: planId, by, at })
}

const termsOf = ({ positions, standIns = [] }: Pick<Member, 'positions' | 'standIns'>) => [...positions, ...standIns]
const isElsewhere = ({ cellId, hostId, history }: Member, place: Place, { planId }: Doing) => (place.cellId !== cellId || place.hostId !== hostId) && history.at(-1)?.cause !== planId

/** Somebody after a reorganisation; nothing where it leaves them as they are, or has been done to them already. */
export function reassigned(member: Member, doing: Doing): Member | undefined {
  const { gone, asked } = doing
  const next = termsOf(member).some(endsWith(gone, asked.on)) ? withoutTerms(member, doing) : undefined
  const place = placeOf(member, doing)
  return isElsewhere(member, place, doing) ? moved(next ?? member, place, doing) : next
}

/** A term as it was before a plan closed it. */
const reopened = <T extends Term>(term: T, planId: string): T => (term.ended?.cause === planId ? { ...term, to: term.ended.was, ended: undefined } : term)

/** Whether a plan did anything to somebody. */
export const isTouchedBy = (member: Member, planId: string) => member.history.some(({ cause }) => cause === planId) || termsOf(member).some(({ ended }) => ended?.cause === planId)
/** Whether somebody's membership changed again after a plan moved them. */
export const hasMovedOn = ({ history }: Pick<Member, 'history'>, planId: string) => history.some(({ cause }) => cause === planId) && history.at(-1)?.cause !== planId

/** Somebody as if a plan had never been; nothing where it did nothing to them. */
export function restored(member: Member, planId: string): Member | undefined {
  if (!isTouchedBy(member, planId)) return undefined
  const standIns = member.standIns?.map((one) => reopened(one, planId))
  const next = { ...member, positions: member.positions.map((one) => reopened(one, planId)), ...(standIns ? { standIns } : {}) }
  return takeBack(next, planId) ?? next
}
