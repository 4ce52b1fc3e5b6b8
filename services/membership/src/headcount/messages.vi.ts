import { formatDate } from '@nen-nep/rules/dates/format'
import type { Messages } from '@nen-nep/service-kit'
import type { refuse } from './rules.ts'

export const messages: Messages<Parameters<typeof refuse>[0]> = {
  'headcount.not-keeper': 'Việc chốt số lượng đảng viên dành cho bí thư, phó bí thư, cán bộ tổ chức và cấp ủy cấp trên. Hãy đề nghị các đồng chí đó.',
  'headcount.future': 'Chỉ chốt được số liệu của một ngày đã đến. Hãy chọn hôm nay hoặc một ngày trước (on).',
  'headcount.before': ({ on }) => `Ngày ${formatDate(String(on))} tổ chức này chưa có trên cây tổ chức. Hãy chọn ngày muộn hơn (on).`,
  'headcount.counting': 'Số liệu này đang được đếm. Hãy chờ xong rồi kiểm tra lại.',
}
