import type { MemberStatus } from '@nen-nep/contracts'
import * as v from 'valibot'
import { passes, twoThirds, voteBase, type Threshold } from '../attendance/votes.ts'
import { messages as voteMessages } from '../attendance/messages.vi.ts'
import { addMonths } from '../dates/arithmetic.ts'
import type { PlainDate } from '../dates/plain-date.ts'
import { percent, share } from '../exact/index.ts'
import { membershipNorms } from '../packs/norms.ts'
import type { MembershipNorms } from '../packs/schema.ts'
import type { Decider } from './acts.ts'
import { ageOn } from './party-age.ts'

/** Where an admission stands. PROBATION lasts from the ceremony to the cell's second vote; the last four are ends. */
export const AdmissionState = v.picklist(['OPEN', 'INTRODUCED', 'PROPOSED', 'RETURNED', 'APPROVED', 'PROBATION', 'RECOGNITION_PROPOSED', 'RECOGNISED', 'REFUSED', 'WITHDRAWN', 'ENDED'])
export type AdmissionState = v.InferOutput<typeof AdmissionState>
/** What can be done about an admission. */
export const AdmissionStep = v.picklist(['INTRODUCTION', 'VOTE', 'RETURN', 'APPROVAL', 'CEREMONY', 'RECOGNITION_VOTE', 'RECOGNITION', 'REFUSAL', 'WITHDRAWAL'])
export type AdmissionStep = v.InferOutput<typeof AdmissionStep>

type Path = Readonly<{ to: Readonly<Partial<Record<AdmissionState, AdmissionState>>>; decider: Decider }>
const all = (to: AdmissionState, ...from: AdmissionState[]) => Object.fromEntries(from.map((state) => [state, to] as const))
const BEFORE_CEREMONY = ['OPEN', 'INTRODUCED', 'PROPOSED', 'RETURNED', 'APPROVED'] as const

/** The way of an admission (Charter, art. 4 and 5; 208-QD/TW): each step from which state to which, and who takes it. A vote that fails leaves the case where it is. */
export const path: Readonly<Record<AdmissionStep, Path>> = {
  INTRODUCTION: { to: all('INTRODUCED', 'OPEN', 'INTRODUCED', 'RETURNED'), decider: 'CELL' },
  VOTE: { to: all('PROPOSED', 'INTRODUCED', 'RETURNED'), decider: 'CELL' },
  RETURN: { to: { PROPOSED: 'RETURNED', RECOGNITION_PROPOSED: 'PROBATION' }, decider: 'ABOVE' },
  APPROVAL: { to: all('APPROVED', 'PROPOSED'), decider: 'ABOVE' },
  CEREMONY: { to: all('PROBATION', 'APPROVED'), decider: 'CELL' },
  RECOGNITION_VOTE: { to: all('RECOGNITION_PROPOSED', 'PROBATION'), decider: 'CELL' },
  RECOGNITION: { to: all('RECOGNISED', 'RECOGNITION_PROPOSED'), decider: 'ABOVE' },
  REFUSAL: { to: all('REFUSED', ...BEFORE_CEREMONY), decider: 'ABOVE' },
  WITHDRAWAL: { to: all('WITHDRAWN', ...BEFORE_CEREMONY), decider: 'CELL' },
}
/** Whether an admission has come to an end. */
export const isOver = (state: AdmissionState) => state === 'RECOGNISED' || state === 'REFUSED' || state === 'WITHDRAWN' || state === 'ENDED'

const Heads = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000))
/** A cell's vote as it was counted, full members only: how many it has, how many are away or suspended, exempt and absent, present; and the hands. */
export const Counts = v.strictObject({ official: Heads, away: Heads, exemptAbsent: Heads, present: Heads, for: Heads, against: Heads, abstain: Heads })
export type Counts = v.InferOutput<typeof Counts>
/** Whether counts can be true: nobody counted twice, no more hands than people. */
export const addUp = ({ official, away, exemptAbsent, present, ...hands }: Counts) => away + exemptAbsent + present <= official && hands.for + hands.against + hands.abstain <= present

/** What came of a cell's vote, against a base that is named: two thirds of the full members convened (208-QD/TW, derived). */
export function admissionVote(counts: Counts, threshold: Threshold = twoThirds) {
  const { base, sentence: basis } = voteBase(counts)
  const passed = passes(counts.for, base, threshold)
  const ratio = share({ part: counts.for, whole: base })
  const percentage = ratio === null ? voteMessages.noBase : percent(ratio)
  return { base, ratio, passed, basis, sentence: voteMessages.vote({ inFavour: counts.for, base, basis: voteMessages.bases.CONVENED, percentage, passed }) }
}

/** Whether somebody may introduce a candidate: a full member, not suspended, at least so many months in the same unit. */
export const mayIntroduce = ({ status, flags, since }: Readonly<{ status: MemberStatus; flags: readonly string[]; since: PlainDate }>, on: PlainDate, { introducerMonths }: MembershipNorms = membershipNorms) =>
  status === 'OFFICIAL' && !flags.includes('suspended') && addMonths(since, introducerMonths) <= on

/** How a candidate's age stands on the day the cell considers them: fit, too young, or only by special permission. */
export function ageFor(birthDate: PlainDate, on: PlainDate, { admissionAgeFrom, admissionAgeTo }: MembershipNorms = membershipNorms): 'FIT' | 'TOO_YOUNG' | 'BY_PERMISSION' {
  const age = ageOn(birthDate, on)
  if (age < admissionAgeFrom) return 'TOO_YOUNG'
  return age > admissionAgeTo || (age === admissionAgeTo && addMonths(birthDate, 12 * admissionAgeTo) < on) ? 'BY_PERMISSION' : 'FIT'
}

/** Whether a certificate of the awareness course still holds on a day. */
export const certificateHolds = (certificateOn: PlainDate, on: PlainDate, { certificateMonths }: MembershipNorms = membershipNorms) => certificateOn <= on && on <= addMonths(certificateOn, certificateMonths)
