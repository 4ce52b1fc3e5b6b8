import * as v from 'valibot'
import { QuorumRule, Threshold } from '../attendance/votes.ts'
import { CriteriaSet } from '../criteria/index.ts'
import { HolidayYear, PlainDate } from '../dates/index.ts'
import { QuotaRules } from '../quota/index.ts'
import { Certainty, RatingRules } from '../rating/index.ts'
import { TallyBase } from '../tally/index.ts'
import { Citation } from './citation.ts'

export { Citation } from './citation.ts'

const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

/** When and how a cell meets: day of the month, days for documents and upload, share of members who must attend (hundredths of a percent). */
export const MeetingNorms = v.object({
  day: v.pipe(Count, v.minValue(1), v.maxValue(28)),
  lastDay: v.pipe(Count, v.minValue(1), v.maxValue(28)),
  documentsLeadDays: Count,
  uploadDays: Count,
  attendance: Count,
  thematicPerQuarter: Count,
  absencesToAlert: Count,
})
export type MeetingNorms = v.InferOutput<typeof MeetingNorms>

/** Bases, quorum and thresholds of votes and ballots. `refuseWithoutQuorum` false: a want of quorum is a warning. */
export const VotingRules = v.object({
  voteBase: v.picklist(['CONVENED', 'PRESENT']),
  quorum: QuorumRule,
  refuseWithoutQuorum: v.boolean(),
  threshold: Threshold,
  admission: Threshold,
  ballotBase: TallyBase,
  ballotThreshold: Threshold,
})
export type VotingRules = v.InferOutput<typeof VotingRules>

/** A month and day of every year, `MM-DD`. */
const YearDay = v.pipe(v.string(), v.regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/))

/** Deadlines and ages of membership, in years, months or working days as the name says; `badgeRounds` are the days of the year on which badges are given. */
export const MembershipNorms = v.object({
  probationMonths: Count,
  ceremonyWorkingDays: Count,
  recognitionWorkingDays: Count,
  transferWorkingDays: Count,
  letterWorkingDays: Count,
  committeeFromMembers: Count,
  badgeYears: v.array(Count),
  badgeRounds: v.pipe(v.array(YearDay), v.minLength(1)),
  earlyBadgeMonths: Count,
  longServedFromYears: Count,
  longServedEarlyMonths: Count,
  posthumousBadgeMonths: Count,
  admissionAgeFrom: Count,
  admissionAgeTo: Count,
  introducerMonths: Count,
  certificateMonths: Count,
  appealWorkingDays: Count,
  readmissionMonths: Count,
  readmissions: Count,
  disciplineYears: Count,
})
export type MembershipNorms = v.InferOutput<typeof MembershipNorms>

const head = {
  id: v.pipe(v.string(), v.minLength(1)),
  validFrom: PlainDate,
  /** First day on which the pack no longer holds. */
  validTo: v.optional(PlainDate),
  scopeOrgId: v.optional(v.string()),
  citation: Citation,
  certainty: Certainty,
}

/** A rule pack: rules as data, dated, scoped to a part of the tree (none: everywhere) and cited. What is uncertain is a parameter with the strict reading. */
export const RulePack = v.variant('kind', [
  v.object({ ...head, kind: v.literal('MEETING_SHEET'), rules: CriteriaSet }),
  v.object({ ...head, kind: v.literal('MEMBER_SHEET'), rules: CriteriaSet }),
  v.object({ ...head, kind: v.literal('COLLECTIVE_SHEET'), rules: CriteriaSet }),
  v.object({ ...head, kind: v.literal('FOUR_GOOD'), rules: CriteriaSet }),
  v.object({ ...head, kind: v.literal('MEETING_NORMS'), rules: MeetingNorms }),
  v.object({ ...head, kind: v.literal('VOTING'), rules: VotingRules }),
  v.object({ ...head, kind: v.literal('MEMBERSHIP'), rules: MembershipNorms }),
  v.object({ ...head, kind: v.literal('RATING'), rules: RatingRules }),
  v.object({ ...head, kind: v.literal('MEMBER_QUOTA'), rules: QuotaRules }),
  v.object({ ...head, kind: v.literal('COLLECTIVE_QUOTA'), rules: QuotaRules }),
  v.object({ ...head, kind: v.literal('CALENDAR'), rules: v.object({ years: v.array(HolidayYear) }) }),
])
export type RulePack = v.InferOutput<typeof RulePack>
export type PackKind = RulePack['kind']
export type PackOf<K extends PackKind> = Extract<RulePack, { kind: K }>
