/** Why a word makes us ask again: it hints at a state secret (law 117/2025/QH15; Decision 1630/QĐ-TTg lists those of the Party), or at personnel and discipline files, some of which are on that list. */
export type Hint = 'STATE_SECRET' | 'PERSONNEL'

/** Words that bring a second question, as people write them. Configuration: the committee's office may add to it; the lists of secrets themselves are not in here. */
export const marked: Readonly<Record<Hint, readonly string[]>> = {
  STATE_SECRET: ['mật', 'tối mật', 'tuyệt mật', 'bí mật', 'bí mật nhà nước', 'bí mật công tác', 'tài liệu mật', 'văn bản mật', 'công văn mật', 'độ mật', 'cơ mật', 'mật mã', 'cơ yếu', 'phương án tác chiến', 'chuyên án'],
  PERSONNEL: ['hồ sơ nhân sự', 'quy hoạch cán bộ', 'quy hoạch nhân sự', 'phương án nhân sự', 'kỷ luật', 'kỉ luật', 'khai trừ', 'cách chức', 'thanh tra', 'kiểm tra khi có dấu hiệu vi phạm', 'dấu hiệu vi phạm', 'đơn tố cáo', 'tố cáo', 'bảo vệ chính trị nội bộ', 'lịch sử chính trị'],
}

/** Everyday words that hold a marked one, typed with or without marks: they bring no question. */
export const harmless: readonly string[] = [
  'mật khẩu', 'bảo mật', 'thân mật', 'mật ong', 'mật độ', 'mật thiết', 'gắn bó mật thiết', 'túi mật', 'sỏi mật', 'nước mật', 'mật mía', 'chính sách bảo mật',
  'bỏ phiếu bí mật', 'phiếu bí mật', 'bí mật đời tư', 'bí mật kinh doanh', 'giữ bí mật lá phiếu',
  // Without its marks, «mật» cannot be told from «mặt», «mất» and «mắt».
  'vắng mặt', 'có mặt', 'mặt trận', 'mặt bằng', 'mặt tiền', 'mặt nước', 'mặt trời', 'gặp mặt', 'ra mặt', 'ra mắt', 'bề mặt', 'mọi mặt', 'các mặt', 'về mặt', 'tiền mặt', 'nguyên mặt', 'trước mặt', 'trước mắt', 'mất mùa', 'mất điện', 'mất nước', 'mất an ninh', 'mất trật tự', 'tai mắt', 'mắt kính', 'khám mắt',
  'kỷ luật lao động', 'kỷ luật phát ngôn', 'kỷ cương kỷ luật', 'kỷ luật kỷ cương', 'kỉ cương kỉ luật', 'kỉ luật kỉ cương', 'ý thức tổ chức kỷ luật', 'ý thức kỷ luật', 'tổ chức kỷ luật', 'kỷ luật tự giác',
  'thanh tra nhân dân', 'ban thanh tra nhân dân',
]
