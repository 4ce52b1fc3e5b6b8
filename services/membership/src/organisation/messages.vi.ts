import { formatDate } from '@nen-nep/rules/dates/format'
import type { Messages } from '@nen-nep/service-kit'
import type { refuse } from './rules.ts'

export const messages: Messages<Parameters<typeof refuse>[0]> = {
  'organisation.not-registrar': 'Đồng chí chưa được giao quản lý danh sách tổ chức này. Hãy đề nghị cán bộ tổ chức cấp trên.',
  'organisation.parent-unknown': ({ id }) => `Không có tổ chức cấp trên ${String(id)}. Hãy chọn lại cấp trên.`,
  'organisation.root-exists': 'Đã có tổ chức cao nhất. Hãy chọn cấp trên (parentId) cho tổ chức mới.',
  'organisation.parent-holds-members': ({ name }) => `${String(name)} là chi bộ nên không thể có tổ chức đảng bên dưới, trừ tổ đảng.`,
  'organisation.code-taken': ({ code }) => `Mã ${String(code)} đã dùng cho tổ chức khác. Hãy kiểm tra lại mã.`,
  'organisation.day-to-come': ({ asOf, today }) => `Ngày xem (asOf) ${formatDate(String(asOf))} chưa tới. Hãy chọn ngày không sau ${formatDate(String(today))}; việc sắp xếp đã lên lịch có ở danh sách các lần sắp xếp tổ chức.`,
  'organisation.not-that-day': ({ asOf, from, to }) => `Ngày ${formatDate(String(asOf))} chưa có hoặc không còn tổ chức này: tổ chức có từ ${formatDate(String(from))}${to === undefined ? '' : ` đến hết ${formatDate(String(to))}`}. Hãy chọn một ngày khác (asOf).`,
}
