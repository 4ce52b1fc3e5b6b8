const things: Readonly<Record<string, string>> = { MEETING: 'Buổi họp', TASK: 'Nhiệm vụ', DOCUMENT: 'Tài liệu cần đọc', DIRECTIVE: 'Văn bản chỉ đạo', REVIEW: 'Bản tự kiểm điểm', MONTH: 'Họp chi bộ hằng tháng', THEME: 'Sinh hoạt chuyên đề hằng quý', RECOGNITION: 'Xét công nhận đảng viên chính thức', CEREMONY: 'Lễ kết nạp' }
const days: Readonly<Record<string, string>> = { MEETING: 'ngày họp', TASK: 'hạn nhiệm vụ', DOCUMENT: 'hạn đọc', DIRECTIVE: 'hạn triển khai', REVIEW: 'hạn nộp', MONTH: 'ngày 15 hằng tháng', THEME: 'ngày cuối quý', RECOGNITION: 'hạn xét công nhận', CEREMONY: 'hạn tổ chức' }
export const thingName = (about: string) => things[about] ?? about
export const words = {
  title: 'Quy tắc nhắc việc',
  lead: 'Mỗi quy tắc là một câu. Ai đã làm xong thì không bị nhắc. Quy tắc dùng cho tổ chức này và mọi chi bộ trực thuộc chưa đặt riêng.',
  shipped: 'Theo mặc định',
  own: 'Đặt riêng tại đây',
  inherited: 'Theo cấp trên',
  none: 'Không nhắc.',
  edit: 'Sửa',
  editOf: (name: string) => `Sửa quy tắc: ${name}`,
  add: 'Thêm một lần nhắc',
  remove: 'Bỏ lần nhắc này',
  save: 'Lưu quy tắc',
  reminder: (number: number) => `Lần nhắc ${number}`,
  days: 'Số ngày',
  daysHint: 'Từ 0 đến 60.',
  when: 'Lúc nào',
  whens: (about: string) => ({ before: `Trước ${days[about] ?? 'hạn'}`, after: `Sau ${days[about] ?? 'hạn'}` }),
  to: 'Nhắc ai',
  parties: { ASKED: 'Người phải làm', LEADERS: 'Bí thư, phó bí thư', SUPERIOR: 'Cấp trên trực tiếp, một lần' },
  most: 'Đã đủ sáu lần nhắc.',
}
