import type { Reason } from './candidates.ts'

/** Fields of a record as the person who merges reads them. */
export const fieldNames: Readonly<Record<string, string>> = {
  name: 'họ tên', birthDate: 'ngày sinh', sex: 'giới tính', citizenId: 'số CCCD', cardNumber: 'số thẻ đảng viên', admittedOn: 'ngày vào Đảng', officialOn: 'ngày chính thức', phone: 'điện thoại', email: 'thư điện tử', concurrentPost: 'chức vụ kiêm nhiệm', partyTitle: 'chức vụ đảng', note: 'ghi chú', otherNames: 'tên gọi khác', dossierNumber: 'số hồ sơ', schooling: 'trình độ học vấn', ceremonyOn: 'ngày kết nạp', membership: 'chi bộ và tình trạng',
}

/** Why two records are shown together. */
export const reasonWords: Readonly<Record<Reason, string>> = {
  SAME_NAME_AND_BIRTH: 'Cùng họ tên, cùng ngày sinh',
  CARD_ZERO: 'Số thẻ chỉ khác số 0 ở đầu hoặc cuối, tên gần giống',
  SWAPPED_BIRTH: 'Cùng họ tên, ngày và tháng sinh đảo cho nhau',
  SAME_PHONE: 'Cùng số điện thoại, tên gần giống',
}
