import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { actFor, acts, isLeaving, objection, probationEnd, stateAfter, type Decider, type MembershipAct, type Objection } from '@nen-nep/rules/membership/index'
import { holdsMembers } from '@nen-nep/contracts'
import { isOwnAffair, refusals, type Act, type Caller, type Tree } from '@nen-nep/service-kit'
import { take } from '../member/history.ts'
import { mayKeep } from '../member/rules.ts'
import { isOver, type Member } from '../member/schema.ts'
import { closed, type Last } from '../position/rules.ts'
import type { Changing } from './schema.ts'

export const refuse = refusals({
  'status.own': 'forbidden',
  'status.not-cells': 'forbidden',
  'status.not-above': 'forbidden',
  'status.not-open': 'conflict',
  'status.by-admission': 'conflict',
  'status.future': 'invalid',
  'status.decided-after': 'invalid',
  'status.before-last': 'conflict',
  'status.decision-missing': 'invalid',
  'status.probation-running': 'conflict',
  'status.too-soon': 'conflict',
  'status.once-only': 'conflict',
  'status.no-cell': 'invalid',
})

/** Whether somebody takes such decisions for a cell: its own keepers what is the cell's, the office and the leaders above the rest. */
export const mayDecide = (caller: Caller, decider: Decider, cellId: string) => (decider === 'CELL' ? mayKeep(caller, cellId) : caller.may('register', cellId) || caller.may('decide', cellId))

/** Refuses whoever may not take such a decision about a member; nobody takes one about themselves (domain §10.3). */
export function demandDecider(caller: Caller, { id, cellId }: Pick<Member, 'id' | 'cellId'>, decider: Decider): void {
  if (isOwnAffair(caller, id)) refuse('status.own')
  if (!mayDecide(caller, decider, cellId)) refuse(decider === 'CELL' ? 'status.not-cells' : 'status.not-above')
}

const codes = {
  'not-open': 'status.not-open', future: 'status.future', 'decided-after': 'status.decided-after', 'before-last': 'status.before-last',
  'decision-missing': 'status.decision-missing', 'probation-running': 'status.probation-running', 'too-soon': 'status.too-soon', 'once-only': 'status.once-only',
} as const satisfies Readonly<Record<Objection['code'], Parameters<typeof refuse>[0]>>

/** Ends every position and stand-in with the last day; one that had not begun never will. */
function ended<T extends Member['positions'][number] | NonNullable<Member['standIns']>[number]>(terms: readonly T[], last: Last): T[] {
  const today = civilDayOf(last.act.at)
  return terms.filter(({ from }) => from <= today).map((term) => (isOver(term) || (term.to !== undefined && term.to < last.to) ? term : closed(term, { ...last, to: last.to < term.from ? term.from : last.to })))
}

/** The days that the record itself keeps of an act: of the decision, of the ceremony, and since when somebody is a full member, which is the end of month twelve however late the cell considers it. */
function daysOf(member: Member, act: MembershipAct, { on, decidedOn = on }: Pick<Changing, 'on' | 'decidedOn'>): Partial<Member> {
  if (act === 'ADMITTED') return { admittedOn: decidedOn, ceremonyOn: on }
  if (act === 'READMITTED') return { admittedOn: member.admittedOn ?? decidedOn, ceremonyOn: on, officialOn: undefined }
  return act === 'RECOGNISED' ? { officialOn: probationEnd(member) ?? on, admission: undefined } : {}
}

/** Whoever leaves, and whoever begins anew, is no cell's guest and nowhere outside the system. */
const NOWHERE_ELSE = { hostId: undefined, outside: undefined }

type Stated = Pick<Changing, 'on' | 'decidedOn' | 'decisionNo' | 'reason' | 'cellId'>

/** Does an act to a membership, or refuses it with the reason; who may was asked before. Leaving ends positions, stand-ins and flags at once. */
export function perform(member: Member, kind: MembershipAct, { on, decidedOn, decisionNo, reason, cellId = member.cellId }: Stated, act: Act): Member {
  const against = objection(member, { act: kind, on, decidedOn, decisionNo }, civilDayOf(act.at))
  if (against) return refuse(codes[against.code], { status: member.status, act: kind, day: against.day })
  const line = { type: kind, on, decidedOn, decisionNo, reason, by: act.by, at: act.at }
  const { status, flags } = stateAfter(kind, member)
  if (!isLeaving(kind)) return { ...take(member, { status, flags: [...flags], ...(kind === 'READMITTED' ? { ...NOWHERE_ELSE, cellId } : {}) }, line), ...daysOf(member, kind, { on, decidedOn }) }
  const last: Last = { to: on, act }
  return { ...take(member, { status, flags: [], ...NOWHERE_ELSE }, line), positions: ended(member.positions, last), standIns: member.standIns && ended(member.standIns, last), admission: undefined }
}

type Room = Readonly<{ tree: Tree; caller: Caller }>
/** The cell that takes somebody back: their own, or the one named, which the caller decides over; it must stand and hold members. */
function cellFor(kind: MembershipAct, cellId: string, member: Member, { tree, caller }: Room): string {
  const isOpen = cellId === member.cellId || (kind === 'READMITTED' && mayDecide(caller, 'ABOVE', cellId))
  const stands = kind !== 'READMITTED' || holdsMembers(tree.node(cellId)?.type ?? 'SUPERIOR_ORG')
  return isOpen && stands ? cellId : refuse('status.no-cell')
}

/** Changes what somebody is. Candidates and probationers with a running admission are admitted and recognised by its own steps. */
export function change(member: Member, { to, cellId = member.cellId, ...stated }: Changing, act: Act, room: Room): Readonly<{ kind: MembershipAct; next: Member }> {
  const kind = actFor(to, member.status)
  const place = cellFor(kind, cellId, member, room)
  if (member.admission && (kind === 'ADMITTED' || kind === 'RECOGNISED')) return refuse('status.by-admission', { admissionId: member.admission.id })
  return { kind, next: perform(member, kind, { ...stated, cellId: place }, act) }
}

/** Who takes the decision that a target asks for. */
export const deciderOf = (member: Member, { to }: Changing): Decider => acts[actFor(to, member.status)].decider
