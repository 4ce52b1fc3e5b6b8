import type { NormName } from './norms.ts'

/** What each figure is called, with its unit. */
export const normWords: Readonly<Record<NormName, string>> = {
  TOO_FEW_OFFICIAL: 'Số đảng viên chính thức ít nhất của chi bộ',
  COMMITTEE_DUE: 'Số đảng viên chính thức từ đó chi bộ bầu chi ủy',
  ORGANISATION_DUE: 'Số đảng viên từ đó chi bộ cơ sở lập thành đảng bộ cơ sở',
  CELL_DUE: 'Số đảng viên ít nhất của đảng bộ cơ sở',
  COMMITTEE_TOO_LARGE: 'Số chi ủy viên nhiều nhất của chi bộ',
  ceremonyWorkingDays: 'Thời hạn tổ chức lễ kết nạp (ngày làm việc)',
  recognitionWorkingDays: 'Thời hạn xét công nhận chính thức sau khi đủ thời gian dự bị (ngày làm việc)',
  appealWorkingDays: 'Thời hạn khiếu nại xóa tên (ngày làm việc)',
  transferWorkingDays: 'Thời hạn hoàn thành chuyển sinh hoạt (ngày làm việc)',
  letterWorkingDays: 'Thời hạn nộp giấy giới thiệu (ngày làm việc)',
}
