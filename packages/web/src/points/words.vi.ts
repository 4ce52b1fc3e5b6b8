/** Words of the points of a cell's year. */
export const words = {
  title: (year: number) => `Điểm sinh hoạt năm ${year}`,
  hint: 'Mỗi buổi thường kỳ một điểm: chi bộ tự chấm, cấp trên xác nhận. Xếp loại cả năm tính từ các buổi này.',
  classes: { TOT: 'Tốt', KHA: 'Khá', TRUNG_BINH: 'Trung bình', KEM: 'Kém' },
  none: 'Năm nay chưa có buổi sinh hoạt thường kỳ nào kết thúc.',
  noClass: 'Chưa xếp loại',
  yearClass: 'Cả năm',
  month: (month: number) => `Tháng ${month}`,
  own: (total: number, max: number) => `chi bộ tự chấm ${total}/${max}`,
  superior: (total: number, max: number) => `cấp trên ${total}/${max}`,
  unscored: (count: number) => `Còn ${count} buổi chưa chấm điểm.`,
  notScored: 'chưa chấm điểm',
  missing: (months: string) => `Tháng đã qua không có buổi thường kỳ: ${months}.`,
  average: 'Điểm trung bình một buổi',
  tasks: 'Nhiệm vụ đã xong',
  done: (done: number, all: number, share: string) => `${done}/${all} (${share})`,
  overdue: 'Nhiệm vụ quá hạn',
}
