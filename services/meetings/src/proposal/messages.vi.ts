import type { Messages } from '@nen-nep/service-kit'
import type { refuse } from './refusals.ts'

export const messages: Messages<Parameters<typeof refuse>[0]> = {
  'proposal.not-raiser': 'Đề xuất với cấp trên do bí thư, phó bí thư hoặc thư ký của chi bộ gửi. Đồng chí có thể gửi kiến nghị với chi bộ (kind: PETITION).',
  'proposal.not-answerer': 'Việc xem và trả lời do cấp ủy được hỏi thực hiện. Hãy đề nghị các đồng chí trong cấp ủy đó.',
  'proposal.own': 'Không ai tự trả lời kiến nghị của chính mình. Hãy để đồng chí khác trả lời.',
  'proposal.no-superior': 'Không có cấp trên để chuyển tiếp. Hãy trả lời hoặc từ chối kèm lý do.',
  'proposal.due-in-past': 'Thời hạn trả lời đã qua. Hãy chọn ngày từ hôm nay trở đi.',
  'proposal.text-needed': 'Hãy ghi nội dung trả lời hoặc lý do (text).',
  'proposal.answered': 'Đề xuất này đã được trả lời. Nếu cần hỏi thêm, hãy gửi đề xuất mới.',
  'proposal.other-cell': 'Cuộc họp được nêu không phải của chi bộ này. Hãy chọn lại.',
}
