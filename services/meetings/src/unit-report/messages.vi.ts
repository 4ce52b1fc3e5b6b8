import type { Messages } from '@nen-nep/service-kit'
import type { refuse } from './queries.ts'

export const messages: Messages<Parameters<typeof refuse>[0]> = {
  'unit-report.not-for-you': 'Số liệu theo từng đơn vị của chi bộ ghép dành cho người ghi biên bản, bí thư, phó bí thư và cấp ủy cấp trên trực tiếp. Hãy đề nghị các đồng chí đó.',
}
