import type { Messages } from '@nen-nep/service-kit'
import type { refuse } from './rules.ts'

const states: Readonly<Record<string, string>> = { READING: 'đang đọc tệp', WRITING: 'đang ghi', DONE: 'đã ghi xong', FAILED: 'không đọc được tệp' }

export const messages: Messages<Parameters<typeof refuse>[0]> = {
  'import.not-registrar': 'Chỉ cán bộ tổ chức được giao mới nhập danh sách từ Excel. Hãy đề nghị cán bộ tổ chức cấp trên.',
  'import.upload-unknown': 'Không tìm thấy tệp đã tải lên (uploadId). Hãy tải tệp lên lại rồi nhập.',
  'import.not-ready': ({ state }) => `Lần nhập này ${states[String(state)] ?? 'chưa sẵn sàng'}, nên chưa xác nhận được. Hãy xem lại trạng thái.`,
  'import.ruling-twice': ({ row }) => `Dòng ${String(row)} có hai quyết định. Hãy giữ lại một.`,
  'import.ruling-without-member': ({ row }) => `Dòng ${String(row)}: hãy chọn hồ sơ đã có (memberId) là cùng một người.`,
}
/** Said when the address was asked for but the file never arrived. */
export const fileMissing = 'Tệp chưa được tải lên xong. Hãy tải tệp lên lại rồi nhập.'
