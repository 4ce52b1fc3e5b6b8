/** Words of a cell's review area by area. */
export const words = {
  title: 'Kiểm điểm theo lĩnh vực',
  lead: 'Chi bộ tự đánh giá việc lãnh đạo trong năm theo từng lĩnh vực: điều gì giữ, điều gì sửa, sửa bằng cách nào.',
  written: (some: number, all: number) => `Đã viết ${some}/${all} lĩnh vực`,
  hint: 'Bấm tên lĩnh vực để viết. Chỉ nói về tập thể chi bộ, không nêu tên đảng viên. Viết đến đâu lưu đến đó.',
  is: 'Đã viết',
  isNot: 'Chưa viết',
  strengths: 'Ưu điểm',
  strengthsHint: 'Kết quả rõ nhất trong năm, có số liệu càng tốt. Không quá 2.000 chữ.',
  limitations: 'Hạn chế',
  limitationsHint: 'Việc chưa làm được và vì sao. Không quá 2.000 chữ.',
  solutions: 'Giải pháp',
  solutionsHint: 'Năm tới làm gì để khắc phục, ai lo, bao giờ. Không quá 2.000 chữ.',
  save: 'Lưu phiếu kiểm điểm',
  saved: 'Đã lưu phiếu kiểm điểm.',
}
