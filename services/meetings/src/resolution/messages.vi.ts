import type { Messages } from '@nen-nep/service-kit'
import type { refuse } from './refusals.ts'

export const messages: Messages<Parameters<typeof refuse>[0]> = {
  'resolution.issued': 'Văn bản đã ban hành nên không sửa nữa. Nếu cần đính chính, hãy lập văn bản mới thay thế văn bản này.',
  'resolution.no-recipients': 'Chưa có nơi nhận. Hãy ghi ít nhất một nơi nhận rồi ban hành.',
  'resolution.not-voted': 'Nghị quyết chưa được chi bộ biểu quyết thông qua. Hãy ghi kết quả biểu quyết rồi ban hành.',
  'resolution.more-than-base': ({ hands, base }) => `Số biểu quyết cộng lại (${String(hands)}) nhiều hơn số đảng viên làm cơ sở tính (base: ${String(base)}). Hãy kiểm tra lại kết quả biểu quyết (vote).`,
  'resolution.other-year': 'Dự thảo được lập từ năm trước. Hãy lập dự thảo mới để lấy số của năm nay.',
  'resolution.other-organ': 'Cuộc họp hoặc văn bản được nêu không phải của tổ chức này. Hãy chọn lại.',
  'resolution.other-directive': 'Văn bản chỉ đạo được nêu (directiveIds) không gửi tới tổ chức này. Hãy chọn trong các văn bản đã nhận, hoặc bỏ trống.',
  'resolution.replaced': 'Văn bản này đã được văn bản khác thay thế. Hãy thay thế văn bản mới nhất.',
  'resolution.not-issued': 'Chỉ thay thế văn bản đã ban hành. Bản dự thảo thì hãy sửa trực tiếp.',
  'resolution.not-for-you': 'Văn bản này dành cho đảng viên của tổ chức và cấp ủy cấp trên. Hãy đề nghị bí thư gửi bản trích.',
  'resolution.meeting-not-held': 'Cuộc họp được nêu chưa diễn ra. Hãy bắt đầu cuộc họp rồi lập dự thảo.',
}

/** How a task stood and what came of it, as the table of part I says it. */
export const reviewed = {
  before: (progress: number, dueOn: string) => `Tiến độ ${progress}%, hạn ${dueOn}`,
  result: { ASSIGNED: 'Chưa thực hiện', ACCEPTED: 'Đã nhận, chưa báo cáo', IN_PROGRESS: 'Đang thực hiện', REPORTED: 'Đã báo cáo hoàn thành, chờ kết luận', EXTENDED: 'Được gia hạn', DONE: 'Hoàn thành', NOT_DONE: 'Không hoàn thành', CANCELLED: 'Đã rút' },
} as const
