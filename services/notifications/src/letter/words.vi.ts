import type { Class, MeetingKind } from '@nen-nep/contracts'
import type { RoundKind } from '../round/schema.ts'

/** What a meeting is called in the middle of a sentence. */
export const meetingNames: Readonly<Record<MeetingKind, string>> = {
  REGULAR: 'sinh hoạt chi bộ',
  THEMATIC: 'sinh hoạt chuyên đề',
  COMBINED: 'sinh hoạt chi bộ và sinh hoạt chuyên đề',
  COMMITTEE: 'họp cấp ủy',
  COMMITTEE_EXPANDED: 'họp cấp ủy mở rộng',
}
/** Classes as regulation 366-QĐ/TW, art. 11, names them. */
export const classNames: Readonly<Record<Class, string>> = {
  EXCELLENT: 'Hoàn thành xuất sắc nhiệm vụ',
  GOOD: 'Hoàn thành tốt nhiệm vụ',
  COMPLETED: 'Hoàn thành nhiệm vụ',
  NOT_COMPLETED: 'Không hoàn thành nhiệm vụ',
  NOT_RATED: 'Chưa xếp loại',
}
export const kindNames: Readonly<Record<RoundKind, string>> = {
  INVITATION: 'Giấy mời họp',
  UPDATE: 'Thay đổi lịch họp',
  POSTPONEMENT: 'Hoãn họp',
  CANCELLATION: 'Thông báo không họp',
  REMINDER: 'Nhắc lịch họp',
  CAMPAIGN: 'Thông báo công tác cuối năm',
  SUMMARY: 'Bảng tổng hợp cuối năm',
}
export const words = {
  unknownOrganisation: 'Chi bộ',
  sampleName: 'Nguyễn Văn An',
  sampleVenue: 'Nhà văn hóa khu phố',
  sampleAgenda: ['Đánh giá công tác tháng trước', 'Nhiệm vụ tháng tới'],
  moment: (hour: string, minute: string, weekday: string, date: string) => `${hour} giờ ${minute}, ${weekday}, ${date}`,
  agenda: (titles: readonly string[]) => (titles.length === 0 ? '' : ['Nội dung:', ...titles.map((title, index) => `${index + 1}. ${title}`)].join('\n')),
  deadline: (date: string) => `Hạn gửi bản kiểm điểm: ${date}.`,
  counts: (rows: readonly (readonly [string, number])[], total: number) => [...rows.map(([name, count]) => `- ${name}: ${count} đảng viên`), `- Tổng số: ${total} đảng viên`].join('\n'),
  entry: (meeting: string, organisation: string) => `${meeting.charAt(0).toUpperCase()}${meeting.slice(1)}: ${organisation}`,
} as const
