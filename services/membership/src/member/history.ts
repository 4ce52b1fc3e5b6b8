import { MemberFlag, MemberStatus, type MemberStatus as Status } from '@nen-nep/contracts'
import * as v from 'valibot'

/**
 * What can happen to somebody's membership, each on its civil day. `REGISTERED` is how the registry first knew them;
 * the others follow Regulation 208-QĐ/TW: admission, recognition, exemption, suspension, leaving, transfer, and the reorganisation of their cell; `MERGED` is a second record of the same person that became this one; `UNIT_CHANGED` is another unit of a joint cell.
 */
export const MembershipChange = v.picklist([
  'REGISTERED', 'ADMITTED', 'RECOGNISED', 'EXEMPTED', 'EXEMPTION_ENDED', 'SUSPENDED', 'SUSPENSION_ENDED', 'WENT_ABROAD', 'CAME_BACK',
  'STRUCK_OFF', 'EXPELLED', 'RESIGNED', 'DECEASED', 'READMITTED', 'SENT', 'TRANSFERRED', 'TRANSFER_ENDED', 'LENT', 'RETURNED', 'REORGANISED', 'IMPORTED', 'MERGED', 'UNIT_CHANGED',
])
export type MembershipChange = v.InferOutput<typeof MembershipChange>

/**
 * Where and as what somebody stands: the cell that counts them, their status and flags, and the cell that has them for a time (`hostId`), where one does.
 * `unit` is the one of a joint cell's units that they are of, as far as it was said.
 * `outside` names the organisation outside the system that they left for with a letter: for a time where they are `temporaryAway`, else for good.
 */
export const Membership = v.object({ cellId: v.string(), status: MemberStatus, flags: v.array(MemberFlag), hostId: v.optional(v.string()), outside: v.optional(v.string()), unit: v.optional(v.string()) })
export type Membership = v.InferOutput<typeof Membership>

/** One change of a membership and what it left: what stands from the day `on` until the next one's day. `cause` names the command's thing that made it (a transfer, a reorganisation), so that it can be taken back; `decidedOn` is the day of the decision where the change took effect later, at the ceremony. */
export const MembershipEvent = v.object({ ...Membership.entries, type: MembershipChange, on: v.string(), decidedOn: v.optional(v.string()), decisionNo: v.optional(v.string()), reason: v.optional(v.string()), cause: v.optional(v.string()), by: v.string(), at: v.string() })
export type MembershipEvent = v.InferOutput<typeof MembershipEvent>

/** What a change is known by, beside what it makes of the membership. */
export type Change = Pick<MembershipEvent, 'type' | 'on' | 'decidedOn' | 'decisionNo' | 'reason' | 'cause' | 'by' | 'at'>

type Dated = Membership & Readonly<{ since: string; history: readonly MembershipEvent[] }>

const PRESENT: readonly Status[] = ['PROBATIONARY', 'OFFICIAL']
/** Left for an organisation outside the system, for good: a cell's list shows them no more. */
export const isGoneElsewhere = ({ outside, flags }: Pick<Membership, 'outside' | 'flags'>) => outside !== undefined && !flags.includes('temporaryAway')
/** Probationary or official: on a roster, and neither gone nor transferred out of the system. */
export const isPresent = (membership: Pick<Membership, 'status' | 'outside' | 'flags'>) => PRESENT.includes(membership.status) && !isGoneElsewhere(membership)

/** The first line of a history: how a record came to be. */
export const beginning = ({ cellId, status, flags, hostId, outside, unit }: Membership, change: Change): MembershipEvent =>
  ({ ...change, cellId, status, flags: [...flags], ...(hostId === undefined ? {} : { hostId }), ...(outside === undefined ? {} : { outside }), ...(unit === undefined ? {} : { unit }) })

/** The day from which a history's last place, as `place` tells it, holds its member without a break. */
function sinceOf(history: readonly MembershipEvent[], place: (line: MembershipEvent) => string | undefined): string {
  const last = history.at(-1)
  const other = history.findLastIndex((line) => place(line) !== (last && place(last)))
  return history[other + 1]?.on ?? ''
}
/** The day from which the present host has somebody. */
export const hostedSince = ({ history }: Pick<Dated, 'history'>) => sinceOf(history, ({ hostId }) => hostId)

/** The day from which somebody has been of one unit without a break: a reorganisation of their cell takes nobody away from those they work or live with. */
export function unitSince({ history }: Pick<Dated, 'history'>): string {
  const goesOn = (at: number) => history[at]?.type === 'REORGANISED' || history[at]?.cellId === history[at - 1]?.cellId
  const other = history.findLastIndex((_, at) => at > 0 && !goesOn(at))
  return history[Math.max(0, other)]?.on ?? ''
}

/** A membership as its history leaves it. */
function leftBy<T extends Dated>(member: T, history: readonly MembershipEvent[]): T {
  const last = history.at(-1)
  if (!last) return member
  const { cellId, status, flags, hostId, outside, unit } = last
  return { ...member, cellId, status, flags: [...flags], hostId, outside, unit, since: sinceOf(history, (line) => line.cellId), history: [...history] }
}

/** A unit is one of the cell's: whoever goes to another cell is of none there until somebody says so. */
const unitAfter = ({ cellId, unit }: Membership, next: Partial<Membership>) => {
  if ('unit' in next) return next.unit
  return next.cellId === undefined || next.cellId === cellId ? unit : undefined
}

/** Adds a change to a membership. The caller has made sure that its day is not before the last one's. */
export const take = <T extends Dated>(member: T, next: Partial<Membership>, change: Change): T =>
  leftBy(member, [...member.history, beginning({ cellId: member.cellId, status: member.status, flags: member.flags, hostId: member.hostId, outside: member.outside, ...next, unit: unitAfter(member, next) }, change)])

/** Takes the last change back, where it is the one of `cause` and not all there is: as if it had never been. */
export function takeBack<T extends Dated>(member: T, cause: string): T | undefined {
  if (member.history.length < 2 || member.history.at(-1)?.cause !== cause) return undefined
  return leftBy(member, member.history.slice(0, -1))
}

/** What somebody was on a civil day: nothing before their first. Two changes on one day: the later one stands. */
export const onDay = ({ history }: Pick<Dated, 'history'>, day: string): MembershipEvent | undefined => history.findLast(({ on }) => on <= day)

/** The one cell that somebody owes their meetings to on a day: their host while lent, else the cell that counts them, also while they are in transit from it; none while they belong to nobody, or are outside the system. */
export function owedTo(member: Pick<Dated, 'history'>, day: string): string | undefined {
  const then = onDay(member, day)
  return then && isPresent(then) && then.outside === undefined ? (then.hostId ?? then.cellId) : undefined
}
