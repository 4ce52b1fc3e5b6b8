import type { Messages } from '@nen-nep/service-kit'
import type { refuse } from './rules.ts'

export const messages: Messages<Parameters<typeof refuse>[0]> = {
  'oversight.not-overseer': 'Ghi nhận dự sinh hoạt do cấp ủy viên phụ trách, ủy ban kiểm tra hoặc cấp ủy cấp trên của chi bộ thực hiện. Hãy đề nghị được phân công phụ trách.',
  'oversight.not-inspector': 'Kế hoạch và kết luận kiểm tra, giám sát do ủy ban kiểm tra, ban thường vụ, bí thư hoặc phó bí thư của tổ chức chủ trì thực hiện.',
  'oversight.not-subject': 'Kết quả khắc phục do bí thư hoặc phó bí thư của tổ chức được kiểm tra báo cáo.',
  'oversight.own-remedy': 'Không công nhận kết quả khắc phục của tổ chức mình đang sinh hoạt. Hãy để đồng chí khác công nhận.',
  'oversight.own-body': 'Không kết luận kiểm tra, giám sát tổ chức mình đang sinh hoạt. Hãy để đồng chí khác kết luận.',
  'oversight.other-cell': 'Cuộc họp (meetingId) không phải của chi bộ này. Hãy chọn lại cuộc họp.',
  'oversight.future': 'Ngày dự (visitedOn) chưa tới. Hãy sửa ngày.',
  'oversight.nothing-said': 'Chưa ghi nội dung nào. Hãy ghi ưu điểm (strengths), hạn chế (lacking) hoặc góp ý (advice).',
  'oversight.of-person': 'Nội dung nêu tên đảng viên. Việc của từng người không ghi ở đây: hãy bỏ tên và chỉ nói về tổ chức.',
  'oversight.not-below': 'Tổ chức được kiểm tra (subjectOrgId) phải trực thuộc tổ chức chủ trì; tự kiểm tra thì là chính tổ chức mình. Hãy chọn lại.',
  'oversight.backwards': 'Ngày bắt đầu (fromOn) sau ngày kết thúc (toOn). Hãy sửa lại.',
  'oversight.due-in-past': 'Hạn khắc phục (dueOn) đã qua. Hãy chọn ngày từ hôm nay.',
  'oversight.not-planned': 'Cuộc kiểm tra này đã kết luận. Hãy mở kế hoạch khác.',
  'oversight.not-concluded': 'Cuộc kiểm tra này chưa có kết luận. Hãy kết luận trước.',
  'oversight.unknown-remedy': 'Không có việc khắc phục này. Hãy chọn lại trong kết luận.',
  'oversight.not-reported': 'Việc khắc phục này chưa được báo cáo. Hãy chờ tổ chức được kiểm tra báo cáo.',
  'oversight.accepted': 'Việc khắc phục này đã được công nhận nên không sửa nữa.',
}

/** What a cell lacks in a month, for the superior's list. */
export const lacks = {
  NOT_HELD: 'Chưa sinh hoạt thường kỳ',
  NO_MINUTES: 'Biên bản chưa ký',
  NOT_SCORED: 'Chưa tự chấm điểm',
  NOT_CONFIRMED: 'Cấp trên chưa xác nhận điểm',
  LOW_ATTENDANCE: 'Tỷ lệ dự họp thấp hơn quy định',
  NO_THEME: 'Quý này chưa sinh hoạt chuyên đề',
  TASKS_OVERDUE: 'Có nhiệm vụ quá hạn',
} as const
