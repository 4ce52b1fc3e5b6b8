import { formatDate } from '@nen-nep/rules/dates/format'
import type { Messages } from '@nen-nep/service-kit'
import type { refuse } from './rules.ts'

export const messages: Messages<Parameters<typeof refuse>[0]> = {
  'clean-up.not-keeper': 'Đợt rà soát hồ sơ do bí thư, phó bí thư, cán bộ tổ chức hoặc cấp ủy cấp trên mở.',
  'clean-up.dates': ({ days }) => `Ngày kết thúc phải từ hôm nay trở đi, không trước ngày bắt đầu và không quá ${String(days)} ngày sau đó.`,
  'clean-up.running': ({ to }) => `Đang có một đợt rà soát đến hết ngày ${formatDate(String(to))}. Hãy chờ đợt đó kết thúc.`,
  'clean-up.not-own': 'Mỗi đồng chí chỉ xác nhận hồ sơ của chính mình.',
  'clean-up.busy': 'Nhiều đồng chí đang xác nhận cùng lúc. Hãy bấm lại sau vài giây.',
}
