/** Words of what a member does from their own phone at a meeting. */
export const words = {
  title: 'Đồng chí đang ở hội trường?',
  code: 'Mã điểm danh',
  codeHint: 'Sáu chữ số đọc hoặc chiếu trong hội trường, ví dụ 123456. Mã đổi mỗi phút.',
  scanned: 'Mã đã lấy từ ảnh QR. Đồng chí bấm “Tự điểm danh”.',
  codeWrong: 'Nhập đủ sáu chữ số.',
  send: 'Tự điểm danh',
  done: 'Đã nhận mã. Thư ký sẽ ghi đồng chí có mặt.',
  notRight: (left: number) => `Mã chưa đúng hoặc đã đổi. Đồng chí xem mã mới rồi nhập lại; còn ${left} lần.`,
  speak: 'Xin phát biểu',
  speakHint: 'Chủ trì thấy tên đồng chí trong danh sách chờ, theo thứ tự xin.',
  asked: 'Đã xin phát biểu. Chủ trì sẽ mời đồng chí.',
  withdraw: 'Thôi, tôi không phát biểu nữa',
}
