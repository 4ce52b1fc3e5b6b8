import type { Messages } from '@nen-nep/service-kit'
import type { refuse } from './rules.ts'

export const messages: Messages<Parameters<typeof refuse>[0]> = {
  'review.not-author': 'Chỉ chính đồng chí đó được viết và nộp bản kiểm điểm của mình.',
  'review.not-leader': 'Bản kiểm điểm do chi ủy hoặc cấp có thẩm quyền trả lại.',
  'review.private': 'Bản kiểm điểm chưa nộp: chỉ người viết đọc được.',
  'review.submitted': 'Bản kiểm điểm đã nộp. Muốn sửa, hãy đề nghị chi ủy trả lại.',
  'review.not-submitted': 'Bản kiểm điểm chưa được nộp.',
  'review.empty': 'Bản kiểm điểm còn trống. Hãy viết rồi nộp.',
}
