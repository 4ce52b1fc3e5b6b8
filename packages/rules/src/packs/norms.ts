import { halfOfOfficial, moreThanHalf, twoThirds } from '../attendance/index.ts'
import type { MeetingNorms, MembershipNorms, VotingRules } from './schema.ts'

/** Directive 50-CT/TW and guidance 42-HD/BTCTW: day 3 or the first week; documents a day before, upload within two; 90 % attendance; a thematic meeting a quarter. */
export const meetingNorms: MeetingNorms = {
  day: 3, lastDay: 7, documentsLeadDays: 1, uploadDays: 2, attendance: 9_000, thematicPerQuarter: 1, absencesToAlert: 3,
}

/** Guidance 12-HD/BTCTW of 2018 asked for more than 85 % attendance and left the day to the cell. */
export const meetingNorms2018: MeetingNorms = { ...meetingNorms, attendance: 8_500 }

/** Regulation 294-QD/TW, 9.3.2; quorum of monthly meetings and the ballot's majority were not found and are parameters. */
export const votingRules: VotingRules = {
  voteBase: 'CONVENED',
  quorum: halfOfOfficial,
  refuseWithoutQuorum: false,
  threshold: moreThanHalf,
  admission: twoThirds,
  ballotBase: 'SUMMONED',
  ballotThreshold: moreThanHalf,
}

/** Regulation 208-QD/TW: probation 12 months, 30 working days for ceremony, recognition and letter; for transfers sources say 30 or 60, the shorter stands. Where each figure comes from, and how sure it is: `membership/sources.ts`. */
export const membershipNorms: MembershipNorms = {
  probationMonths: 12,
  ceremonyWorkingDays: 30,
  recognitionWorkingDays: 30,
  transferWorkingDays: 30,
  letterWorkingDays: 30,
  committeeFromMembers: 9,
  badgeYears: [30, 35, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90, 95],
  badgeRounds: ['02-03', '05-19', '09-02', '11-07'],
  earlyBadgeMonths: 12,
  longServedFromYears: 70,
  longServedEarlyMonths: 24,
  posthumousBadgeMonths: 12,
  admissionAgeFrom: 18,
  admissionAgeTo: 60,
  introducerMonths: 12,
  certificateMonths: 60,
  appealWorkingDays: 30,
  readmissionMonths: 36,
  readmissions: 1,
  disciplineYears: 1,
}

/** Regulation 294-QD/TW: 60 working days for transfers; badges without 35 and 95 years. */
export const membershipNorms2025: MembershipNorms = {
  ...membershipNorms, transferWorkingDays: 60, badgeYears: membershipNorms.badgeYears.filter((years) => years !== 35 && years !== 95),
}
