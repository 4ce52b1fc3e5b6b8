import type { MeetingKind } from '@nen-nep/contracts'

const kinds: Readonly<Record<MeetingKind, string>> = { REGULAR: 'Sinh hoạt chi bộ', THEMATIC: 'Sinh hoạt chuyên đề', COMBINED: 'Sinh hoạt chi bộ và chuyên đề', COMMITTEE: 'Họp cấp ủy', COMMITTEE_EXPANDED: 'Họp cấp ủy mở rộng' }
/** What a calendar shows: the kind of meeting and whose, nothing of its content (a link may be passed on). */
export const calendarWords = {
  name: (organisation: string) => `Lịch sinh hoạt – ${organisation}`,
  entry: (kind: MeetingKind, organisation: string) => `${kinds[kind]} – ${organisation}`,
  planned: (organisation: string) => `Dự kiến ${kinds.REGULAR.toLowerCase()} – ${organisation}`,
}
