import type { Messages } from '@nen-nep/service-kit'
import type { refuse } from './rules.ts'

export const messages: Messages<Parameters<typeof refuse>[0]> = {
  'attendance-export.not-yours': 'Bảng điểm danh có tên từng đồng chí do người ghi biên bản, bí thư, phó bí thư hoặc cấp ủy cấp trên trực tiếp lấy. Hãy đề nghị các đồng chí đó.',
  'attendance-export.backwards': 'Tháng bắt đầu (fromMonth) sau tháng kết thúc (toMonth). Hãy đổi lại hai tháng.',
}
