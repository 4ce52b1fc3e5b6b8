import type { MemberStatus } from '@nen-nep/contracts'
import type { MembershipAct } from '@nen-nep/rules/membership/index'

/** Statuses as people say them. */
export const statusNames: Readonly<Record<MemberStatus, string>> = {
  CANDIDATE: 'quần chúng ưu tú', PROBATIONARY: 'đảng viên dự bị', OFFICIAL: 'đảng viên chính thức', STRUCK_OFF: 'đã xóa tên', EXPELLED: 'đã khai trừ', RESIGNED: 'đã ra khỏi Đảng', DECEASED: 'đã từ trần',
}

/** Acts as people say them. */
export const actNames: Readonly<Record<MembershipAct, string>> = {
  ADMITTED: 'kết nạp', RECOGNISED: 'công nhận chính thức', EXEMPTED: 'miễn công tác và sinh hoạt', EXEMPTION_ENDED: 'thôi miễn công tác và sinh hoạt', SUSPENDED: 'đình chỉ sinh hoạt', SUSPENSION_ENDED: 'thôi đình chỉ sinh hoạt',
  WENT_ABROAD: 'ghi đi nước ngoài', CAME_BACK: 'ghi về nước', STRUCK_OFF: 'xóa tên', EXPELLED: 'khai trừ', RESIGNED: 'cho ra khỏi Đảng', DECEASED: 'ghi từ trần', READMITTED: 'kết nạp lại',
}
