import type { MeetingKind } from '@nen-nep/contracts'
import { messages as criteria } from '@nen-nep/rules/criteria/messages.vi'

const classes = criteria.bands
const kinds: Readonly<Record<MeetingKind, string>> = {
  REGULAR: 'SINH HOẠT CHI BỘ THƯỜNG KỲ',
  THEMATIC: 'SINH HOẠT CHI BỘ CHUYÊN ĐỀ',
  COMBINED: 'SINH HOẠT CHI BỘ THƯỜNG KỲ VÀ CHUYÊN ĐỀ',
  COMMITTEE: 'HỌP CHI ỦY',
  COMMITTEE_EXPANDED: 'HỌP CHI ỦY MỞ RỘNG',
}
const list = (lines: readonly string[]) => (lines.length > 0 ? lines : ['- Không có.'])

const headed = (heading: string) => (heading.endsWith(':') ? heading : `${heading}:`)

/** The lines of assembled minutes; what an organisation may say in its own words stands in the template of minutes. */
export const form = {
  meeting: (kind: MeetingKind) => kinds[kind],
  class: (band: keyof typeof classes) => classes[band],
  part: (heading: string, lines: readonly string[]) => [headed(heading), ...list(lines)],
  open: '……',
  moment: (time: string, day: string) => `${time} ngày ${day}`,
  time: (from: string, until: string | undefined) => `Thời gian: ${from}${until ? ` đến ${until}` : ''}`,
  number: (number: number) => `Số ${String(number).padStart(2, '0')}-BB/CB`,
  chair: (name: string) => `Chủ trì: đồng chí ${name}`,
  taker: (name: string) => `Ghi biên bản: đồng chí ${name}`,
  guests: (names: readonly string[]) => `Đại biểu dự: ${names.join(', ')}`,
  members: (all: number, official: number, probationary: number) => `Tổng số đảng viên: ${all} (chính thức ${official}, dự bị ${probationary})`,
  exempt: (names: readonly string[]) => `Được miễn sinh hoạt, có dự: ${names.join(', ')}`,
  away: (names: readonly string[]) => `Sinh hoạt tạm thời nơi khác: ${names.join(', ')}`,
  here: (names: readonly string[]) => `Sinh hoạt tạm thời tại chi bộ: ${names.join(', ')}`,
  venue: (venue: string) => `Địa điểm: ${venue}`,
  counts: (owed: number, present: number, excused: number, unexcused: number) => `Đảng viên phải dự họp: ${owed}; có mặt: ${present}; vắng có lý do: ${excused}; vắng không lý do: ${unexcused}`,
  excused: (names: readonly string[]) => `Vắng có lý do: ${names.join(', ')}`,
  unexcused: (names: readonly string[]) => `Vắng không lý do: ${names.join(', ')}`,
  agenda: (heading: string, titles: readonly string[]) => [headed(heading), ...titles.map((title, index) => `${index + 1}. ${title}`)],
  turn: (name: string, gist: string | undefined) => `- Đồng chí ${name}${gist ? `: ${gist}` : ''}`,
  vote: (parts: Readonly<{ motion: string; for: number; against: number; abstain: number; base: number; percentage: string; passed: boolean }>) =>
    `- ${parts.motion}: tán thành ${parts.for}/${parts.base} (${parts.percentage}), không tán thành ${parts.against}, không ý kiến ${parts.abstain}; ${parts.passed ? 'thông qua' : 'không thông qua'}.`,
  task: (title: string, name: string, dueOn: string) => `- ${title}: đồng chí ${name}, hạn hoàn thành ${dueOn}`,
  onItem: (number: number, title: string) => `Nội dung ${number}. ${title}:`,
  conclusion: (text: string) => `- Chủ trì kết luận: ${text}`,
  limitation: ({ text, remedy, owner, dueOn }: Readonly<{ text: string; remedy: string; owner: string; dueOn: string }>) => `- ${text}. Biện pháp: ${remedy}; đồng chí ${owner}, hạn ${dueOn}`,
  unknown: 'chưa tính được',
} as const
