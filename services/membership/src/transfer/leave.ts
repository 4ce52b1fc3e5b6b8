import { addDays } from '@nen-nep/rules/dates/arithmetic'
import type { Act } from '@nen-nep/service-kit'
import { isOver, type Member, type Position, type StandIn } from '../member/schema.ts'

type Leaving = Readonly<{ orgId: string; on: string; act: Act; holders: readonly Member[] }>

/** Whether a term of the organisation would outlast the last day before somebody leaves it. */
const outlasts = (term: Position | StandIn, { orgId, on }: Leaving) => term.orgId === orgId && !isOver(term) && (term.to === undefined || term.to >= on)
const closed = <T extends Position | StandIn>(term: T, { on, act: { at, by } }: Leaving): T => ({ ...term, to: addDays(on, -1), ended: { at, by } })

/** The positions somebody loses by leaving an organisation. */
export const endingWith = (member: Member, leaving: Pick<Leaving, 'orgId' | 'on'>): Position[] => member.positions.filter((term) => outlasts(term, { ...leaving, act: { by: '', at: '' }, holders: [] }))

/** Somebody who leaves an organisation for good holds nothing in it from that day on: their terms there end the day before, and so does whoever stood in for them. Positions elsewhere are for those who gave them. */
export function release(member: Member, leaving: Leaving): Readonly<{ member: Member; others: readonly Member[] }> {
  const close = <T extends Position | StandIn>(terms: readonly T[], which: (term: T) => boolean) => terms.map((term) => (which(term) && outlasts(term, leaving) ? closed(term, leaving) : term))
  const theirs = (one: StandIn) => one.standsInFor === member.id
  const left = { ...member, positions: close(member.positions, () => true), ...(member.standIns ? { standIns: close(member.standIns, () => true) } : {}) }
  const others = leaving.holders.filter(({ id, standIns = [] }) => id !== member.id && standIns.some((one) => theirs(one) && outlasts(one, leaving)))
  return { member: left, others: others.map((one) => ({ ...one, standIns: close(one.standIns ?? [], theirs) })) }
}
