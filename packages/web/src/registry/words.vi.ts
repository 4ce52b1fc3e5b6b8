/** Names of the pages about records. */
export const roomWords = {
  title: 'Việc về hồ sơ đảng viên',
  import: 'Nhập từ Excel',
  add: 'Thêm người',
  transfers: 'Chuyển sinh hoạt',
  corrections: 'Đề nghị sửa hồ sơ',
  own: 'Đề nghị sửa hồ sơ của tôi',
  lists: 'Danh sách theo dõi',
  admissions: 'Kết nạp đảng viên',
  duplicates: 'Hồ sơ nghi trùng',
  difference: 'Đối chiếu với tệp',
  badges: 'Huy hiệu Đảng',
  residence: 'Liên hệ nơi cư trú (213)',
  headcounts: 'Chốt số lượng',
  reorganisation: 'Sắp xếp tổ chức',
  backToPeople: 'Quay lại danh bạ',
}
