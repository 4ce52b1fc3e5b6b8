import { named } from '../named.ts'

/** Words of the pages about mails. */
export const words = {
  title: 'Thư đã gửi',
  mode: 'Chế độ gửi thư',
  modes: { OFF: { name: 'Tắt', hint: 'Không viết, không gửi thư nào.' }, TEST: { name: 'Thử', hint: 'Thư được viết, xem được ở đây, không gửi đi.' }, ON: { name: 'Bật', hint: 'Thư gửi tới hộp thư của từng người.' } },
  modeNow: { OFF: 'Đang tắt: không ai nhận được thư.', TEST: 'Đang thử: thư chỉ xem được ở đây.', ON: 'Đang bật: thư được gửi đi.' },
  modeHint: 'Dùng cho tổ chức này và mọi tổ chức trực thuộc chưa đặt riêng.',
  save: 'Lưu chế độ',
  saved: 'Đã lưu chế độ gửi thư.',
  mend: 'Địa chỉ cần sửa',
  mendHint: 'Thư gửi tới các địa chỉ này bị trả lại. Sửa trong hồ sơ đảng viên là thư gửi lại được.',
  noMend: 'Không có địa chỉ nào phải sửa.',
  whys: { BOUNCED: 'Thư bị trả lại', COMPLAINED: 'Người nhận báo thư rác', NO_ADDRESS: 'Chưa có địa chỉ thư', BAD_ADDRESS: 'Địa chỉ không đúng', RESTRICTED: 'Hạn chế xử lý dữ liệu' },
  rounds: 'Các lần gửi',
  noRounds: 'Chưa gửi lần nào.',
  people: (count: number) => `${count} người`,
  states: { QUEUED: 'Chờ gửi', SENDING: 'Đang gửi', SENT: 'Đã gửi', FAILED: 'Không gửi được', SUPPRESSED: 'Không cần gửi', TEST: 'Thư thử', DELIVERED: 'Đã tới', BOUNCED: 'Bị trả lại', COMPLAINED: 'Báo thư rác', GATHERED: 'Gộp vào một thư', OPENED_LINK: 'Đã mở' },
  reasons: { OUTDATED: 'việc đã qua', UNWANTED: 'không nhận thư', DECLINED: 'đã báo vắng', DONE: 'đã làm xong', ADDRESS_REFUSES: 'địa chỉ từ chối', RESTRICTED: 'hạn chế xử lý', TURNED_OFF: 'tổ chức đã tắt gửi thư' },
  repeat: 'có thể nhận hai lần',
  columns: { name: 'Người nhận', address: 'Địa chỉ (đã che)', state: 'Kết quả gửi', reason: 'Ghi chú', at: 'Lúc' },
  who: 'Từng người nhận',
  resend: 'Gửi lại',
  resendTo: (name: string) => `Gửi lại cho ${name}`,
  calls: 'Cần gọi điện',
  callsHint: 'Những đồng chí không nhận được thư. Số điện thoại hiện đủ với bí thư, phó bí thư; mỗi lần xem được ghi nhật ký.',
  noCalls: 'Không có ai phải gọi điện.',
  noPhone: 'chưa có số điện thoại',
  showCalls: 'Xem danh sách gọi điện',
  slips: 'Phiếu mời giấy để in',
}
export const stateName = named(words.states)
export const whyName = named(words.whys)
export const reasonName = named(words.reasons)
const kinds: Readonly<Record<string, string>> = { INVITATION: 'Giấy mời họp', UPDATE: 'Thay đổi lịch họp', POSTPONEMENT: 'Hoãn họp', CANCELLATION: 'Thông báo không họp', REMINDER: 'Nhắc lịch họp', CAMPAIGN: 'Công tác cuối năm', SUMMARY: 'Tổng hợp cuối năm', TRANSFER: 'Hồ sơ chờ giải quyết', TRANSFER_REMINDER: 'Nhắc hạn hồ sơ', REORGANISATION_FAILED: 'Sắp xếp tổ chức', TASK: 'Giao nhiệm vụ', DOCUMENT: 'Tài liệu cần đọc', RESOLUTION: 'Văn bản cần đọc', DIRECTIVE: 'Văn bản cần triển khai', REVIEW: 'Bản kiểm điểm', RATING: 'Đánh giá, xếp loại', PROPOSAL: 'Kiến nghị', DUE: 'Nhắc việc đến hạn', ESCALATION: 'Việc quá hạn', DIGEST: 'Tin tổng hợp trong ngày', REPORT: 'Báo cáo định kỳ', POSITION: 'Giao chức vụ' }
export const kindName = named(kinds)
