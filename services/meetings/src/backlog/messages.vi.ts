import type { Messages } from '@nen-nep/service-kit'
import type { refuse } from './rules.ts'

export const messages: Messages<Parameters<typeof refuse>[0]> = {
  'backlog.not-member': 'Nội dung đề nghị đưa vào cuộc họp do đảng viên của chi bộ gửi. Thủ trưởng đơn vị không ở trong chi bộ gửi qua một đảng viên, ghi tên đơn vị.',
  'backlog.name-needed': 'Chi bộ chưa cho phép gửi câu hỏi không ghi tên. Hãy gửi có tên, hoặc đề nghị bí thư bật mục này.',
  'backlog.too-few': ({ fewest }) => `Chi bộ có dưới ${String(fewest)} đảng viên thì câu hỏi không ghi tên vẫn dễ đoán ra người gửi. Hãy gửi có tên, hoặc trao đổi trực tiếp.`,
  'backlog.decided': 'Nội dung này đã được đưa vào cuộc họp hoặc đã có trả lời. Hãy mở lại danh sách để xem.',
  'backlog.other-cell': 'Cuộc họp được chọn không phải của chi bộ này. Hãy chọn lại cuộc họp.',
  'backlog.agenda-full': ({ most }) => `Chương trình đã có ${String(most)} mục. Hãy bỏ bớt mục, hoặc đưa vào cuộc họp sau.`,
}
