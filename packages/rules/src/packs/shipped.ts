import { shippedHolidays, type PlainDate } from '../dates/index.ts'
import { fourGoodSheet } from './four-good/sheet.ts'
import { hd12Sheet } from './meeting/hd12.ts'
import { hd42Sheet } from './meeting/hd42.ts'
import { meetingSheets, type MeetingSheetCode } from './meeting/sheets.ts'
import { meetingNorms, meetingNorms2018, membershipNorms, membershipNorms2025, votingRules } from './norms.ts'
import { ratingRegulations, regulations } from './regulations.vi.ts'
import { qd124, qd366 } from './rating/qd366.ts'
import { bodyQuota, formerBodyQuota, formerQuota, memberQuota } from './rating/quotas.ts'
import { collectiveSheet, memberSheet } from './rating/sheets.ts'
import type { RulePack } from './schema.ts'

const span = (validFrom: PlainDate, validTo?: PlainDate) => (validTo === undefined ? { validFrom } : { validFrom, validTo })

const former = span('2018-03-08', '2023-10-04')
const of2023 = span('2023-10-04', '2025-08-30')
const of2025 = span('2025-08-30')
const sheet2018 = span('2018-07-06', '2025-10-28')
const sheet2025 = span('2025-10-28')

/** The packs of the whole country, past and present. Provinces, communes and wards publish their own on top, scoped to themselves. */
export const shippedPacks: readonly RulePack[] = [
  { id: 'meeting-sheet-42', kind: 'MEETING_SHEET', ...sheet2025, citation: regulations.meeting, certainty: 'DERIVED', rules: hd42Sheet },
  { id: 'meeting-sheet-12', kind: 'MEETING_SHEET', ...sheet2018, citation: regulations.meeting2018, certainty: 'SEEN', rules: hd12Sheet },
  { id: 'meeting-norms-50', kind: 'MEETING_NORMS', ...span('2025-07-23'), citation: regulations.meetingNorms, certainty: 'DERIVED', rules: meetingNorms },
  { id: 'meeting-norms-12', kind: 'MEETING_NORMS', ...span('2018-07-06', '2025-07-23'), citation: regulations.meeting2018, certainty: 'SEEN', rules: meetingNorms2018 },
  { id: 'voting', kind: 'VOTING', ...span('2018-01-01'), citation: regulations.voting, certainty: 'DERIVED', rules: votingRules },
  { id: 'membership-208', kind: 'MEMBERSHIP', ...span('2026-07-26'), citation: regulations.membership, certainty: 'CONFLICTING', rules: membershipNorms },
  { id: 'membership-294', kind: 'MEMBERSHIP', ...span('2018-01-01', '2026-07-26'), citation: regulations.membership2025, certainty: 'DERIVED', rules: membershipNorms2025 },
  { id: 'rating-366', kind: 'RATING', ...of2025, citation: ratingRegulations.rating, certainty: 'SEEN', rules: qd366 },
  { id: 'rating-124', kind: 'RATING', ...of2023, citation: ratingRegulations.rating2023, certainty: 'SEEN', rules: qd124 },
  { id: 'rating-132', kind: 'RATING', ...former, citation: ratingRegulations.rating2018, certainty: 'RECALLED', rules: qd124 },
  { id: 'member-sheet-366', kind: 'MEMBER_SHEET', ...of2025, citation: ratingRegulations.rating, certainty: 'DERIVED', rules: memberSheet },
  { id: 'collective-sheet-366', kind: 'COLLECTIVE_SHEET', ...of2025, citation: ratingRegulations.rating, certainty: 'DERIVED', rules: collectiveSheet },
  { id: 'four-good', kind: 'FOUR_GOOD', ...span('2018-03-08'), citation: ratingRegulations.fourGood, certainty: 'RECALLED', rules: fourGoodSheet },
  { id: 'member-quota-366', kind: 'MEMBER_QUOTA', ...of2025, citation: ratingRegulations.quota, certainty: 'CONFLICTING', rules: memberQuota },
  { id: 'member-quota-2019', kind: 'MEMBER_QUOTA', ...span('2018-03-08', '2025-08-30'), citation: ratingRegulations.quota2019, certainty: 'SEEN', rules: formerQuota },
  { id: 'collective-quota-2019', kind: 'COLLECTIVE_QUOTA', ...span('2018-03-08', '2025-08-30'), citation: ratingRegulations.quota2019, certainty: 'SEEN', rules: formerBodyQuota },
  { id: 'collective-quota-366', kind: 'COLLECTIVE_QUOTA', ...of2025, citation: ratingRegulations.quota, certainty: 'CONFLICTING', rules: bodyQuota },
  { id: 'calendar', kind: 'CALENDAR', ...span('2025-01-01'), citation: regulations.calendar, certainty: 'RECALLED', rules: { years: [...shippedHolidays] } },
]

/** A sheet that a body adopts for itself and everyone below, as a pack of its own. */
export const sheetPack = (code: MeetingSheetCode, scopeOrgId: string, validFrom: PlainDate = '2025-10-28'): RulePack => {
  const { sheet: rules, citation, certainty } = meetingSheets[code]
  return { id: `meeting-sheet-${code.toLowerCase().replace('_', '-')}-${scopeOrgId}`, kind: 'MEETING_SHEET', validFrom, scopeOrgId, citation, certainty, rules }
}
/** The An Phu sheet for a body that adopts it, and everyone below. */
export const anPhuPack = (scopeOrgId: string, validFrom: PlainDate = '2025-10-28'): RulePack => sheetPack('AN_PHU', scopeOrgId, validFrom)
