import type { Role } from '@nen-nep/contracts'

/** Roles as people say them in the middle of a sentence. */
export const roleNames: Readonly<Record<Role, string>> = {
  SECRETARY: 'bí thư',
  DEPUTY_SECRETARY: 'phó bí thư',
  COMMITTEE_MEMBER: 'cấp ủy viên',
  STANDING_MEMBER: 'ủy viên ban thường vụ',
  INSPECTOR: 'ủy viên ủy ban kiểm tra',
  OVERSEER: 'cấp ủy viên phụ trách',
  OFFICER: 'cán bộ tổ chức',
  MINUTE_TAKER: 'thư ký',
  ADMINISTRATOR: 'quản trị',
  MEMBER: 'đảng viên',
}
