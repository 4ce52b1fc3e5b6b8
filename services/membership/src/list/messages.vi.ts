import type { Messages } from '@nen-nep/service-kit'
import type { refuse } from './rules.ts'

export const messages: Messages<Parameters<typeof refuse>[0]> = {
  'list.not-keeper': 'Các danh sách theo dõi dành cho bí thư, phó bí thư, cán bộ tổ chức và cấp ủy cấp trên. Hãy đề nghị một trong các đồng chí đó.',
}
