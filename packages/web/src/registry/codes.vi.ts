import { named } from '../named.ts'
import { valuesIn } from './values.ts'

/* Codes of the registry in people's words. */
export const sectorText = named({ KHU_PHO: 'Khu phố', CHUNG_CU: 'Chung cư', CO_QUAN: 'Cơ quan', SU_NGHIEP: 'Sự nghiệp', DN: 'Doanh nghiệp', TRUONG_HOC: 'Trường học', LLVT: 'Lực lượng vũ trang', PHUONG: 'Phường', NONE: 'Khác' })
export const flagText = named({ exempt: 'Miễn sinh hoạt', suspended: 'Đình chỉ sinh hoạt', temporaryAway: 'Sinh hoạt tạm thời nơi khác', temporaryHere: 'Đang sinh hoạt tạm thời ở đây', abroad: 'Ở nước ngoài', inTransit: 'Đang chuyển sinh hoạt' })
export const changeText = named({
  REGISTERED: 'Vào danh sách', ADMITTED: 'Kết nạp', RECOGNISED: 'Công nhận chính thức', EXEMPTED: 'Được miễn sinh hoạt', EXEMPTION_ENDED: 'Thôi miễn sinh hoạt', SUSPENDED: 'Đình chỉ sinh hoạt', SUSPENSION_ENDED: 'Thôi đình chỉ sinh hoạt', WENT_ABROAD: 'Ra nước ngoài', CAME_BACK: 'Về nước',
  STRUCK_OFF: 'Xóa tên', EXPELLED: 'Khai trừ', RESIGNED: 'Ra khỏi Đảng', DECEASED: 'Từ trần', READMITTED: 'Kết nạp lại', SENT: 'Bắt đầu chuyển sinh hoạt', TRANSFERRED: 'Chuyển sinh hoạt đến', TRANSFER_ENDED: 'Thôi chuyển sinh hoạt', LENT: 'Sinh hoạt tạm thời', RETURNED: 'Trở về', REORGANISED: 'Theo sắp xếp tổ chức', IMPORTED: 'Cập nhật từ danh sách', MERGED: 'Nhập hồ sơ trùng',
})
export const sexText = named({ MALE: 'Nam', FEMALE: 'Nữ' })
export const schoolingText = named({ PRIMARY: 'Tiểu học', LOWER_SECONDARY: 'Trung học cơ sở', UPPER_SECONDARY: 'Trung học phổ thông' })
export const standingText = named({ OFFICIAL: 'Chính thức', PROBATIONARY: 'Dự bị', EXEMPT: 'Miễn sinh hoạt', CANDIDATE: 'Quần chúng ưu tú', STRUCK_OFF: 'Đã xóa tên', EXPELLED: 'Đã khai trừ', RESIGNED: 'Đã ra khỏi Đảng', DECEASED: 'Đã từ trần' })
export const measureText = named({ REPRIMAND: 'Khiển trách', WARNING: 'Cảnh cáo', DISMISSAL: 'Cách chức', EXPULSION: 'Khai trừ' })

const fields: Readonly<Record<string, string>> = {
  name: 'Họ và tên', birthDate: 'Ngày sinh', sex: 'Giới tính', citizenId: 'Số căn cước', cardNumber: 'Số thẻ đảng viên', admittedOn: 'Ngày vào Đảng', officialOn: 'Ngày chính thức', status: 'Đảng viên', cell: 'Chi bộ', parent: 'Đảng bộ', cellCode: 'Mã chi bộ', partyTitle: 'Chức vụ Đảng', concurrentPost: 'Chức vụ kiêm nhiệm',
  phone: 'Điện thoại', email: 'Thư điện tử', note: 'Ghi chú', tt: 'Số thứ tự', otherNames: 'Tên gọi khác', dossierNumber: 'Số hồ sơ', schooling: 'Trình độ học vấn', ceremonyOn: 'Ngày lễ kết nạp', membership: 'Chi bộ và tình trạng',
}
/** A field of a record or of a roster, by its name. */
export const fieldText = named(fields)

/** A value of a field as people write it: days the way of their language, codes in words. */
export const valueText = valuesIn({ sex: sexText, status: standingText, schooling: schoolingText })
export const dayText = (day: string | undefined) => (day === undefined ? undefined : valueText('', day))
