import type { MeetingKind } from '@nen-nep/contracts'
import type { Messages } from '@nen-nep/service-kit'
import type { refuse } from './rules.ts'

export const messages: Messages<Parameters<typeof refuse>[0]> = {
  'minutes.none': 'Chưa có biên bản. Hãy lập biên bản trước.',
  'minutes.not-read-back': 'Biên bản chưa được đọc lại trước chi bộ. Hãy đọc lại rồi ký.',
  'minutes.same-person': 'Đồng chí đã ký biên bản này. Chữ ký còn lại phải của người khác.',
  'minutes.role-taken': 'Chữ ký ở vai trò này đã có. Hãy ký ở vai trò còn lại.',
  'minutes.not-chair': 'Chỉ bí thư hoặc phó bí thư ký ở vai trò chủ trì.',
  'minutes.not-for-you': 'Biên bản chỉ dành cho đảng viên của chi bộ và cấp ủy cấp trên trực tiếp.',
}

const kinds: Readonly<Record<MeetingKind, string>> = {
  REGULAR: 'SINH HOẠT CHI BỘ THƯỜNG KỲ',
  THEMATIC: 'SINH HOẠT CHI BỘ CHUYÊN ĐỀ',
  COMBINED: 'SINH HOẠT CHI BỘ THƯỜNG KỲ VÀ CHUYÊN ĐỀ',
  COMMITTEE: 'HỌP CHI ỦY',
  COMMITTEE_EXPANDED: 'HỌP CHI ỦY MỞ RỘNG',
}
const list = (lines: readonly string[]) => (lines.length > 0 ? lines : ['- Không có.'])

/** The words of assembled minutes, in the order of the official form. */
export const form = {
  title: (kind: MeetingKind) => `BIÊN BẢN ${kinds[kind]}`,
  moment: (time: string, day: string) => `${time} ngày ${day}`,
  time: (from: string, until: string | undefined) => `Thời gian: ${from}${until ? ` đến ${until}` : ''}`,
  venue: (venue: string) => `Địa điểm: ${venue}`,
  counts: (owed: number, present: number, excused: number, unexcused: number) => `Đảng viên phải dự họp: ${owed}; có mặt: ${present}; vắng có lý do: ${excused}; vắng không lý do: ${unexcused}`,
  excused: (names: readonly string[]) => `Vắng có lý do: ${names.join(', ')}`,
  unexcused: (names: readonly string[]) => `Vắng không lý do: ${names.join(', ')}`,
  agenda: (titles: readonly string[]) => ['Chương trình:', ...titles.map((title, index) => `${index + 1}. ${title}`)],
  turns: (lines: readonly string[]) => ['Ý kiến phát biểu:', ...list(lines)],
  turn: (name: string, gist: string | undefined) => `- Đồng chí ${name}${gist ? `: ${gist}` : ''}`,
  votes: (lines: readonly string[]) => ['Biểu quyết:', ...list(lines)],
  vote: (parts: Readonly<{ motion: string; for: number; against: number; abstain: number; base: number; percentage: string; passed: boolean }>) =>
    `- ${parts.motion}: tán thành ${parts.for}/${parts.base} (${parts.percentage}), không tán thành ${parts.against}, không ý kiến ${parts.abstain}; ${parts.passed ? 'thông qua' : 'không thông qua'}.`,
  tasks: (lines: readonly string[]) => ['Nhiệm vụ được giao:', ...list(lines)],
  task: (title: string, name: string, dueOn: string) => `- ${title}: đồng chí ${name}, hoàn thành trước ${dueOn}`,
  unknown: 'chưa tính được',
} as const
