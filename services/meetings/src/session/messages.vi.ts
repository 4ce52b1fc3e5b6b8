import type { Messages } from '@nen-nep/service-kit'
import type { refuse as refuseRoster } from '../roster/projection.ts'
import type { refuse } from './refusals.ts'
import type { ReasonType } from './schema.ts'

export const reasons: Readonly<Record<ReasonType, string>> = { HEALTH: 'sức khỏe', WORK: 'công tác', FAMILY: 'việc gia đình', TRAVEL: 'đi xa', OTHER: 'lý do khác' }

export const messages: Messages<Parameters<typeof refuse>[0] | Parameters<typeof refuseRoster>[0]> = {
  'attendance.not-on-roster': 'Có người không thuộc danh sách chi bộ. Hãy bỏ dòng đó, hoặc cập nhật danh sách đảng viên trước.',
  'attendance.twice': 'Có người bị ghi hai lần trong lần điểm danh này. Hãy giữ một dòng cho mỗi người.',
  'attendance.conflict': ({ conflicts }) => `Máy khác vừa điểm danh khác cho ${Array.isArray(conflicts) ? conflicts.length : ''} đồng chí (conflicts). Hãy xem lại từng người rồi gửi lại.`,
  'attendance.unknown-item': 'Mục chương trình (awayFor) không có trong cuộc họp. Hãy chọn lại mục.',
  'attendance.not-approver': 'Người đồng ý cho vắng (approvedBy) phải là đồng chí khác trong chi bộ. Hãy chọn lại.',
  'attendance.incomplete': ({ unrecorded }) => unrecorded === 0 ? 'Theo danh sách, không đồng chí nào phải dự cuộc họp này nên chưa kết thúc được. Hãy bổ sung chi ủy viên hoặc đảng viên vào danh sách, điểm danh rồi kết thúc.' : `Còn ${String(unrecorded)} đồng chí phải dự họp chưa được điểm danh. Hãy điểm danh đủ rồi kết thúc cuộc họp.`,
  'turn.unknown-item': 'Mục chương trình này không có trong cuộc họp. Hãy chọn lại mục.',
  'session.full': 'Cuộc họp đã ghi quá nhiều lượt. Hãy ghi phần còn lại vào biên bản.',
  'vote.more-than-present': ({ sentence }) => `${String(sentence)} Hãy kiểm tra lại số phiếu hoặc điểm danh.`,
  'vote.no-quorum': ({ sentence }) => `${String(sentence)} Quy định của chi bộ không cho biểu quyết khi chưa đủ số lượng.`,
  'roster.missing': 'Danh sách đảng viên của chi bộ chưa có. Hãy thử lại sau ít phút, hoặc nhập danh sách trước.',
}
