import type { Messages } from '@nen-nep/service-kit'
import type { refuse } from './rules.ts'

export const messages: Messages<Parameters<typeof refuse>[0]> = {
  'plan.month-twice': ({ month }) => `Tháng ${String(month)} có hai dòng trong kế hoạch. Hãy giữ một dòng.`,
  'plan.other-month': ({ month }) => `Ngày họp của tháng ${String(month)} không nằm trong tháng đó. Hãy chọn lại ngày.`,
}
