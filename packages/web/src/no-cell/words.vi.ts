/** Words for accounts that belong to no cell. */
export const words = {
  title: 'Tài khoản này chưa gắn với chi bộ nào',
  member: 'Nếu đồng chí là đảng viên, đề nghị báo bí thư chi bộ để được thêm vào danh sách.',
  administrator: 'Đồng chí là quản trị viên hoặc cán bộ: mọi trang của đồng chí ở mục “Việc khác”. Hệ thống mới thì bắt đầu bằng danh sách đảng viên đang có, tệp Excel hoặc CSV.',
  start: 'Nhập danh sách đảng viên',
  more: 'Mở các trang của tôi',
  doable: 'Việc làm được',
  demo: ['Muốn xem thử trọn một năm sinh hoạt với dữ liệu mẫu, chạy lệnh ', 'npm run demo', ' trên máy chủ.'],
} as const
