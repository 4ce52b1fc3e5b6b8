import type { Messages } from '@nen-nep/service-kit'
import type { refuse } from './use-cases.ts'

export const messages: Messages<Parameters<typeof refuse>[0]> = {
  'area-review.twice': 'Lĩnh vực này có hai lần trong phiếu. Hãy gộp thành một mục.',
}
