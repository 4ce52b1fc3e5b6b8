import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import type { Act, Tree } from '@nen-nep/service-kit'
import { isPresent } from '../member/history.ts'
import { isOnRoster } from '../member/rules.ts'
import type { Member } from '../member/schema.ts'
import { close, isRunning } from './close.ts'
import { isCellIn, type Step } from './move.ts'
import type { Ended, In, Transfer } from './schema.ts'

/** What a transfer follows: the member, the tree, and the body that took over from its destination, where that stands no more and one did. */
export type Around = Readonly<{ member: Member; tree: Tree; heir?: string | undefined; act: Act }>

/** The transfer by which somebody is lent, by the change of the membership that began it. */
export const stayOf = ({ hostId, outside, history }: Pick<Member, 'hostId' | 'outside' | 'history'>): string | undefined =>
  hostId === undefined && outside === undefined ? undefined : history.findLast(({ type }) => type === 'LENT')?.cause

const nameOf = (tree: Tree, orgId: string, known: string) => tree.node(orgId)?.name ?? known
/** Where a transfer leads by now: to the body that took over from its destination, where there is one. */
function destinationOf({ to }: Transfer, { tree, heir }: Around): Transfer['to'] {
  if (to.orgId === undefined || tree.node(to.orgId) || heir === undefined || !isCellIn(tree, heir)) return to
  return { orgId: heir, name: nameOf(tree, heir, to.name) }
}

/** Why nothing is left to transfer, where that is so. */
function futileFor(to: Transfer['to'], { member, tree }: Around): Ended['ended']['why'] {
  if (member.merged !== undefined || !isPresent({ ...member, outside: undefined })) return 'MEMBER_GONE'
  if (to.orgId === member.cellId) return 'MEMBER_MOVED'
  return to.orgId !== undefined && !tree.node(to.orgId) ? 'CELL_GONE' : undefined
}

type Running = Parameters<typeof close>[0]
function followRunning(before: Running, around: Around): Step | undefined {
  const { member, tree, act } = around
  const to = destinationOf(before, around)
  const why = futileFor(to, around)
  if (why) return close(before, { state: 'WITHDRAWN', why }, member, act)
  if (to === before.to && before.fromOrgId === member.cellId) return undefined
  return { next: { ...before, to, fromOrgId: member.cellId, fromName: nameOf(tree, member.cellId, before.fromName) } }
}

const isTheirs = ({ id }: Transfer, member: Member) => isOnRoster(member) && stayOf(member) === id
/** A stay whose end was taken back goes on. */
function resumed(before: In<'RETURNED'>, { member }: Around): Step | undefined {
  const { returnedOn: _day, receivedOn, ...rest } = before
  return receivedOn !== undefined && isTheirs(before, member) ? { next: { ...rest, receivedOn, state: 'RECEIVED' } } : undefined
}
/** A stay follows its member to the host that has them now, and ends where they are home or gone. */
function followStay(before: In<'RECEIVED'>, { member, tree, act }: Around): Step | undefined {
  if (!isTheirs(before, member)) return { next: { ...before, state: 'RETURNED', returnedOn: member.history.at(-1)?.on ?? civilDayOf(act.at) } }
  const { hostId } = member
  return hostId === undefined || hostId === before.to.orgId ? undefined : { next: { ...before, to: { orgId: hostId, name: nameOf(tree, hostId, before.to.name) } } }
}

/**
 * What becomes of a transfer when its member, its destination or their host changed by another way: a running one follows its member to the cell that counts them now
 * and its destination to the body that took over from it, and ends where nothing is left to transfer; a stay follows its member, and goes on where its end was taken back.
 */
export function follow(before: Transfer, around: Around): Step | undefined {
  if (isRunning(before)) return followRunning(before, around)
  if (before.kind !== 'TEMPORARY') return undefined
  if (before.state === 'RETURNED') return resumed(before, around)
  return before.state === 'RECEIVED' ? followStay(before, around) : undefined
}
