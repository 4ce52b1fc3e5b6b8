import type { MeetingKind } from '@nen-nep/contracts'
import type { Presence } from '@nen-nep/rules/attendance/index'
import type { HandbookColumns } from './schema.ts'

/**
 * The columns in which the electronic handbook (339-QĐ/TW) takes attendance, as we read its description: its layout is not published.
 * Configuration: whoever knows the real one names its columns when they ask for the file.
 */
export const handbookColumns: HandbookColumns = [
  { field: 'order', header: 'STT' },
  { field: 'cellCode', header: 'Mã tổ chức đảng' },
  { field: 'cellName', header: 'Chi bộ' },
  { field: 'memberName', header: 'Họ và tên đảng viên' },
  { field: 'day', header: 'Ngày sinh hoạt' },
  { field: 'time', header: 'Giờ bắt đầu' },
  { field: 'kind', header: 'Loại sinh hoạt' },
  { field: 'state', header: 'Trạng thái điểm danh' },
  { field: 'arrivedAt', header: 'Giờ đến' },
]
export const kinds: Readonly<Record<MeetingKind, string>> = { REGULAR: 'Sinh hoạt thường kỳ', THEMATIC: 'Sinh hoạt chuyên đề', COMBINED: 'Sinh hoạt thường kỳ và chuyên đề', COMMITTEE: 'Họp chi ủy', COMMITTEE_EXPANDED: 'Họp chi ủy mở rộng' }
export const states: Readonly<Record<Presence, string>> = { PRESENT: 'Có mặt', EXCUSED: 'Vắng có lý do', UNEXCUSED: 'Vắng không lý do' }
export const unmarked = 'Chưa điểm danh'
