import type { Messages } from '@nen-nep/service-kit'
import type { refuse } from './rules.ts'

export const messages: Messages<Parameters<typeof refuse>[0]> = {
  'topic.not-member': 'Chuyên đề vào ngân hàng của một tổ chức do người của chính tổ chức đó đề xuất. Hãy chọn chi bộ của đồng chí.',
}
