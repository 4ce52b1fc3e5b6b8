/** Words of the list of a "four-good" cell. */
export const words = {
  title: 'Chi bộ “4 tốt”',
  hint: 'Đánh dấu từng nội dung. Số liệu hệ thống đã có (dự họp, nhiệm vụ, kết quả xếp loại) được dùng trước lời ghi ở đây.',
  own: 'Chi bộ tự đánh giá',
  above: 'Cấp trên xem xét',
  none: 'Chưa đánh giá.',
  answers: { yes: 'Đạt', no: 'Chưa đạt' },
  passed: { yes: 'Đạt', no: 'Không đạt', open: 'Chưa đủ căn cứ' },
  whole: { yes: 'Đạt chi bộ “4 tốt”', no: 'Chưa đạt chi bộ “4 tốt”', open: 'Chưa đủ căn cứ để kết luận' },
  saveOwn: 'Gửi tự đánh giá',
  saveAbove: 'Ghi kết quả xem xét',
  nothing: 'Đánh dấu ít nhất một nội dung.',
  closed: 'Cấp trên đã xem xét nên chi bộ không sửa nữa.',
  law: (name: string) => `Căn cứ: ${name}`,
  columns: { head: 'Nội dung', own: 'Chi bộ tự đánh giá', above: 'Cấp trên xem xét' },
}
