/** What the board of a year says of cells without members. */
export const boardNotes = ({ empty, unknown }: Readonly<{ empty: number; unknown: readonly string[] }>): string[] => [
  ...(empty > 0 ? [`${empty} chi bộ chưa có đảng viên nào khi chốt danh sách: không phải kiểm điểm, xếp loại ai, được tính là đã xong.`] : []),
  ...(unknown.length > 0 ? [`Chưa nhận được danh sách đảng viên của ${unknown.join(', ')}: năm chưa kết thúc được. Hãy kiểm tra danh sách ở mục đảng viên rồi bấm mở đợt đánh giá lần nữa.`] : []),
]
