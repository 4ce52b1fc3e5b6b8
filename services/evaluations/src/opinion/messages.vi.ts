import type { Messages } from '@nen-nep/service-kit'
import type { refuse } from './rules.ts'

export const messages: Messages<Parameters<typeof refuse>[0]> = {
  'opinion.not-yours': 'Ý kiến của đoàn thể, chi bộ cũ do bí thư, phó bí thư chi bộ ghi; ý kiến của cấp trên do cấp ủy cấp trên ghi.',
  'opinion.future': 'Ngày nhận ý kiến (receivedOn) chưa tới. Hãy kiểm tra lại ngày.',
  'opinion.many': ({ most }) => `Một đồng chí có nhiều nhất ${String(most)} ý kiến trong năm.`,
}
