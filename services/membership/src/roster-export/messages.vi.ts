import type { Messages } from '@nen-nep/service-kit'
import type { refuse } from './rules.ts'

export const messages: Messages<Parameters<typeof refuse>[0]> = {
  'roster-export.not-officer': 'Chỉ cán bộ tổ chức phụ trách hồ sơ được lấy danh sách có đầy đủ số và địa chỉ. Hãy đề nghị cán bộ tổ chức.',
  'roster-export.reason-required': ({ letters }) => `Hãy ghi lý do lấy danh sách (reason, ít nhất ${String(letters)} chữ cái). Lý do được lưu vào nhật ký.`,
  'roster-export.unknown-organisation': 'Không có tổ chức này (orgId). Hãy chọn một tổ chức trong danh sách.',
}

/** The sheet, and the file as the office saves it. */
export const sheetWords = { sheet: 'Danh sách đảng viên', file: 'danh-sach-dang-vien.xlsx' }

/** The columns of the national summary card (handbook, 339-QĐ/TW), then what a list needs besides to be read again: standing, the organisation above, the cell's code. */
export const cardColumns = [
  ['name', 'Họ và tên', 28], ['birthDate', 'Ngày sinh', 12], ['sex', 'Giới tính', 10], ['admittedOn', 'Ngày vào Đảng', 14], ['officialOn', 'Ngày chính thức', 15], ['cardNumber', 'Số thẻ đảng viên', 16],
  ['cell', 'Chi bộ', 30], ['citizenId', 'Số CCCD', 16], ['phone', 'Điện thoại', 14], ['status', 'Đảng viên', 16], ['parent', 'Đảng bộ cơ sở', 34], ['cellCode', 'Mã chi bộ', 20],
] as const
