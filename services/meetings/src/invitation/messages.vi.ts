import type { Messages } from '@nen-nep/service-kit'
import type { refuse } from './rules.ts'

export const messages: Messages<Parameters<typeof refuse>[0]> = {
  'invitation.not-member': 'Chỉ đảng viên của chi bộ trả lời thư mời này. Đại biểu được mời hãy báo trực tiếp với bí thư hoặc thư ký chi bộ.',
  'invitation.not-on-roll': 'Người này không có trong danh sách chi bộ, nên không ghi trả lời thay được. Đồng chí chọn một đảng viên của chi bộ.',
  'invitation.not-agreed': 'Chưa xác nhận (agreed) rằng chính đồng chí ấy đã nói như vậy. Hãy hỏi đồng chí ấy rồi đánh dấu; không ai được trả lời thay khi chưa hỏi.',
}
