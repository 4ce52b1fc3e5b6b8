import type { Messages } from '@nen-nep/service-kit'
import type { refuse } from './rules.ts'

export const messages: Messages<Parameters<typeof refuse>[0]> = {
  'task.not-on-roster': 'Người nhận nhiệm vụ không thuộc danh sách chi bộ. Hãy chọn một đảng viên của chi bộ.',
  'task.due-in-past': 'Thời hạn đã qua. Hãy chọn ngày từ hôm nay trở đi.',
  'task.not-owner': 'Nhiệm vụ này do người được giao, bí thư hoặc thư ký báo cáo.',
  'task.closed': 'Nhiệm vụ đã được kết luận nên không sửa nữa.',
  'task.finished-in-future': 'Ngày hoàn thành không được ở tương lai.',
  'task.other-cell': 'Cuộc họp được nêu không phải của chi bộ này.',
  'task.own': 'Không ai tự kết luận nhiệm vụ của chính mình, hoặc của người mình đang làm thay. Hãy để đồng chí khác kết luận.',
}
