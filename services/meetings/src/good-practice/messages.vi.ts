import type { Messages } from '@nen-nep/service-kit'
import type { refuse } from './rules.ts'

export const messages: Messages<Parameters<typeof refuse>[0]> = {
  'good-practice.of-person': 'Nội dung đang nêu tên một người. Cách làm hay được gửi ra ngoài chi bộ nên không nêu tên. Hãy viết lại.',
  'good-practice.other-cell': 'Cuộc họp được nêu không phải của chi bộ này. Hãy chọn lại.',
  'good-practice.not-sender': 'Chỉ bí thư, phó bí thư, ủy viên thường vụ hoặc cán bộ của cấp ủy chọn và gửi cách làm hay. Hãy đề nghị các đồng chí đó.',
  'good-practice.sent': 'Cách làm hay này đã được gửi xuống các chi bộ. Không cần gửi lại.',
}
