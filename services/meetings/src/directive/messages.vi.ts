import type { Messages } from '@nen-nep/service-kit'
import type { refuse } from './refusals.ts'

export const messages: Messages<Parameters<typeof refuse>[0]> = {
  'directive.not-sender': 'Việc này do bí thư, phó bí thư, ủy viên ban thường vụ hoặc cán bộ giúp việc của cấp ủy gửi chỉ đạo thực hiện.',
  'directive.not-below': 'Nơi nhận không thuộc tổ chức gửi. Hãy chọn tổ chức trực thuộc, hoặc bỏ trống để gửi tất cả.',
  'directive.due-in-past': 'Thời hạn đã qua. Hãy chọn ngày từ hôm nay trở đi.',
  'directive.no-source': 'Văn bản chỉ đạo được triển khai không gửi đến tổ chức này. Hãy chọn lại văn bản cấp trên.',
  'directive.recalled': 'Chỉ đạo này đã được thu hồi nên không cần làm tiếp.',
  'directive.state-secret': ({ source }) => `Tài liệu có độ mật (Mật, Tối mật, Tuyệt mật) không được đưa vào hệ thống này (Luật Bảo vệ bí mật nhà nước số ${String(source)}). Hãy gửi theo chế độ bảo mật của cơ quan.`,
  'directive.other-cell': 'Cuộc họp được nêu (meetingId) không phải của chi bộ này. Hãy chọn cuộc họp của chi bộ.',
  'directive.meeting-cancelled': 'Cuộc họp được nêu (meetingId) đã hủy. Hãy chọn cuộc họp khác.',
  'directive.meeting-not-held': 'Cuộc họp được nêu (meetingId) chưa diễn ra nên chưa ghi là đã thảo luận được. Hãy ghi sau khi cuộc họp bắt đầu.',
}
