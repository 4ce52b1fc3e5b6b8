import type { Messages } from '@nen-nep/service-kit'
import type { refuse } from './rules.ts'

export const messages: Messages<Parameters<typeof refuse>[0]> = {
  'paper.not-yours': 'Văn bản Word do người ghi biên bản, bí thư, phó bí thư hoặc cấp ủy cấp trên trực tiếp lấy. Hãy đề nghị các đồng chí đó.',
}
