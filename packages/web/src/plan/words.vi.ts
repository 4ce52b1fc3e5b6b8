/** Words of a cell's year. */
export const words = {
  title: (year: number) => `Lịch sinh hoạt năm ${year}`,
  back: 'Quay lại danh sách buổi họp',
  todo: 'Kế hoạch còn thiếu',
  ready: 'Kế hoạch năm đã đủ.',
  month: (month: number) => `Tháng ${month}`,
  day: 'Ngày sinh hoạt thường kỳ',
  theme: 'Chuyên đề (nếu có)',
  venue: 'Địa điểm',
  suggested: (day: string) => `Gợi ý: ${day}`,
  noDay: 'Chưa có ngày',
  edit: 'Sửa',
  fill: 'Lấy ngày gợi ý cho các tháng còn trống',
  save: 'Lưu kế hoạch năm',
  unsaved: 'Có thay đổi chưa lưu.',
  saved: 'Đã lưu kế hoạch năm.',
}
