import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import type { Act } from '@nen-nep/service-kit'
import type { Member } from '../member/schema.ts'
import { perform } from '../status/rules.ts'
import { lastOf, nextState, refuse } from './rules.ts'
import type { Admission, Stepping, Taken } from './schema.ts'
import { demandFit, demandIntroducers, demandProbationOver, isLate, voted } from './votes.ts'

/** What a step is decided from: the candidate, the introducers it names, and who enters it. */
export type Room = Readonly<{ member: Member; people: readonly (Member | undefined)[]; act: Act }>
type Outcome = Readonly<{ more?: Partial<Taken>; stays?: boolean; member?: Member }>
type Of<S extends Stepping['step']> = Extract<Stepping, { step: S }>

/** Where a decision stands that is no longer awaited: the record points to no admission. */
const without = (member: Member): Member => ({ ...member, admission: undefined })

function vote(admission: Admission, step: Of<'VOTE'>, { member }: Room): Outcome {
  demandFit(member, admission, step)
  const result = voted(step.counts)
  return { more: { vote: result, ...(step.permissionNo === undefined ? {} : { permissionNo: step.permissionNo }) }, stays: !result.passed }
}

function recognitionVote(step: Of<'RECOGNITION_VOTE'>, { member }: Room): Outcome {
  demandProbationOver(member, step.on)
  const result = voted(step.counts)
  const from = member.ceremonyOn
  return { more: { vote: result, late: isLate('RECOGNITION', from, step.on) }, stays: !result.passed }
}

function ceremony(admission: Admission, { on }: Of<'CEREMONY'>, { member, act }: Room): Outcome {
  const { on: decidedOn = on, decisionNo } = lastOf(admission, 'APPROVAL') ?? {}
  return { more: { late: isLate('CEREMONY', decidedOn, on) }, member: perform(member, 'ADMITTED', { on, decidedOn, decisionNo, reason: undefined }, act) }
}

/** The level above decides with a number: on the admission, and a year later on the recognition. */
function decided(admission: Admission, { step, on, decisionNo }: Of<'APPROVAL' | 'RECOGNITION'>, { member, act }: Room): Outcome {
  if (step === 'APPROVAL') return { more: { decisionNo }, member: { ...member, admission: { ...member.admission, id: admission.id, approvedOn: on } } }
  return { more: { decisionNo }, member: perform(member, 'RECOGNISED', { on, decidedOn: undefined, decisionNo, reason: undefined }, act) }
}

/** What is told with a reason: given back to the cell, or at an end. */
const explained = ({ step, reason }: Of<'RETURN' | 'REFUSAL' | 'WITHDRAWAL'>, { member }: Room): Outcome => ({ more: { reason }, ...(step === 'RETURN' ? {} : { member: without(member) }) })

function introduction(step: Of<'INTRODUCTION'>, { member, people }: Room): Outcome {
  demandIntroducers(step, member.cellId, people)
  return { more: { introducers: step.introducers, ...(step.union === undefined ? {} : { union: step.union }) } }
}

function outcome(admission: Admission, step: Stepping, room: Room): Outcome {
  if ('reason' in step) return explained(step, room)
  if ('decisionNo' in step) return decided(admission, step, room)
  switch (step.step) {
    case 'INTRODUCTION':
      return introduction(step, room)
    case 'VOTE':
      return vote(admission, step, room)
    case 'CEREMONY':
      return ceremony(admission, step, room)
    case 'RECOGNITION_VOTE':
      return recognitionVote(step, room)
  }
}

/** Takes a step: what becomes of the admission and, where it changes a membership, of the candidate. A vote that fails leaves the admission where it stands; every step stays in it. */
export function take(admission: Admission, step: Stepping, room: Room): Readonly<{ admission: Admission; member?: Member }> {
  const { act } = room
  const to = nextState(admission, step, civilDayOf(act.at))
  if (room.member.admission?.id !== admission.id) return refuse('admission.member-left')
  const { more = {}, stays = false, member } = outcome(admission, step, room)
  const state = stays ? admission.state : to
  const taken: Taken = { step: step.step, to: state, on: step.on, by: act.by, at: act.at, ...(step.evidence ? { evidence: step.evidence } : {}), ...more }
  return { admission: { ...admission, state, steps: [...admission.steps, taken] }, ...(member ? { member } : {}) }
}
