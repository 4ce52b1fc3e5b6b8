import type { Messages } from '@nen-nep/service-kit'
import type { refuse } from './rules.ts'

export const messages: Messages<Parameters<typeof refuse>[0]> = {
  'score.not-scorer': 'Điểm do chi ủy hoặc cấp có thẩm quyền chấm.',
  'score.no-criteria': 'Bộ quy định của đợt này không có bảng tiêu chí chấm điểm.',
  'score.points': 'Có tiêu chí không đúng trong bảng điểm. Hãy xem từng chỗ rồi sửa.',
  'score.decided': 'Chi bộ này đã được quyết định xếp loại, không chấm điểm lại được.',
}
