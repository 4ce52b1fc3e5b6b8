import type { Messages } from '@nen-nep/service-kit'
import type { refuse } from './rules.ts'

export const messages: Messages<Parameters<typeof refuse>[0]> = {
  'sign-in-code.not-secretary': 'Mã đăng nhập do bí thư hoặc phó bí thư của chính chi bộ cấp.',
  'sign-in-code.own': 'Không ai cấp mã đăng nhập cho chính mình, hoặc cho người mình đang làm thay.',
  'sign-in-code.office': 'Đồng chí này giữ chức vụ ngoài chi bộ nên chỉ đăng nhập bằng mã gửi qua thư điện tử.',
  'sign-in-code.not-on-roster': 'Đồng chí này không còn trong danh sách đảng viên của chi bộ.',
  'sign-in-code.too-many': 'Đã cấp 5 mã trong một giờ cho đồng chí này. Hãy chờ rồi thử lại.',
}
