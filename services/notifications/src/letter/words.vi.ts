import type { Class, MeetingKind, TransferState } from '@nen-nep/contracts'
import type { RoundKind } from '../round/schema.ts'
import type { AboutTransfer } from '../transfer/schema.ts'

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
  TRANSFER: 'Hồ sơ chờ giải quyết',
  TRANSFER_REMINDER: 'Nhắc hạn giải quyết hồ sơ',
}
/** What a transfer asks of the side that is written to, without names: who moves, and where to, stands in the system. */
export const transferSteps: Readonly<Record<TransferState | NonNullable<AboutTransfer['what']>, string>> = {
  REQUESTED: 'Có một đề nghị chuyển sinh hoạt đảng chờ cấp ủy xem xét.',
  REVIEWED: 'Một đề nghị chuyển sinh hoạt đảng đã được đồng ý, chờ cấp giấy giới thiệu.',
  LETTER_ISSUED: 'Đã có giấy giới thiệu sinh hoạt đảng, chờ chi bộ giao cho đảng viên.',
  SENT: 'Có một hồ sơ chuyển sinh hoạt đảng đang chờ tiếp nhận.',
  RECEIVED: 'Một hồ sơ chuyển sinh hoạt đảng đã được tiếp nhận.',
  RETURNED: 'Một lần sinh hoạt đảng tạm thời đã kết thúc.',
  REFUSED: 'Một hồ sơ chuyển sinh hoạt đảng không được tiếp nhận, chờ chi bộ xem lại. Đảng viên vẫn thuộc chi bộ.',
  WITHDRAWN: 'Một hồ sơ chuyển sinh hoạt đảng đã được rút.',
  EXPIRED: 'Một hồ sơ chuyển sinh hoạt đảng đã quá hạn tiếp nhận, chờ chi bộ xem lại. Đảng viên vẫn thuộc chi bộ.',
  PRESENT: 'Có một giấy giới thiệu sinh hoạt đảng sắp hết hạn xuất trình.',
  RECEIVE: 'Có một hồ sơ chuyển sinh hoạt đảng sắp hết hạn tiếp nhận.',
  RETURN: 'Có một đảng viên sắp hết thời gian sinh hoạt đảng tạm thời.',
}
export const words = {
  unknownOrganisation: 'Chi bộ',
  sampleName: 'Nguyễn Văn An',
  sampleVenue: 'Nhà văn hóa khu phố',
  sampleAgenda: ['Đánh giá công tác tháng trước', 'Nhiệm vụ tháng tới'],
  moment: (hour: string, minute: string, weekday: string, date: string) => `${hour} giờ ${minute}, ${weekday}, ${date}`,
  agenda: (titles: readonly string[]) => (titles.length === 0 ? '' : ['Nội dung:', ...titles.map((title, index) => `${index + 1}. ${title}`)].join('\n')),
  deadline: (date: string) => `Hạn gửi bản kiểm điểm: ${date}.`,
  actBy: (date: string) => `Hạn giải quyết: ${date}.`,
  counts: (rows: readonly (readonly [string, number])[], total: number) => [...rows.map(([name, count]) => `- ${name}: ${count} đảng viên`), `- Tổng số: ${total} đảng viên`].join('\n'),
  entry: (meeting: string, organisation: string) => `${meeting.charAt(0).toUpperCase()}${meeting.slice(1)}: ${organisation}`,
} as const
