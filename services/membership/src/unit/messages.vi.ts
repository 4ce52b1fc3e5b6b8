import { formatDate } from '@nen-nep/rules/dates/format'
import type { Messages } from '@nen-nep/service-kit'
import type { refuse } from './rules.ts'

export const messages: Messages<Parameters<typeof refuse>[0]> = {
  'unit.not-keeper': 'Đơn vị của đảng viên do bí thư, phó bí thư hoặc cán bộ tổ chức ghi. Hãy đề nghị các đồng chí đó.',
  'unit.not-on-roster': 'Đồng chí này không có trong danh sách chi bộ. Hãy chọn lại đảng viên.',
  'unit.not-served': ({ unit }) => `Chi bộ không phụ trách đơn vị “${String(unit)}” (unit). Hãy chọn đơn vị khác, hoặc thêm vào danh sách (units) trước.`,
  'unit.same': 'Đảng viên đã thuộc đơn vị này (unit). Hãy chọn đơn vị khác.',
  'unit.day-to-come': ({ today }) => `Ngày áp dụng (on) chưa tới. Hãy chọn ngày không sau ${formatDate(String(today))}.`,
  'unit.too-early': ({ day }) => `Ngày áp dụng (on) sớm nhất là ${formatDate(String(day))}, ngày thay đổi lần cuối. Hãy chọn lại ngày.`,
}
