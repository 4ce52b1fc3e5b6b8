import { isOwnAffair, refusals, type Caller, type Tree } from '@nen-nep/service-kit'
import { mayKeep } from '../member/rules.ts'
import type { Transfer } from './schema.ts'

export const refuse = refusals({
  'transfer.not-keeper': 'forbidden',
  'transfer.not-reviewer': 'forbidden',
  'transfer.not-receiver': 'forbidden',
  'transfer.own': 'forbidden',
  'transfer.not-on-roster': 'conflict',
  'transfer.dates': 'invalid',
  'transfer.destination': 'invalid',
  'transfer.destination-unknown': 'invalid',
  'transfer.destination-open': 'invalid',
  'transfer.same-cell': 'invalid',
  'transfer.lent': 'conflict',
  'transfer.running': 'conflict',
  'transfer.not-open': 'conflict',
  'transfer.needs-reason': 'invalid',
  'transfer.too-early': 'conflict',
  'transfer.later-change': 'conflict',
  'transfer.expired': 'conflict',
  'transfer.member-gone': 'conflict',
  'transfer.cell-gone': 'conflict',
  'transfer.no-letter': 'conflict',
  'transfer.letter-lapsed': 'conflict',
  'transfer.number-taken': 'conflict',
  'transfer.busy': 'too-many',
})

type Sides = Pick<Transfer, 'fromOrgId' | 'to' | 'memberId'>
/** The level above reviews a transfer and signs its letter; a grassroots cell, which has its own seal, signs itself. */
export function mayReview(caller: Caller, tree: Tree, { fromOrgId }: Pick<Transfer, 'fromOrgId'>): boolean {
  const signsItself = tree.node(fromOrgId)?.type === 'CELL_GRASSROOTS'
  return caller.may('decide', fromOrgId) || caller.may('register', fromOrgId) || (signsItself && caller.may('lead', fromOrgId))
}
/** Starts a transfer, hands its letter over and takes it back. */
export const maySend = (caller: Caller, { fromOrgId }: Pick<Transfer, 'fromOrgId'>) => mayKeep(caller, fromOrgId) || caller.may('decide', fromOrgId)
/** Takes the member in: who keeps the receiving cell's registry. Outside the system nobody can, so the sender writes down that they were received. */
export const mayReceive = (caller: Caller, { to, fromOrgId }: Sides) => mayKeep(caller, to.orgId ?? fromOrgId)

/** Whether somebody stands on the sending side, and so reads reasons: its keepers, who reviews, and the member. */
export const isSender = (caller: Caller, transfer: Sides) => caller.id === transfer.memberId || maySend(caller, transfer)
/** Who may know of a transfer at all: the sending side, and, once the member was sent, who keeps the receiving cell's registry or decides over it. To fellow members and all others it does not exist. */
export function mayKnow(caller: Caller, transfer: Transfer): boolean {
  if (isSender(caller, transfer)) return true
  if (transfer.to.orgId === undefined || !('sentOn' in transfer) || transfer.sentOn === undefined) return false
  return mayReceive(caller, transfer) || caller.may('decide', transfer.to.orgId)
}

/** Nobody acts on their own transfer, nor on that of whom they stand in for. */
export function demandForeign(caller: Caller, memberId: string): void {
  if (isOwnAffair(caller, memberId)) refuse('transfer.own')
}
