import { CorrectionDecided, CorrectionProposed, shortHash } from '@nen-nep/contracts'
import { daysBetween } from '@nen-nep/rules/dates/arithmetic'
import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { shippedHolidays } from '@nen-nep/rules/dates/holidays'
import { workingCalendar } from '@nen-nep/rules/dates/working-days'
import { dueOn } from '@nen-nep/rules/person/index'
import { refusals, type Act, type Caller, type Decision } from '@nen-nep/service-kit'
import { mayKeep } from '../member/rules.ts'
import type { Changes, Member } from '../member/schema.ts'
import { correctionId, type Correction, type Deciding, type Proposing } from './schema.ts'

export const refuse = refusals({
  'correction.not-own': 'forbidden',
  'correction.own': 'forbidden',
  'correction.not-registrar': 'forbidden',
  'correction.decided': 'conflict',
  'correction.needs-reason': 'invalid',
})

const calendar = workingCalendar(shippedHolidays)

/** A correction is for the person and for those who keep the record; to others of the cell it does not exist. */
export const mayKnow = (caller: Caller, { memberId, cellId }: Pick<Correction, 'memberId' | 'cellId'>) => caller.id === memberId || mayKeep(caller, cellId)

/** Proposes to mend one's own record (A11). The answer is due in ten working days (law 91/2025/QH15, as configured). */
export function propose({ id: memberId, cellId }: Member, { changes, why }: Proposing, caller: Caller, act: Act): Decision<Correction> {
  if (caller.id !== memberId) return refuse('correction.not-own')
  const id = correctionId(cellId, shortHash(10, 'correction', act.key ?? ''))
  const due = dueOn('CORRECT', civilDayOf(act.at), calendar)
  return { next: { id, memberId, cellId, changes, why, askedAt: act.at, dueOn: due, state: 'PROPOSED' }, facts: [CorrectionProposed({ correctionId: id, memberId, cellId, dueOn: due })] }
}

/** What stood in the fields that a correction changes. */
export const standingOf = (member: Member, changes: Changes): Partial<Changes> =>
  Object.fromEntries(Object.entries(member).filter(([name]) => name in changes))

/** Decides a correction: by who keeps the record, never by the person whose it is; a refusal says why. */
export function decide(before: Correction, { decision, reason }: Deciding, { member, caller }: { member: Member; caller: Caller }, act: Act): Decision<Correction> {
  if (!mayKeep(caller, member.cellId)) return refuse('correction.not-registrar')
  if (caller.id === before.memberId) return refuse('correction.own')
  if (before.state !== 'PROPOSED') return refuse('correction.decided', { state: before.state })
  const decided = { by: caller.id, at: act.at, ...(reason === undefined ? {} : { reason }) }
  const { id, memberId, cellId } = before
  const facts = [CorrectionDecided({ correctionId: id, memberId, cellId, accepted: decision === 'ACCEPT' })]
  if (decision === 'ACCEPT') return { next: { ...before, state: 'ACCEPTED', decided, was: standingOf(member, before.changes) }, facts }
  return reason === undefined ? refuse('correction.needs-reason') : { next: { ...before, state: 'REFUSED', decided }, facts }
}

/** Still to be answered, and past its day. */
export const isOverdue = ({ state, dueOn: due }: Correction, today: string) => state === 'PROPOSED' && due < today

/** Civil days that a correction has waited, or waited until it was decided. */
export const ageOf = (correction: Correction, today: string) => daysBetween(civilDayOf(correction.askedAt), correction.state === 'PROPOSED' ? today : civilDayOf(correction.decided.at))
