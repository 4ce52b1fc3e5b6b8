import type { Messages } from '@nen-nep/service-kit'
import type { refuse } from './rules.ts'

export const messages: Messages<Parameters<typeof refuse>[0]> = {
  'pilot.other-cell': 'Chi bộ làm điểm phải trực thuộc tổ chức này. Hãy chọn lại chi bộ.',
  'pilot.too-early': 'Tháng nhân rộng không được trước tháng chi bộ làm điểm bắt đầu. Hãy sửa tháng.',
  'pilot.not-planner': 'Việc chọn chi bộ làm điểm do bí thư, phó bí thư, ban thường vụ hoặc cán bộ tổ chức của chính tổ chức này, hoặc cấp trên, thực hiện.',
}
