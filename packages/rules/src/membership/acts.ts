import type { MemberFlag, MemberStatus } from '@nen-nep/contracts'
import * as v from 'valibot'

/** What a committee or a cell can do to a membership, or what happens to it; each is a line of the member's history. */
export const MembershipAct = v.picklist([
  'ADMITTED', 'RECOGNISED', 'EXEMPTED', 'EXEMPTION_ENDED', 'SUSPENDED', 'SUSPENSION_ENDED', 'WENT_ABROAD', 'CAME_BACK',
  'STRUCK_OFF', 'EXPELLED', 'RESIGNED', 'DECEASED', 'READMITTED',
])
export type MembershipAct = v.InferOutput<typeof MembershipAct>

/** What somebody is to become: a status, or a flag that begins or ends. */
export const StatusTarget = v.picklist(['PROBATIONARY', 'OFFICIAL', 'STRUCK_OFF', 'EXPELLED', 'RESIGNED', 'DECEASED', 'EXEMPT', 'NOT_EXEMPT', 'SUSPENDED', 'NOT_SUSPENDED', 'ABROAD', 'NOT_ABROAD'])
export type StatusTarget = v.InferOutput<typeof StatusTarget>

/** Status and flags, as every rule of membership reads them. */
export type State = Readonly<{ status: MemberStatus; flags: readonly MemberFlag[] }>

/** Who takes the decision: the cell itself, or the level above it. */
export type Decider = 'CELL' | 'ABOVE'
type Rule = Readonly<{ from: readonly MemberStatus[]; to?: MemberStatus; sets?: MemberFlag; clears?: MemberFlag; unless?: MemberFlag; decider: Decider; numbered: boolean }>

const MEMBERS = ['PROBATIONARY', 'OFFICIAL'] as const
/** Those who have left and could come back. */
const GONE = ['STRUCK_OFF', 'EXPELLED', 'RESIGNED'] as const

/**
 * The acts (Regulation 208-QD/TW and Charter, art. 3 to 8, in derived material): from which status, to which, with which flag, who decides, and whether the decision bears a number.
 * A probationer is struck off, never expelled; nobody is recognised while suspended; exemption is the cell's own to decide.
 */
export const acts: Readonly<Record<MembershipAct, Rule>> = {
  ADMITTED: { from: ['CANDIDATE'], to: 'PROBATIONARY', decider: 'ABOVE', numbered: true },
  RECOGNISED: { from: ['PROBATIONARY'], to: 'OFFICIAL', unless: 'suspended', decider: 'ABOVE', numbered: true },
  EXEMPTED: { from: MEMBERS, sets: 'exempt', decider: 'CELL', numbered: false },
  EXEMPTION_ENDED: { from: MEMBERS, clears: 'exempt', decider: 'CELL', numbered: false },
  SUSPENDED: { from: MEMBERS, sets: 'suspended', decider: 'ABOVE', numbered: true },
  SUSPENSION_ENDED: { from: MEMBERS, clears: 'suspended', decider: 'ABOVE', numbered: true },
  WENT_ABROAD: { from: MEMBERS, sets: 'abroad', decider: 'CELL', numbered: false },
  CAME_BACK: { from: MEMBERS, clears: 'abroad', decider: 'CELL', numbered: false },
  STRUCK_OFF: { from: MEMBERS, to: 'STRUCK_OFF', decider: 'ABOVE', numbered: true },
  EXPELLED: { from: ['OFFICIAL'], to: 'EXPELLED', decider: 'ABOVE', numbered: true },
  RESIGNED: { from: MEMBERS, to: 'RESIGNED', decider: 'ABOVE', numbered: true },
  DECEASED: { from: ['CANDIDATE', ...MEMBERS], to: 'DECEASED', decider: 'CELL', numbered: false },
  READMITTED: { from: GONE, to: 'PROBATIONARY', decider: 'ABOVE', numbered: true },
}

const targets: Readonly<Record<Exclude<StatusTarget, 'PROBATIONARY'>, MembershipAct>> = {
  OFFICIAL: 'RECOGNISED', STRUCK_OFF: 'STRUCK_OFF', EXPELLED: 'EXPELLED', RESIGNED: 'RESIGNED', DECEASED: 'DECEASED',
  EXEMPT: 'EXEMPTED', NOT_EXEMPT: 'EXEMPTION_ENDED', SUSPENDED: 'SUSPENDED', NOT_SUSPENDED: 'SUSPENSION_ENDED', ABROAD: 'WENT_ABROAD', NOT_ABROAD: 'CAME_BACK',
}
/** The act that makes somebody of that status what they are to become: a candidate is admitted, one who had left is re-admitted. */
export function actFor(target: StatusTarget, status: MemberStatus): MembershipAct {
  if (target !== 'PROBATIONARY') return targets[target]
  return status === 'CANDIDATE' ? 'ADMITTED' : 'READMITTED'
}

/** Whether an act ends a membership: with it positions, rights and every flag end. */
export const isLeaving = (act: MembershipAct) => act === 'STRUCK_OFF' || act === 'EXPELLED' || act === 'RESIGNED' || act === 'DECEASED'

/** Whether the act is open to somebody as they stand: right status, and a flag only begins where it is not, and ends where it is. */
export function isOpenTo(act: MembershipAct, { status, flags }: State): boolean {
  const { from, sets, clears, unless } = acts[act]
  const has = (flag: MemberFlag | undefined) => flag !== undefined && flags.includes(flag)
  return from.includes(status) && !has(sets) && !has(unless) && (clears === undefined || has(clears))
}

/** What an act makes of somebody it is open to. Whoever leaves, and whoever begins anew, has no flags. */
export function stateAfter(act: MembershipAct, { status, flags }: State): State {
  const { to, sets, clears } = acts[act]
  if (isLeaving(act) || act === 'READMITTED') return { status: to ?? status, flags: [] }
  return { status: to ?? status, flags: [...flags.filter((flag) => flag !== clears), ...(sets === undefined ? [] : [sets])] }
}
