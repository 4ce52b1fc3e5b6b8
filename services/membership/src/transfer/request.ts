import { holdsMembers } from '@nen-nep/contracts'
import type { Act, Caller, Tree } from '@nen-nep/service-kit'
import { isOnRoster, mayKeep } from '../member/rules.ts'
import type { Member } from '../member/schema.ts'
import { demandForeign, mayReview, refuse } from './access.ts'
import type { Ended, In, Requesting, Reviewing, Transfer } from './schema.ts'

export type Room = Readonly<{ caller: Caller; tree: Tree; act: Act }>

/** An organisation somebody names: one they see, that holds members. Whatever else it is, they are told the same. */
function chosen(orgId: string, { caller, tree }: Pick<Room, 'caller' | 'tree'>): Transfer['to'] {
  const node = tree.node(orgId)
  return node && caller.may('see', orgId) && holdsMembers(node.type) ? { orgId, name: node.name } : refuse('transfer.destination-unknown')
}

function destination({ toOrgId, toName }: Pick<Requesting, 'toOrgId' | 'toName'>, room: Room): Transfer['to'] {
  if (toOrgId !== undefined && toName === undefined) return chosen(toOrgId, room)
  return toOrgId === undefined && toName !== undefined ? { name: toName } : refuse('transfer.destination')
}

const isAway = ({ hostId, outside }: Member) => hostId !== undefined || outside !== undefined
function checkDates({ kind, on, until }: Requesting): void {
  const isRight = kind === 'TEMPORARY' ? until !== undefined && until > on : until === undefined
  if (!isRight) refuse('transfer.dates')
}

function checkAsker(member: Member, caller: Caller): void {
  if (!mayKeep(caller, member.cellId)) refuse('transfer.not-keeper')
  demandForeign(caller, member.id)
  if (!isOnRoster(member)) refuse('transfer.not-on-roster')
}

/** Asks for a member's transfer: who keeps the sending cell's registry, never for themselves. A stay at another cell ends with an official transfer, but is not lent on. */
export function request(id: string, asked: Requesting, member: Member, room: Room): In<'REQUESTED'> {
  const { caller, tree, act } = room
  checkAsker(member, caller)
  checkDates(asked)
  if (asked.kind === 'TEMPORARY' && isAway(member)) return refuse('transfer.lent')
  const { memberId, toOrgId, toName, letterNo, ...rest } = asked
  const to = destination({ toOrgId, toName }, room)
  if (to.orgId === member.cellId) return refuse('transfer.same-cell')
  return { ...rest, id, memberId, memberName: member.name, fromOrgId: member.cellId, fromName: tree.node(member.cellId)?.name ?? '', to, ...(letterNo === undefined ? {} : { statedNo: letterNo }), requested: { by: caller.id, at: act.at }, state: 'REQUESTED' }
}

/** Where an approved transfer leads: the reviewer chooses the organisation that was only named, or says that it is none of ours. */
function settled({ to, fromOrgId }: Transfer, { toOrgId, outside }: Reviewing, room: Room): Transfer['to'] {
  const next = toOrgId === undefined ? to : chosen(toOrgId, room)
  if (next.orgId === undefined && !outside) return refuse('transfer.destination-open', { name: to.name })
  return next.orgId === fromOrgId ? refuse('transfer.same-cell') : next
}

/** The level above agrees to a transfer, or refuses it with a reason. */
export function review(before: Transfer, reviewing: Reviewing, room: Room): In<'REVIEWED'> | Ended {
  if (!mayReview(room.caller, room.tree, before)) return refuse('transfer.not-reviewer')
  demandForeign(room.caller, before.memberId)
  if (before.state !== 'REQUESTED') return refuse('transfer.not-open', { state: before.state })
  const { state: _state, ...rest } = before
  const { decision, reason } = reviewing
  if (decision === 'APPROVE') return { ...rest, to: settled(before, reviewing, room), state: 'REVIEWED' }
  return reason === undefined ? refuse('transfer.needs-reason') : { ...rest, letters: [], ended: { by: room.caller.id, at: room.act.at, reason }, state: 'REFUSED' }
}
