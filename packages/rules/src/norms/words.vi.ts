import type { NormName } from './norms.ts'

/** What each figure is called: sizes in heads, terms in working days. */
export const normWords: Readonly<Record<NormName, string>> = {
  TOO_FEW_OFFICIAL: 'Số đảng viên chính thức ít nhất của chi bộ',
  COMMITTEE_DUE: 'Số đảng viên chính thức từ đó chi bộ bầu chi ủy',
  ORGANISATION_DUE: 'Số đảng viên từ đó chi bộ cơ sở lập thành đảng bộ cơ sở',
  CELL_DUE: 'Số đảng viên ít nhất của đảng bộ cơ sở',
  COMMITTEE_TOO_LARGE: 'Số chi ủy viên nhiều nhất của chi bộ',
  ceremonyWorkingDays: 'Hạn tổ chức lễ kết nạp (ngày làm việc)',
  recognitionWorkingDays: 'Hạn xét công nhận chính thức (ngày làm việc)',
  appealWorkingDays: 'Hạn khiếu nại xóa tên (ngày làm việc)',
  transferWorkingDays: 'Hạn chuyển sinh hoạt (ngày làm việc)',
  letterWorkingDays: 'Hạn nộp giấy giới thiệu (ngày làm việc)',
}
