import { formatDate } from '@nen-nep/rules/dates/format'
import type { Messages } from '@nen-nep/service-kit'
import type { refuse } from './refusals.ts'

export const messages: Messages<Parameters<typeof refuse>[0]> = {
  'task.not-on-roster': 'Người nhận hoặc người phối hợp không thuộc danh sách chi bộ. Hãy chọn đảng viên của chi bộ.',
  'task.unit-unknown': ({ unit }) => `Chi bộ không phụ trách đơn vị “${String(unit)}” (unit). Hãy chọn một đơn vị trong danh sách của chi bộ.`,
  'task.due-in-past': 'Thời hạn đã qua. Hãy chọn ngày từ hôm nay trở đi.',
  'task.not-owner': 'Nhiệm vụ này do người được giao, người phối hợp, bí thư hoặc thư ký báo cáo. Hãy đề nghị các đồng chí đó.',
  'task.not-for-you': 'Danh sách nhiệm vụ quá hạn dành cho đảng viên của chi bộ và cấp ủy cấp trên. Hãy chọn chi bộ của đồng chí.',
  'task.closed': 'Nhiệm vụ đã được kết luận nên không sửa nữa. Nếu còn việc phải làm, hãy giao nhiệm vụ mới.',
  'task.finished-in-future': 'Ngày hoàn thành (finishedOn) không được sau hôm nay. Hãy chọn lại ngày.',
  'task.other-cell': 'Cuộc họp, nghị quyết hoặc hạn chế được nêu không phải của chi bộ này. Hãy chọn lại.',
  'task.own': 'Không ai tự kết luận hoặc tự gia hạn nhiệm vụ của chính mình, hoặc của người mình đang làm thay. Hãy để đồng chí khác làm việc này.',
  'task.not-new': 'Nhiệm vụ đã được nhận. Hãy báo cáo tiến độ.',
  'task.not-later': ({ dueOn }) => `Thời hạn mới phải sau thời hạn hiện tại (${formatDate(String(dueOn))}) và không ở quá khứ. Hãy chọn lại ngày (dueOn).`,
  'task.no-extension': 'Chưa có đề nghị gia hạn. Người được giao cần đề nghị kèm lý do trước.',
}
