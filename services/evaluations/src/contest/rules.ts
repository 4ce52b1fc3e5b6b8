import { bare, FactContested, FactSettled } from '@nen-nep/contracts'
import { isTheirs, refusals, type Act, type Caller, type Decision } from '@nen-nep/service-kit'
import type { Fact } from '../dossier/facts.ts'
import { contestId, recordId } from '../ids.ts'
import { refuse as refuseOfSheet } from '../sheet/refusals.ts'
import { decides, demandOther, leads } from '../sheet/who.ts'
import type { Contest, Contesting, Correction, Settling } from './schema.ts'

export const refuse = refusals({
  'contest.not-member': 'forbidden',
  'contest.source-unknown': 'invalid',
  'contest.after-conference': 'conflict',
  'contest.standing': 'conflict',
  'contest.none': 'conflict',
  'contest.settled': 'conflict',
  'contest.other-kind': 'invalid',
})

/** Who settles what is contested: the cell's leaders, and those who decide over it, since a secretary without a deputy cannot settle their own. */
export const settles = (caller: Caller, cellId: string) => leads(caller, cellId) || decides(caller, cellId)

type Where = Readonly<{ caller: Caller; year: number; cellId: string; memberId: string; facts: readonly Fact[]; isHeld: boolean }>
const about = ({ cellId, memberId, year }: Pick<Contest, 'cellId' | 'memberId' | 'year'>, record: string) => ({ recordId: record, cellId, memberId, year })

const isOf = (fact: Fact, memberId: string, source: string) =>
  (fact.kind === 'MEETING' && fact.id === source && bare(memberId) in fact.marks) || (fact.kind === 'TASK' && fact.id === source && fact.member === memberId)

/** A member contests something in the dossier of their own year, until their cell holds its conference (features: N7). */
export function contest({ caller, year, cellId, memberId, facts, isHeld }: Where, { source, why }: Contesting, { at }: Act, record: string): Decision<Contest> {
  if (!isTheirs(caller, memberId)) return refuse('contest.not-member')
  if (!facts.some((fact) => isOf(fact, memberId, source))) return refuse('contest.source-unknown')
  if (isHeld) return refuse('contest.after-conference')
  return { next: { id: contestId(record, source), year, cellId, memberId, source, why, contestedAt: at, status: 'OPEN' }, facts: [FactContested(about({ year, cellId, memberId }, record))] }
}

/** A fact that a member contests and nobody has settled, and where that is done. */
export type OpenContest = Readonly<{ memberId: string; source: string; at: string }>
export const openOnes = (contests: readonly Contest[]): OpenContest[] =>
  contests.flatMap(({ status, year, cellId, memberId, source }) => (status === 'OPEN' ? [{ memberId, source, at: `/evaluations/records/${recordId(year, cellId, memberId)}/contests/decision` }] : []))

type Deciding = Readonly<{ caller: Caller; recordId: string; isHeld: boolean }>
/** The cell decides, with a reason either way, or its superior where nobody else can; nobody on their own. Once the conference was held members were judged by what stood, and only a reconsideration looks at it again. */
export function settle(before: Contest, settling: Settling, act: Act, { caller, recordId: id, isHeld }: Deciding): Decision<Contest> {
  if (!settles(caller, before.cellId)) return refuseOfSheet('sheet.not-leader')
  demandOther(caller, before.memberId)
  if (isHeld) return refuse('contest.after-conference')
  if (before.status !== 'OPEN') return refuse('contest.settled')
  const { id: contestOf, year, cellId, memberId, source, why, contestedAt } = before
  const settled = { id: contestOf, year, cellId, memberId, source, why, contestedAt, reason: settling.reason, by: caller.id, at: act.at }
  const facts = [FactSettled({ ...about(before, id), outcome: settling.outcome })]
  if (settling.outcome === 'KEPT') return { next: { ...settled, status: 'KEPT' }, facts }
  if (settling.correction.kind !== (source.startsWith('mtg_') ? 'MEETING' : 'TASK')) return refuse('contest.other-kind', { pointer: '/correction/kind' })
  return { next: { ...settled, status: 'CORRECTED', correction: settling.correction }, facts }
}

function withCorrection(fact: Fact, right: Correction, bareMember: string): Fact {
  if (fact.kind === 'MEETING' && right.kind === 'MEETING') return { ...fact, marks: { ...fact.marks, [bareMember]: [right.state, right.turns] } }
  return fact.kind === 'TASK' && right.kind === 'TASK' ? { ...fact, done: right.done, inTime: right.inTime } : fact
}

/** The facts of a member's year with what their cell set right. */
export function corrected(facts: readonly Fact[], contests: readonly Contest[], bareMember: string): Fact[] {
  const by = new Map(contests.flatMap((one) => (one.status === 'CORRECTED' ? [[one.source, one.correction] as const] : [])))
  return facts.map((fact) => {
    const right = fact.kind === 'MEETING' || fact.kind === 'TASK' ? by.get(fact.id) : undefined
    return right ? withCorrection(fact, right, bareMember) : fact
  })
}
