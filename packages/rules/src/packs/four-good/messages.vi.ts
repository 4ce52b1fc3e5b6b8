/** The four heads of a "four-good" cell, and lines under them. */
export const fourGood = {
  groups: {
    politics: 'Hoàn thành tốt nhiệm vụ chính trị',
    meetings: 'Chất lượng sinh hoạt tốt',
    unity: 'Đoàn kết, kỷ luật tốt',
    members: 'Cán bộ, đảng viên tốt',
  },
  items: {
    resolution: 'Thực hiện đạt chỉ tiêu của nghị quyết, kết luận kỳ trước',
    assigned: 'Nhiệm vụ được phân công có người phụ trách và thời hạn',
    held: 'Sinh hoạt đúng định kỳ, đúng quy trình',
    attendance: 'Tỷ lệ dự họp từ 90%, không ai vắng không lý do',
    discussion: 'Phát huy dân chủ, tự phê bình và phê bình',
    united: 'Nội bộ đoàn kết, thống nhất',
    noDiscipline: 'Không có đảng viên bị kỷ luật',
    dues: 'Đóng đảng phí đầy đủ, đúng hạn',
    exemplary: 'Cán bộ, đảng viên gương mẫu, giữ cam kết',
    completed: 'Không có đảng viên không hoàn thành nhiệm vụ',
  },
} as const
