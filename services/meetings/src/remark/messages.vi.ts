import type { Messages } from '@nen-nep/service-kit'
import type { refuse } from './rules.ts'

export const messages: Messages<Parameters<typeof refuse>[0]> = {
  'remark.not-yours': 'Phát biểu này được giao cho đồng chí khác. Hãy chọn phát biểu được giao cho đồng chí.',
}
