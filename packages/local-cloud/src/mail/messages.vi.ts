const zone = 'Asia/Ho_Chi_Minh'
const moment = new Intl.DateTimeFormat('vi-VN', {
  timeZone: zone, weekday: 'long', day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
})

/** Words of the mailbox page. */
export const text = {
  product: 'Nền Nếp',
  inbox: 'Hộp thư của máy này',
  explain: 'Mọi thư mà phần mềm đã gửi, thư mới nhất ở trên.',
  filter: 'Chỉ xem thư gửi tới địa chỉ',
  search: 'Lọc thư',
  refresh: 'Tải lại',
  older: 'Thư cũ hơn',
  empty: 'Chưa có thư nào. Khi phần mềm gửi thư, thư sẽ hiện ở đây.',
  emptyFor: 'Chưa có thư nào gửi tới địa chỉ này.',
  noSubject: '(không có tiêu đề)',
  back: 'Quay lại hộp thư',
  from: 'Từ',
  to: 'Gửi tới',
  at: 'Lúc',
  state: 'Tình trạng',
  content: 'Nội dung',
  designed: 'Bản trình bày',
  files: 'Tệp kèm theo',
  original: 'Tải thư gốc (.eml)',
  unknown: 'Không tìm thấy thư này.',
  states: { delivered: 'Đã giao cho máy chủ thư', refused: 'Máy chủ thư không nhận', waiting: 'Chờ giao cho máy chủ thư', kept: 'Lưu trên máy này' },
  moment: (at: Date) => moment.format(at),
  file: (number: number) => `Tệp ${number}`,
}
