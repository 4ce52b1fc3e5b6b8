import { shortHash } from '@nen-nep/contracts'
import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { path, type AdmissionState, type Decider } from '@nen-nep/rules/membership/index'
import { isOwnAffair, refusals, type Act, type Caller } from '@nen-nep/service-kit'
import type { Member } from '../member/schema.ts'
import { mayDecide } from '../status/rules.ts'
import { admissionId, type Admission, type Opening, type Stepping, type Taken } from './schema.ts'

export const refuse = refusals({
  'admission.own': 'forbidden',
  'admission.not-cells': 'forbidden',
  'admission.not-above': 'forbidden',
  'admission.not-candidate': 'conflict',
  'admission.running': 'conflict',
  'admission.member-left': 'conflict',
  'admission.step-not-open': 'conflict',
  'admission.future': 'invalid',
  'admission.before-last': 'invalid',
  'admission.evidence-unknown': 'invalid',
  'admission.introducer-unfit': 'conflict',
  'admission.introducers-two': 'invalid',
  'admission.counts': 'invalid',
  'admission.birth-unknown': 'conflict',
  'admission.too-young': 'conflict',
  'admission.needs-permission': 'conflict',
  'admission.certificate': 'conflict',
  'admission.probation-running': 'conflict',
})

/** Refuses whoever may not take such a step: the cell's are its keepers', decisions are for the level above, and nobody's own admission is their affair. */
export function demandStep(caller: Caller, { memberId, cellId }: Pick<Admission, 'memberId' | 'cellId'>, decider: Decider): void {
  if (isOwnAffair(caller, memberId)) refuse('admission.own')
  if (!mayDecide(caller, decider, cellId)) refuse(decider === 'CELL' ? 'admission.not-cells' : 'admission.not-above')
}

/** The id a command's admission gets. */
export const idOf = (cellId: string, { key = '' }: Act) => admissionId(cellId, shortHash(12, 'admission', key))

/** Opens the way of a candidate; one at a time. */
export function openCase(member: Member, { on, certificateOn, evidence }: Opening, act: Act): Readonly<{ admission: Admission; member: Member }> {
  if (member.status !== 'CANDIDATE') return refuse('admission.not-candidate', { status: member.status })
  if (member.admission) return refuse('admission.running', { admissionId: member.admission.id })
  if (on > civilDayOf(act.at)) return refuse('admission.future')
  const id = idOf(member.cellId, act)
  const first: Taken = { step: 'OPENING', to: 'OPEN', on, by: act.by, at: act.at, ...(evidence ? { evidence } : {}) }
  const held = certificateOn === undefined ? {} : { certificateOn }
  return { admission: { id, memberId: member.id, cellId: member.cellId, state: 'OPEN', ...held, steps: [first] }, member: { ...member, admission: { id, ...held } } }
}

/** Where a step leads from where the admission stands; refused where it is not open, or on a day that cannot be. */
export function nextState({ state, steps }: Admission, { step, on }: Stepping, today: string): AdmissionState {
  const to = path[step].to[state]
  if (to === undefined) return refuse('admission.step-not-open', { state, step })
  if (on > today) return refuse('admission.future')
  const last = steps.at(-1)?.on
  return last !== undefined && on < last ? refuse('admission.before-last', { day: last }) : to
}

/** The step of that kind that was taken last. */
export const lastOf = ({ steps }: Admission, step: Taken['step']) => steps.findLast((taken) => taken.step === step)
