import { formatMonth } from '@nen-nep/rules/dates/format'
import type { Messages } from '@nen-nep/service-kit'
import type { refuse } from './rules.ts'

export const messages: Messages<Parameters<typeof refuse>[0]> = {
  'month-plan.other-month': ({ index, month }) => `Dòng ${String(index)}: thời gian họp không nằm trong tháng ${formatMonth(`${String(month)}-01`)}. Hãy sửa ngày (startsAt).`,
  'month-plan.other-cell': ({ index }) => `Dòng ${String(index)}: chi bộ không trực thuộc tổ chức này. Hãy bỏ dòng đó.`,
  'month-plan.cell-twice': ({ index }) => `Dòng ${String(index)}: chi bộ đã có một dòng khác. Hãy giữ một dòng.`,
  'month-plan.not-publisher': 'Kế hoạch tháng do bí thư, phó bí thư, ban thường vụ hoặc cán bộ tổ chức của chính tổ chức này, hoặc cấp trên, ban hành.',
}
