import { formatMonth } from '@nen-nep/rules/dates/format'
import type { Messages } from '@nen-nep/service-kit'
import type { refuse } from './rules.ts'

export const messages: Messages<Parameters<typeof refuse>[0]> = {
  'series.month-made': ({ month }) => `Tháng ${formatMonth(`${String(month)}-01`)} đã có cuộc họp của loạt này. Hãy mở cuộc họp đó; nếu cuộc họp đó đã hủy, hãy lập cuộc họp riêng.`,
  'series.month-skipped': ({ month }) => `Tháng ${formatMonth(`${String(month)}-01`)} đã được bỏ qua. Hãy lập cuộc họp riêng nếu vẫn cần họp.`,
  'series.nothing-next': 'Các tháng tới đều đã có cuộc họp hoặc được bỏ qua. Hãy mở cuộc họp đã có, hoặc lập cuộc họp riêng.',
}
