/** Names of the pages in the navigation. */
export const places = {
  main: 'Các trang chính',
  month: 'Tháng này',
  meetings: 'Buổi họp',
  tasks: 'Nhiệm vụ',
  people: 'Đảng viên',
  plan: 'Lịch năm',
  inbox: 'Thông báo',
  board: 'Tổng quan',
  year: 'Đánh giá',
}
