import type { Role } from '@nen-nep/contracts'
import { addDays } from '@nen-nep/rules/dates/arithmetic'
import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { isOwnAffair, refusals, type Caller } from '@nen-nep/service-kit'
import { isOver, type Member, type StandIn } from '../member/schema.ts'
import { mayLend } from '../position/reach.ts'
import { demandEligible, isAt, overlaps, type Room } from '../position/rules.ts'
import type { Granting, Withdrawing } from './schema.ts'

export const refuse = refusals({
  'stand-in.not-yours': 'forbidden',
  'stand-in.never': 'invalid',
  'stand-in.dates': 'invalid',
  'stand-in.too-long': 'invalid',
  'stand-in.no-holder': 'conflict',
  'stand-in.which-holder': 'invalid',
  'stand-in.self': 'invalid',
  'stand-in.to-oneself': 'forbidden',
  'stand-in.overlap': 'conflict',
  'stand-in.none': 'conflict',
})

/** Longest stand-in, in days with the first and the last (ours: longer, and somebody is to be appointed). */
export const MOST_DAYS = 60
/** Whoever administers the system is appointed, never lent. */
const NEVER: readonly Role[] = ['ADMINISTRATOR']

type Post = Readonly<{ role: Role; orgId: string }>
const holds = (post: Post, day: string) => ({ positions }: Member) => positions.some((term) => isAt(post)(term) && !isOver(term) && overlaps(term, { from: day, to: day }))
const holdsThemselves = ({ grants }: Caller, { role, orgId }: Post) => grants.some((grant) => grant.role === role && grant.orgId === orgId && grant.standsInFor === undefined)

/** Whom the stand-in stands in for: the caller, where they hold the position; else the one named, or the only holder. */
function represented({ standsInFor, from, ...post }: Granting, { caller, holders }: Room): Member {
  const all = holders.filter(holds(post, from))
  const wanted = holdsThemselves(caller, post) ? caller.id : standsInFor
  if (wanted === undefined && all.length > 1) return refuse('stand-in.which-holder', { members: all.map(({ id }) => id) })
  return all.find(({ id }) => wanted === undefined || id === wanted) ?? refuse('stand-in.no-holder')
}

/** The holder themselves, or whoever may lend it from above: to others, never to themselves or to whom they stand in for. */
function demandGranter({ caller, tree }: Room, asked: Granting): void {
  if (holdsThemselves(caller, asked) && (asked.standsInFor ?? caller.id) === caller.id) return
  if (!mayLend({ caller, tree }, asked)) refuse('stand-in.not-yours')
  if (isOwnAffair(caller, asked.memberId)) refuse('stand-in.to-oneself')
}

function demandDates({ from, to }: Granting, today: string): void {
  if (from < today || to < from) refuse('stand-in.dates')
  if (to > addDays(from, MOST_DAYS - 1)) refuse('stand-in.too-long', { days: MOST_DAYS })
}

/** Lets a member act for the holder of a position, from one day to another. Never for ballots, and never on the holder's own record: access sees to that. */
export function grant(member: Member, asked: Granting, room: Room): Member {
  const { role, orgId, from, to, reason } = asked
  demandGranter(room, asked)
  if (NEVER.includes(role)) return refuse('stand-in.never')
  demandDates(asked, civilDayOf(room.act.at))
  const holder = represented(asked, room)
  if (holder.id === member.id) return refuse('stand-in.self')
  demandEligible(member, role)
  const before = member.standIns ?? []
  if (before.some((one) => isAt(asked)(one) && !isOver(one) && overlaps(one, asked))) return refuse('stand-in.overlap')
  return { ...member, standIns: [...before, { role, orgId, standsInFor: holder.id, from, to, reason, grantedBy: room.act.by }] }
}

const mayEnd = (member: Member, one: StandIn, { caller, tree, act }: Room) => [member.id, one.standsInFor, one.grantedBy].includes(act.by) || mayLend({ caller, tree }, one)

/** Ends a stand-in; today or earlier at once. By either of the two, who granted it, or whoever may lend it from above. */
export function withdraw(member: Member, asked: Withdrawing, room: Room): Member {
  const today = civilDayOf(room.act.at)
  const { to = today, reason } = asked
  const found = (member.standIns ?? []).find((one) => isAt(asked)(one) && !isOver(one) && one.to >= today)
  if (!found) return refuse('stand-in.none')
  if (!mayEnd(member, found, room)) return refuse('stand-in.not-yours')
  if (to > found.to) return refuse('stand-in.dates')
  const ended = { at: room.act.at, by: room.act.by, ...(reason === undefined ? {} : { reason }) }
  return { ...member, standIns: (member.standIns ?? []).map((one) => (one === found ? { ...one, to, ended } : one)) }
}
