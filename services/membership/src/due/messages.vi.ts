import type { Messages } from '@nen-nep/service-kit'
import type { refuse } from './rules.ts'

export const messages: Messages<Parameters<typeof refuse>[0]> = {
  'due.not-follower': 'Danh sách thời hạn, huy hiệu và hồ sơ kết nạp dành cho bí thư, phó bí thư, cấp ủy cấp trên và cán bộ tổ chức. Hãy đề nghị các đồng chí đó.',
}
