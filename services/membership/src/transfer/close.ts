import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import type { Act } from '@nen-nep/service-kit'
import { isPresent, take } from '../member/history.ts'
import type { Member } from '../member/schema.ts'
import { demandForeign, mayReceive, maySend, refuse } from './access.ts'
import { changeBy, dayOf, isCellIn, without, type Moving, type Step } from './move.ts'
import type { Ended, In, Transfer } from './schema.ts'

type Running = In<'REQUESTED' | 'REVIEWED' | 'LETTER_ISSUED' | 'SENT'>
export const isRunning = (transfer: Transfer): transfer is Running =>
  transfer.state === 'REQUESTED' || transfer.state === 'REVIEWED' || transfer.state === 'LETTER_ISSUED' || transfer.state === 'SENT'

const hasLeft = (before: Transfer, { outside }: Member) => before.to.orgId === undefined && outside !== undefined
const isHeld = (before: Transfer, member: Member) => member.merged === undefined && before.state === 'SENT' && isPresent({ ...member, outside: undefined }) && (hasLeft(before, member) || member.flags.includes('inTransit'))

/** What a member becomes whose transfer came to nothing: no longer in transit, or back from outside; nothing where they were not sent yet, or are gone. */
function staying(before: Transfer, member: Member, act: Act): Pick<Step, 'member'> {
  if (!isHeld(before, member)) return {}
  const today = civilDayOf(act.at)
  const last = member.history.at(-1)?.on ?? today
  const back = hasLeft(before, member) ? { outside: undefined, flags: without(member.flags, 'inTransit', 'temporaryAway') } : { flags: without(member.flags, 'inTransit') }
  return { member: take(member, back, changeBy(before, 'TRANSFER_ENDED', last > today ? last : today, act)) }
}

type End = Omit<Ended['ended'], 'by' | 'at'> & Readonly<{ state: Ended['state'] }>
/** Ends a transfer that leads nowhere: the member stays with the cell that sent them. */
export function close(before: Transfer, { state, ...end }: End, member: Member, act: Act): Step {
  const { state: _state, ...rest } = before
  return { next: { ...rest, letters: 'letters' in before ? before.letters : [], ended: { ...end, by: act.by, at: act.at }, state }, ...staying(before, member, act) }
}

/** The receiving side does not take the member: they stay where they were. */
export function refuseReceiving(before: Transfer, reason: string, { caller, member, act }: Moving): Step {
  if (before.to.orgId === undefined || !mayReceive(caller, before)) return refuse('transfer.not-receiver')
  demandForeign(caller, before.memberId)
  return before.state === 'SENT' ? close(before, { state: 'REFUSED', reason }, member, act) : refuse('transfer.not-open', { state: before.state })
}

/** The sending side takes its transfer back, until it is received: who has left comes back to the cell that sent them, which must stand. */
export function withdraw(before: Transfer, reason: string, { caller, member, act, tree }: Moving): Step {
  if (!maySend(caller, before)) return refuse('transfer.not-keeper')
  demandForeign(caller, before.memberId)
  if (hasLeft(before, member) && !isCellIn(tree, member.cellId)) return refuse('transfer.cell-gone')
  return isRunning(before) ? close(before, { state: 'WITHDRAWN', reason }, member, act) : refuse('transfer.not-open', { state: before.state })
}

const isStaying = (before: Transfer): before is In<'RECEIVED' | 'SENT'> =>
  before.kind === 'TEMPORARY' && (before.state === 'RECEIVED' || (before.state === 'SENT' && before.to.orgId === undefined))

const isThere = ({ to }: Transfer, { outside, hostId }: Member) => (to.orgId === undefined ? outside === to.name : hostId === to.orgId)

/** A temporary stay is over: either side writes it down. A host that has them no more, by whatever way, changes nothing of the member. */
export function comeBack(before: Transfer, moving: Moving): Step {
  const { caller, member, act } = moving
  if (!maySend(caller, before) && !mayReceive(caller, before)) return refuse('transfer.not-keeper')
  demandForeign(caller, before.memberId)
  if (!isStaying(before)) return refuse('transfer.not-open', { state: before.state })
  const on = dayOf(moving)
  const next: Transfer = { ...before, state: 'RETURNED', returnedOn: on }
  return isThere(before, member) ? { next, member: take(member, { hostId: undefined, outside: undefined, flags: without(member.flags, 'temporaryAway') }, changeBy(before, 'RETURNED', on, act)) } : { next }
}

/** Ends a transfer whose last day is over: the member stays with the cell that sent them. */
export const expire = (before: Transfer, member: Member, act: Act): Step | undefined =>
  before.state === 'SENT' && before.dueOn !== undefined && before.dueOn < civilDayOf(act.at) ? close(before, { state: 'EXPIRED' }, member, act) : undefined
