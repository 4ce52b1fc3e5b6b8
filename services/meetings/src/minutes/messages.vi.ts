import type { Messages } from '@nen-nep/service-kit'
import type { refuse } from './rules.ts'

export const messages: Messages<Parameters<typeof refuse>[0]> = {
  'minutes.none': 'Chưa có biên bản. Hãy lập biên bản trước.',
  'minutes.not-read-back': 'Biên bản chưa được đọc lại trước chi bộ. Hãy đọc lại rồi ký.',
  'minutes.same-person': 'Đồng chí đã ký biên bản này. Chữ ký còn lại phải của người khác.',
  'minutes.role-taken': 'Chữ ký ở vai trò này đã có. Hãy ký ở vai trò còn lại.',
  'minutes.not-chair': 'Chỉ bí thư hoặc phó bí thư ký ở vai trò chủ trì.',
  'minutes.conflict': 'Có đồng chí khác vừa sửa cùng đoạn của biên bản. Bản đang có (current) và bản của đồng chí (yours) đều còn đây: hãy ghép lại rồi lưu theo phiên bản mới.',
  'minutes.no-version': 'Không có bản biên bản này. Hãy chọn một bản trong danh sách.',
  'minutes.not-for-you': 'Biên bản chỉ dành cho đảng viên của chi bộ và cấp ủy cấp trên trực tiếp.',
}
