import { named } from '../named.ts'

/** Words that the pages of officers and administrators share. */
export const officeWords = {
  choose: 'Tổ chức',
  notYours: 'Trang này dành cho người giữ chức vụ trong tổ chức đảng. Đồng chí cần việc gì ở đây, xin báo bí thư chi bộ.',
  secrecy: 'Tôi xác nhận: nội dung này không thuộc bí mật nhà nước',
  more: 'Xem thêm',
  all: (count: number) => `Xem tất cả ${count}`,
  search: 'Tìm theo tên (gõ không dấu cũng được)',
  noneFound: 'Không có tên nào như vậy.',
  back: 'Quay lại',
  cancel: 'Thôi',
  saved: 'Đã lưu.',
  choosePerson: 'Chọn đồng chí',
  typeName: 'Gõ ít nhất hai chữ cái của tên, ví dụ: “hoa”.',
  chosen: (name: string) => `Đã chọn: ${name}`,
  another: 'Chọn người khác',
  searching: 'Đang tìm…',
  fix: 'Nhập đủ các ô có dấu * rồi gửi lại.',
  writing: 'Máy chủ đang viết tệp, đồng chí chờ một lát…',
  download: 'Tải tệp về',
  ready: 'Tệp đã xong. Đường tải dùng được trong 15 phút.',
  expired: 'Tệp đã hết hạn. Đồng chí lấy lại.',
  year: 'Năm',
  month: 'Tháng',
  loadMore: 'Tải thêm',
  roles: { SECRETARY: 'Bí thư', DEPUTY_SECRETARY: 'Phó bí thư', COMMITTEE_MEMBER: 'Cấp ủy viên', STANDING_MEMBER: 'Ủy viên ban thường vụ', INSPECTOR: 'Cán bộ kiểm tra', OVERSEER: 'Người phụ trách', OFFICER: 'Cán bộ tổ chức', MINUTE_TAKER: 'Thư ký', ADMINISTRATOR: 'Quản trị' },
  types: { SUPERIOR_ORG: 'Đảng bộ cấp trên', GRASSROOTS_ORG: 'Đảng bộ cơ sở', SUB_GRASSROOTS_ORG: 'Đảng bộ bộ phận', SECTIONAL_ORG: 'Đảng bộ bộ phận', CELL_GRASSROOTS: 'Chi bộ cơ sở', CELL_SUBORDINATE: 'Chi bộ trực thuộc', PARTY_GROUP: 'Tổ đảng' },
} as const
/** A code in people's words. */
export const roleName = named(officeWords.roles)
export const typeName = named(officeWords.types)
