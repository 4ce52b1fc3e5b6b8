import type { MembershipNorms } from '../packs/schema.ts'
import type { Certainty } from '../rating/index.ts'

type Mark = Readonly<{ source: string; certainty: Certainty }>
const seen = (source: string): Mark => ({ source, certainty: 'SEEN' })
const derived = (source: string): Mark => ({ source, certainty: 'DERIVED' })

/** Where each figure of the membership norms comes from, and how sure it is. What is not SEEN waits for the full text of 208-QD/TW and stays configuration. */
export const membershipSources: Readonly<Record<keyof MembershipNorms, Mark>> = {
  probationMonths: seen('Charter, art. 5; counted from the ceremony'),
  ceremonyWorkingDays: derived('208-QD/TW: from the decision\'s issue; 294-QD/TW said from its receipt'),
  recognitionWorkingDays: derived('208-QD/TW'),
  transferWorkingDays: { source: '208-QD/TW: 30; 294-QD/TW and one source on 208: 60', certainty: 'CONFLICTING' },
  letterWorkingDays: derived('208-QD/TW'),
  committeeFromMembers: seen('Charter, art. 24'),
  badgeYears: derived('HD 01-HD/TW of 2016 and 2021; 35 and 95 from HD 01-HD/TW of 2026'),
  badgeRounds: seen('HD 01-HD/TW'),
  earlyBadgeMonths: seen('HD 01-HD/TW: the gravely ill'),
  longServedFromYears: derived('HD 01-HD/TW'),
  longServedEarlyMonths: derived('HD 01-HD/TW: from the 70-year badge on'),
  posthumousBadgeMonths: seen('HD 01-HD/TW'),
  admissionAgeFrom: derived('208-QD/TW: at the cell\'s consideration'),
  admissionAgeTo: derived('208-QD/TW: over it by special permission'),
  introducerMonths: derived('208-QD/TW: in the same unit or residence'),
  certificateMonths: derived('208-QD/TW'),
  appealWorkingDays: derived('208-QD/TW'),
  readmissionMonths: derived('208-QD/TW'),
  readmissions: derived('208-QD/TW'),
  disciplineYears: { source: '296-QD/TW', certainty: 'RECALLED' },
}
