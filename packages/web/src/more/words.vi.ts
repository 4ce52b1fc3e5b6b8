/** Words of the page that leads to all others. */
export const words = {
  title: 'Việc khác',
  groups: { work: 'Theo dõi, chỉ đạo', mail: 'Thư và nhắc việc', keep: 'Tổ chức và nhật ký', mine: 'Của đồng chí' },
  board: { name: 'Tổng quan', hint: 'Các chi bộ trong tháng, chi bộ nào chưa họp' },
  organisation: { name: 'Tổ chức', hint: 'Chức vụ, đảng viên, buổi họp, các năm' },
  directives: { name: 'Chỉ đạo, văn bản', hint: 'Gửi xuống, đã nhận, ai đã thực hiện' },
  practices: { name: 'Cách làm hay', hint: 'Chi bộ viết, cấp trên chọn gửi' },
  reports: { name: 'Báo cáo', hint: 'Báo cáo tháng, điểm danh Excel, tổng hợp năm' },
  rules: { name: 'Quy tắc nhắc việc', hint: 'Nhắc ai, trước hạn mấy ngày' },
  letters: { name: 'Mẫu thư', hint: 'Sửa lời thư, xem trước' },
  mails: { name: 'Thư đã gửi', hint: 'Ai đã nhận, ai cần gọi điện, phiếu giấy' },
  log: { name: 'Nhật ký', hint: 'Ai đã làm gì; kiểm tra có bị sửa không' },
  codes: { name: 'Cấp mã đăng nhập', hint: 'Cho người không có thư điện tử' },
  handover: { name: 'Bàn giao công việc', hint: 'Việc phải biết khi nhận chi bộ' },
  settings: { name: 'Cài đặt', hint: 'Nhận thư, lịch họp, người làm thay' },
  inbox: { name: 'Thông báo', hint: 'Những gì đã gửi cho đồng chí' },
  plan: { name: 'Lịch năm', hint: 'Ngày họp các tháng của chi bộ' },
}
