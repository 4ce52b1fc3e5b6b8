import type { Messages } from '@nen-nep/service-kit'
import type { refuse } from './rules.ts'

export const messages: Messages<Parameters<typeof refuse>[0]> = {
  'series.month-made': ({ month }) => `Tháng ${String(month)} đã có cuộc họp của loạt này. Hãy mở cuộc họp đó, hoặc dời ngày.`,
  'series.month-skipped': ({ month }) => `Tháng ${String(month)} đã được bỏ qua. Hãy lập cuộc họp riêng nếu vẫn cần họp.`,
  'series.nothing-next': 'Các tháng tới đều đã có cuộc họp hoặc được bỏ qua.',
}
