import type { Messages } from '@nen-nep/service-kit'
import type { refuse } from './refusals.ts'
import type { StandingItem, Status } from './schema.ts'

export const standing: Readonly<Record<StandingItem, string>> = {
  OPENING: 'Mở đầu: mục đích, giới thiệu, cử thư ký, điểm danh',
  REVIEW_TASKS: 'Kiểm điểm nhiệm vụ đã giao',
  CURRENT_AFFAIRS: 'Thông tin thời sự, văn bản của cấp trên',
  HO_CHI_MINH: 'Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh',
  LAST_MONTH: 'Đánh giá việc thực hiện nghị quyết tháng trước',
  NEXT_MONTH: 'Phương hướng, nhiệm vụ tháng tới, phân công đảng viên',
  DISCUSSION: 'Thảo luận, tự phê bình và phê bình',
  THEME: 'Sinh hoạt chuyên đề',
  CONCLUSION: 'Kết luận, biểu quyết nghị quyết',
  SELF_SCORE: 'Chi bộ tự chấm điểm buổi sinh hoạt',
  READ_BACK: 'Thông qua biên bản',
}

export const states: Readonly<Record<Status, string>> = {
  DRAFT: 'đang soạn',
  OPEN: 'đã thông báo',
  POSTPONED: 'đã hoãn',
  CANCELLED: 'đã hủy',
  IN_SESSION: 'đang họp',
  CLOSED: 'đã kết thúc',
  SIGNED: 'đã ký biên bản',
  CONFIRMED: 'cấp trên đã xác nhận',
}
const isStatus = (status: unknown): status is Status => typeof status === 'string' && status in states

export const messages: Messages<Parameters<typeof refuse>[0]> = {
  'meeting.not-leader': 'Việc này do bí thư hoặc phó bí thư chi bộ thực hiện.',
  'meeting.not-recorder': 'Việc này do bí thư, phó bí thư hoặc thư ký cuộc họp thực hiện.',
  'meeting.not-superior': 'Việc này do cấp ủy cấp trên của chi bộ thực hiện.',
  'meeting.wrong-state': ({ state }) => `Không làm được việc này vì cuộc họp ${isStatus(state) ? states[state] : 'đang ở bước khác'}. Hãy mở lại cuộc họp để xem bước hiện tại.`,
  'meeting.other-year': 'Không chuyển cuộc họp sang năm khác. Hãy hủy cuộc họp này và lập cuộc họp mới.',
  'meeting.agenda-empty-line': 'Mỗi mục chương trình (agenda) cần có tên. Hãy ghi tên hoặc bỏ mục trống.',
  'meeting.agenda-twice': ({ id }) => `Mục chương trình “${String(id)}” có hai lần. Hãy giữ một.`,
  'meeting.unknown-item': 'Mục chương trình này không có trong cuộc họp. Hãy chọn lại mục.',
  'meeting.future': 'Thời điểm bắt đầu hoặc kết thúc không được sau bây giờ. Hãy sửa lại giờ, hoặc chờ đến lúc đó.',
  'meeting.ends-before-start': 'Thời điểm kết thúc (endedAt) phải sau thời điểm bắt đầu. Hãy sửa lại giờ.',
}
