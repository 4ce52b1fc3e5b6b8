import { shippedHolidays } from '@nen-nep/rules/dates/holidays'
import { workingCalendar } from '@nen-nep/rules/dates/working-days'
import { addUp, admissionVote, ageFor, certificateHolds, dueOf, mayIntroduce, probationEnd, type Counts, type DueKind } from '@nen-nep/rules/membership/index'
import { unitSince } from '../member/history.ts'
import type { Member } from '../member/schema.ts'
import { refuse } from './rules.ts'
import type { Admission, Stepping, Vote } from './schema.ts'

const calendar = workingCalendar(shippedHolidays)

/** Whether something was done after the day it was due. It is noted, never refused: the committee answers for it. */
export const isLate = (kind: DueKind, from: string | undefined, on: string) => from !== undefined && on > dueOf({ kind, from }, calendar).dueOn

/** A vote as it was counted, with its base named; refused where the counts cannot be. */
export function voted(counts: Counts): Vote {
  return addUp(counts) ? { ...counts, ...admissionVote(counts) } : refuse('admission.counts')
}

/** Refuses a candidate who is not fit on the day of the cell's vote (208-QD/TW): age, schooling, and a certificate that still holds. */
export function demandFit({ birthDate, schooling }: Member, { certificateOn }: Admission, { on, permissionNo }: Extract<Stepping, { step: 'VOTE' }>): void {
  if (birthDate === undefined) return refuse('admission.birth-unknown')
  const age = ageFor(birthDate, on)
  if (age === 'TOO_YOUNG') refuse('admission.too-young')
  if ((age === 'BY_PERMISSION' || schooling === 'PRIMARY') && permissionNo === undefined) refuse('admission.needs-permission')
  if (certificateOn === undefined || !certificateHolds(certificateOn, on)) refuse('admission.certificate', { certificateOn })
}

/** Refuses a vote on recognition before the twelfth month after the ceremony has ended. */
export function demandProbationOver(member: Member, on: string): void {
  const day = probationEnd(member)
  if (day !== undefined && on < day) refuse('admission.probation-running', { day })
}

/** Refuses introducers who are not full members of twelve months in the unit of the candidate's own cell (`cellId`, where they stand now), and one alone without a union beside. */
export function demandIntroducers({ introducers, union, on }: Extract<Stepping, { step: 'INTRODUCTION' }>, cellId: string, people: readonly (Member | undefined)[]): void {
  if (new Set(introducers).size + (union === undefined ? 0 : 1) < 2) refuse('admission.introducers-two')
  introducers.forEach((memberId, index) => {
    const one = people[index]
    if (one?.cellId !== cellId || !mayIntroduce({ ...one, since: unitSince(one) }, on)) refuse('admission.introducer-unfit', { memberId, errors: [{ pointer: `/introducers/${index}`, code: 'admission.introducer-unfit', message: memberId }] })
  })
}
