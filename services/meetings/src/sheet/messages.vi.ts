import type { Messages } from '@nen-nep/service-kit'
import type { refuse } from './rules.ts'

export const messages: Messages<Parameters<typeof refuse>[0]> = {
  'sheet.not-chooser': 'Bảng chấm điểm do bí thư, phó bí thư, ban thường vụ hoặc cán bộ tổ chức của chính tổ chức này, hoặc cấp trên, chọn. Hãy đề nghị các đồng chí đó.',
}
