import type { MemberFlag } from '@nen-nep/contracts'
import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { receiveBy } from '@nen-nep/rules/transfer/index'
import { holdsMembers } from '@nen-nep/contracts'
import type { Tree } from '@nen-nep/service-kit'
import { isPresent, take, type Change } from '../member/history.ts'
import type { Member } from '../member/schema.ts'
import { demandForeign, mayReceive, maySend, refuse } from './access.ts'
import { release } from './leave.ts'
import { calendar, standing, termsFor } from './letter.ts'
import type { Room } from './request.ts'
import type { In, Transfer } from './schema.ts'

/** What a step that moves somebody is decided from: the member and whoever holds something in their cell, as they stand; `lent` is the stay that an official transfer ends. */
export type Moving = Room & Readonly<{ member: Member; holders: readonly Member[]; lent?: In<'RECEIVED' | 'SENT'> | undefined }>
/** What a step makes: the transfer's next state, and whoever becomes another with it. */
export type Step = Readonly<{ next: Transfer; member?: Member; others?: readonly Member[]; also?: Transfer }>

/** Whether a body stands that holds members. */
export const isCellIn = (tree: Tree, orgId: string) => holdsMembers(tree.node(orgId)?.type ?? 'SUPERIOR_ORG')
export const without = (flags: readonly MemberFlag[], ...gone: readonly MemberFlag[]): MemberFlag[] => flags.filter((flag) => !gone.includes(flag))
const lettersIn = (transfer: Transfer) => ('letters' in transfer ? transfer.letters : [])

/** A change of the membership that a transfer makes, known by it. */
export const changeBy = (transfer: Transfer, type: Change['type'], on: string, { by, at }: Pick<Change, 'by' | 'at'>): Change => {
  const letter = standing(lettersIn(transfer))
  return { type, on, cause: transfer.id, by, at, ...(letter ? { decisionNo: letter.no } : {}) }
}

/** The day a step is taken on: today, and not before what the record already says. */
export function dayOf({ act, member }: Moving): string {
  const today = civilDayOf(act.at)
  const last = member.history.at(-1)?.on ?? today
  return last > today ? refuse('transfer.later-change', { on: last }) : today
}
const returned = (lent: Moving['lent'], on: string): Pick<Step, 'also'> => (lent ? { also: { ...lent, state: 'RETURNED', returnedOn: on } } : {})

/** With the letter of an official transfer a member leaves the system for an organisation outside it; for a time they are only away. */
function leave(before: In<'LETTER_ISSUED'>, on: string, moving: Moving): Pick<Step, 'member' | 'others' | 'also'> {
  const { member, act } = moving
  const outside = before.to.name
  if (before.kind === 'TEMPORARY') return { member: take(member, { outside, flags: [...member.flags, 'temporaryAway'] }, changeBy(before, 'LENT', on, act)) }
  const left = release(member, { orgId: member.cellId, on, act, holders: moving.holders })
  return { others: left.others, member: take(left.member, { hostId: undefined, outside, flags: without(member.flags, 'temporaryAway', 'inTransit') }, changeBy(before, 'TRANSFERRED', on, act)), ...returned(moving.lent, on) }
}

/** A letter whose last day to be presented is over opens no door: it is issued again first. */
function demandGoodLetter({ letters }: In<'LETTER_ISSUED'>, today: string): void {
  const letter = standing(letters)
  if (letter && letter.presentBy < today) refuse('transfer.letter-lapsed', { presentBy: letter.presentBy })
}

function demandIssued(before: Transfer): In<'LETTER_ISSUED'> {
  if (before.state === 'REQUESTED' || before.state === 'REVIEWED') return refuse('transfer.no-letter')
  return before.state === 'LETTER_ISSUED' ? before : refuse('transfer.not-open', { state: before.state })
}

/** Hands the letter over: from now on the member is in transit, still counted and owed by the cell that sent them, and the clock runs. */
export function send(asked: Transfer, moving: Moving): Step {
  const { caller, member, act } = moving
  if (!maySend(caller, asked)) return refuse('transfer.not-keeper')
  demandForeign(caller, asked.memberId)
  const before = demandIssued(asked)
  if (!isPresent(member)) return refuse('transfer.member-gone')
  const on = dayOf(moving)
  demandGoodLetter(before, on)
  if (on < before.on) return refuse('transfer.too-early', { on: before.on })
  const next: In<'SENT'> = { ...before, state: 'SENT', sentOn: on, told: before.told ?? {} }
  if (before.to.orgId === undefined) return { next, ...leave(before, on, moving) }
  return { next: { ...next, dueOn: receiveBy(on, calendar, termsFor(moving.tree, before.fromOrgId, on)) }, member: take(member, { flags: [...member.flags, 'inTransit'] }, changeBy(before, 'SENT', on, act)) }
}

function demandOpen(before: Transfer, { tree, act, member }: Moving): In<'SENT'> {
  if (before.state !== 'SENT') return refuse('transfer.not-open', { state: before.state })
  if (before.dueOn !== undefined && civilDayOf(act.at) > before.dueOn) return refuse('transfer.expired', { dueOn: before.dueOn })
  if (before.to.orgId === undefined) return before
  if (!isPresent(member)) return refuse('transfer.member-gone')
  return isCellIn(tree, before.to.orgId) ? before : refuse('transfer.cell-gone')
}

/** Takes the member in, from today on: for good, with an end of whatever they held in the cell they leave, or as a guest whom their own cell still counts. From outside only word comes back that they were received. */
export function accept(before: Transfer, moving: Moving): Step {
  const { caller, member, act } = moving
  if (!mayReceive(caller, before)) return refuse('transfer.not-receiver')
  demandForeign(caller, before.memberId)
  const sent = demandOpen(before, moving)
  const { orgId } = sent.to
  if (orgId === undefined) return { next: { ...sent, state: 'RECEIVED', receivedOn: civilDayOf(act.at) } }
  const on = dayOf(moving)
  const next: In<'RECEIVED'> = { ...sent, state: 'RECEIVED', receivedOn: on }
  const flags = without(member.flags, 'inTransit', 'temporaryAway', 'temporaryHere')
  if (sent.kind === 'TEMPORARY') return { next, member: take(member, { hostId: orgId, flags: [...flags, 'temporaryAway'] }, changeBy(sent, 'LENT', on, act)) }
  const left = release(member, { orgId: member.cellId, on, act, holders: moving.holders })
  return { next, others: left.others, member: take(left.member, { cellId: orgId, hostId: undefined, outside: undefined, flags }, changeBy(sent, 'TRANSFERRED', on, act)), ...returned(moving.lent, on) }
}
