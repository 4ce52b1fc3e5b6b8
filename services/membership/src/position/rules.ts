import type { Role } from '@nen-nep/contracts'
import { addDays } from '@nen-nep/rules/dates/arithmetic'
import { isOwnAffair, refusals, type Act, type Caller, type Tree } from '@nen-nep/service-kit'
import { isOnRoster } from '../member/rules.ts'
import { isOver, type Member, type Position } from '../member/schema.ts'
import { mayName } from './reach.ts'
import type { Assigning, Ending, HandingOver } from './schema.ts'

export const refuse = refusals({
  'position.out-of-reach': 'forbidden',
  'position.self': 'forbidden',
  'position.dates': 'invalid',
  'position.overlap': 'conflict',
  'position.held': 'conflict',
  'position.none': 'conflict',
  'position.not-on-roster': 'conflict',
  'position.not-official': 'conflict',
  'position.last-administrator': 'conflict',
  'position.busy': 'too-many',
})

/** What a change of positions is decided from: who asks, and everybody with a term in the organisation, as they stand. */
export type Room = Readonly<{ caller: Caller; tree: Tree; act: Act; holders: readonly Member[] }>

/** Charter, art. 3: probationers neither stand for office nor elect. */
const ELECTED: readonly Role[] = ['SECRETARY', 'DEPUTY_SECRETARY', 'COMMITTEE_MEMBER', 'STANDING_MEMBER', 'INSPECTOR']
/** One secretary a day in one organisation (Charter, art. 24). */
const SINGLE: readonly Role[] = ['SECRETARY']
/** Whether a position is one that a single person holds at a time. */
export const isSingle = ({ role }: Readonly<{ role: Role }>) => SINGLE.includes(role)

type Post = Readonly<{ role: Role; orgId: string }>
export const isAt = ({ role, orgId }: Post) => (term: Post) => term.role === role && term.orgId === orgId
type Span = Readonly<{ from: string; to?: string | undefined }>
export const overlaps = (a: Span, b: Span) => a.from <= (b.to ?? '9999-12-31') && b.from <= (a.to ?? '9999-12-31')

/** Whether somebody may hold an office: on a roster, and for elected ones a full member. */
export function demandEligible(member: Member, role: Role): void {
  if (!isOnRoster(member)) refuse('position.not-on-roster')
  if (ELECTED.includes(role) && member.status !== 'OFFICIAL') refuse('position.not-official')
}

/** Refuses a second holder, on any day, of a position that a single person holds. */
export function demandVacant(asked: Post & Span & Readonly<{ memberId: string }>, holders: readonly Member[]): void {
  if (!isSingle(asked)) return
  const other = holders.find(({ id, positions }) => id !== asked.memberId && positions.some((term) => isAt(asked)(term) && !isOver(term) && overlaps(term, asked)))
  if (other) refuse('position.held', { memberId: other.id })
}

/** Adds a dated term. Refuses whom the caller may not name, themselves, overlapping terms of the same role, and a second secretary. */
export function assign(member: Member, asked: Assigning, { caller, tree, holders }: Omit<Room, 'act'>): Member {
  const { memberId, ...term } = asked
  if (!mayName({ caller, tree }, asked)) return refuse('position.out-of-reach', { role: asked.role })
  if (isOwnAffair(caller, memberId)) return refuse('position.self')
  if (asked.to !== undefined && asked.to < asked.from) return refuse('position.dates')
  demandEligible(member, asked.role)
  if (member.positions.some((held) => isAt(asked)(held) && !isOver(held) && overlaps(held, asked))) return refuse('position.overlap')
  demandVacant(asked, holders)
  return { ...member, positions: [...member.positions, term] }
}

/** How a term ends: its last day, by whom, and why. */
export type Last = Readonly<{ to: string; act: Act; reason?: string | undefined }>
export const closed = <T extends Span>(term: T, { to, act: { at, by }, reason }: Last) => ({ ...term, to, ended: { at, by, ...(reason === undefined ? {} : { reason }) } })

/** The term that a last day ends: the one that would outlast it. */
const endable = (member: Member, post: Post, to: string): Position =>
  member.positions.find((term) => isAt(post)(term) && !isOver(term) && (term.to === undefined || term.to >= to)) ?? refuse('position.none')

function shorten(member: Member, post: Post, last: Last): Member {
  const term = endable(member, post, last.to)
  if (last.to < term.from) return refuse('position.dates')
  return { ...member, positions: member.positions.map((one) => (one === term ? closed(one, last) : one)) }
}

/** Those who stood in for somebody do so no longer than the position lasts. */
function withoutStandIns(memberId: string, post: Post, { holders, ...last }: Last & Pick<Room, 'holders'>): Member[] {
  const outlasting = (one: NonNullable<Member['standIns']>[number]) => one.standsInFor === memberId && isAt(post)(one) && !isOver(one) && one.to >= last.to
  return holders.filter(({ standIns = [] }) => standIns.some(outlasting)).map((member) => ({ ...member, standIns: (member.standIns ?? []).map((one) => (outlasting(one) ? closed(one, last) : one)) }))
}

/** Ends a term on its last day, and with it whoever stood in for its holder. Today or earlier takes effect at once. */
export function end(member: Member, { to, reason, ...post }: Ending, { caller, tree, act, holders }: Room): Member[] {
  if (!mayName({ caller, tree }, post)) return refuse('position.out-of-reach', { role: post.role })
  return [shorten(member, post, { to, act, reason }), ...withoutStandIns(member.id, post, { to, act, reason, holders })]
}

/** One holder gives way to the next, without a day between them. */
export function handOver(from: Member, to: Member, { on, role, orgId, decisionNo }: HandingOver, room: Room): Member[] {
  if (from.id === to.id) return refuse('position.overlap')
  const last = addDays(on, -1)
  const [left = from, ...standIns] = end(from, { memberId: from.id, role, orgId, to: last }, room)
  const others = room.holders.map((one) => (one.id === left.id ? left : one))
  const next = standIns.find(({ id }) => id === to.id) ?? to
  return [assign(next, { memberId: to.id, role, orgId, from: on, decisionNo }, { ...room, holders: others }), left, ...standIns.filter(({ id }) => id !== to.id)]
}

/** Somebody must be left who administers the organisation from the day after. */
export function demandAdministrator(post: Post, { day, chain, others }: Readonly<{ day: string; chain: readonly string[]; others: readonly (readonly (Post & Span)[])[] }>): void {
  if (post.role !== 'ADMINISTRATOR') return
  const administers = (term: Post & Span) => term.role === 'ADMINISTRATOR' && chain.includes(term.orgId) && term.from <= day && term.to === undefined
  if (!others.some((terms) => terms.some(administers))) refuse('position.last-administrator')
}
