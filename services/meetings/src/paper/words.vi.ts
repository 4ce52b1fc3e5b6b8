import type { MeetingKind } from '@nen-nep/contracts'
import type { ReasonType } from '../session/schema.ts'

/** What an official paper of a meeting says around its facts. */
export const words = {
  meetings: { REGULAR: 'sinh hoạt chi bộ thường kỳ', THEMATIC: 'sinh hoạt chi bộ chuyên đề', COMBINED: 'sinh hoạt chi bộ thường kỳ và chuyên đề', COMMITTEE: 'họp chi ủy', COMMITTEE_EXPANDED: 'họp chi ủy mở rộng' } satisfies Readonly<Record<MeetingKind, string>>,
  onDay: (meeting: string, day: string) => `${meeting.charAt(0).toUpperCase()}${meeting.slice(1)} ngày ${day}`,
  at: (time: string, weekday: string, day: string) => `${time}, ${weekday}, ngày ${day}`,
  venue: (venue: string) => `Địa điểm: ${venue}`,
  time: (time: string) => `Thời gian: ${time}`,
  addenda: 'Bổ sung biên bản',
  addendum: (day: string, name: string, text: string) => `- Ngày ${day}, đồng chí ${name}: ${text}`,
  extract: {
    number: (number: string | undefined) => (number === undefined ? '' : `${number.charAt(0).toLowerCase()}${number.slice(1)}`),
    item: (title: string) => `Nội dung: ${title}`,
  },
  roll: {
    heads: ['TT', 'Họ và tên', 'Có mặt', 'Vắng', 'Ghi chú', 'Ký tên'],
    here: 'x',
    absent: { EXCUSED: 'có lý do', UNEXCUSED: 'không lý do' },
    reasons: { HEALTH: 'sức khỏe', WORK: 'công tác', FAMILY: 'việc gia đình', TRAVEL: 'đi xa', OTHER: 'lý do khác' } satisfies Readonly<Record<ReasonType, string>>,
    probationary: 'đảng viên dự bị',
    notOwed: 'không phải dự',
    came: (time: string) => `đến ${time}`,
    left: (time: string) => `về ${time}`,
    guests: 'Đại biểu, khách dự',
  },
  agenda: { heads: ['Thời gian', 'Nội dung', 'Người trình bày', 'Phút'] },
  invitation: {
    members: '- Các đồng chí đảng viên của chi bộ;',
    committee: '- Các đồng chí trong chi ủy;',
    guest: (name: string, duty: string | undefined) => `- Đồng chí ${name}${duty === undefined ? '' : `, ${duty}`};`,
    deadline: (answerBy: string | undefined) => (answerBy === undefined ? '' : `trước ${answerBy}`),
    ownName: (body: string) => `${body.charAt(0).toLowerCase()}${body.slice(1)}`,
  },
} as const
