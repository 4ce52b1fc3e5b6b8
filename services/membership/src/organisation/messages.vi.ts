import { formatDate } from '@nen-nep/rules/dates/format'
import type { Messages } from '@nen-nep/service-kit'
import type { refuse } from './rules.ts'

export const messages: Messages<Parameters<typeof refuse>[0]> = {
  'organisation.not-registrar': 'Đồng chí chưa được giao quản lý danh sách tổ chức này. Hãy đề nghị cán bộ tổ chức cấp trên.',
  'organisation.parent-unknown': ({ id }) => `Không có tổ chức cấp trên ${String(id)}. Hãy chọn lại cấp trên.`,
  'organisation.root-exists': 'Đã có tổ chức cao nhất. Hãy chọn cấp trên (parentId) cho tổ chức mới.',
  'organisation.parent-holds-members': ({ name }) => `${String(name)} là chi bộ nên không thể có tổ chức đảng bên dưới, trừ tổ đảng.`,
  'organisation.code-taken': ({ code }) => `Mã ${String(code)} đã dùng cho tổ chức khác. Hãy kiểm tra lại mã.`,
  'organisation.day-to-come': ({ asOf, today }) => `Ngày xem (asOf) ${formatDate(String(asOf))} chưa tới. Hãy chọn ngày không sau ${formatDate(String(today))}; việc đã lên lịch có ở danh sách các lần sắp xếp.`,
  'organisation.not-that-day': ({ asOf, from, to }) => `Ngày ${formatDate(String(asOf))} chưa có hoặc không còn tổ chức này: tổ chức có từ ${formatDate(String(from))}${typeof to === 'string' ? ` đến hết ${formatDate(to)}` : ''}. Hãy chọn một ngày khác (asOf).`,
  'organisation.change-to-come': ({ today }) => `Chỉ ghi thay đổi có hiệu lực (on) từ ${formatDate(String(today))} trở về trước. Hãy ghi vào ngày thay đổi có hiệu lực.`,
  'organisation.change-too-early': ({ day }) => `Ngày hiệu lực (on) sớm nhất là ${formatDate(String(day))}, ngày thay đổi lần cuối của tổ chức này. Hãy chọn ngày không sớm hơn.`,
  'organisation.unit-unknown': ({ unit }) => `Chi bộ không phụ trách đơn vị “${String(unit)}” (coverage). Hãy thêm đơn vị đó vào danh sách (units) trước.`,
  'organisation.not-on-committee': ({ id }) => `Đảng viên ${String(id)} (coverage) không ở trong chi ủy của chi bộ. Hãy chọn bí thư, phó bí thư hoặc chi ủy viên.`,
}
