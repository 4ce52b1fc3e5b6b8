import { formatDate } from '@nen-nep/rules/dates/format'
import type { Messages } from '@nen-nep/service-kit'
import type { refuse } from './rules.ts'

export const messages: Messages<Parameters<typeof refuse>[0]> = {
  'clean-up.not-keeper': 'Đợt rà soát hồ sơ do bí thư, phó bí thư, cán bộ tổ chức hoặc cấp ủy cấp trên mở. Hãy đề nghị các đồng chí đó.',
  'clean-up.dates': ({ days }) => `Ngày kết thúc (to) phải từ hôm nay trở đi, không trước ngày bắt đầu (from) và không quá ${String(days)} ngày sau đó. Hãy chọn lại ngày.`,
  'clean-up.running': ({ to }) => `Đang có một đợt rà soát đến hết ngày ${formatDate(String(to))}. Hãy chờ đợt đó kết thúc.`,
  'clean-up.not-own': 'Mỗi đồng chí chỉ xác nhận hồ sơ của chính mình. Hãy để đồng chí đó tự xác nhận.',
  'clean-up.busy': 'Nhiều đồng chí đang xác nhận cùng lúc. Hãy bấm lại sau vài giây.',
}
