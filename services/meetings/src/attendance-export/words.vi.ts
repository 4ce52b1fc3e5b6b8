/** The attendance sheet as a cell prints and signs it. */
export const words = {
  sheet: 'Điểm danh',
  files: { SIGNING: 'diem-danh-sinh-hoat.xlsx', HANDBOOK: 'diem-danh-so-tay-dang-vien.xlsx' },
  title: (from: number, to: number, year: number) => `BẢNG ĐIỂM DANH SINH HOẠT CHI BỘ, TỪ THÁNG ${from} ĐẾN THÁNG ${to} NĂM ${year}`,
  header: (days: readonly string[]) => ['STT', 'Họ và tên', ...days, 'Phải dự', 'Có mặt', 'Vắng có lý do', 'Vắng không lý do', 'Tỷ lệ', 'Ký xác nhận'],
  marks: { PRESENT: 'x', EXCUSED: 'P', UNEXCUSED: 'K' },
  notOwed: '/',
  total: 'Cộng',
  none: 'không phải dự kỳ nào',
  legend: 'x: có mặt; P: vắng có lý do; K: vắng không lý do; /: không phải dự (miễn, chuyển đến sau, sinh hoạt nơi khác).',
} as const
