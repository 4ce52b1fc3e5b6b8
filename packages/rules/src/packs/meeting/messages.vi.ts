/** Central frame of guidance 42-HD/BTCTW. */
export const hd42 = {
  groups: {
    length: 'Thời gian và thời lượng sinh hoạt',
    attendance: 'Tham gia sinh hoạt của đảng viên',
    preparation: 'Công tác chuẩn bị',
    conduct: 'Tiến hành sinh hoạt',
    principles: 'Nguyên tắc tổ chức, tự phê bình và phê bình',
    results: 'Kết quả thực hiện kết luận, nghị quyết của chi bộ',
    closing: 'Kết thúc sinh hoạt',
  },
  items: {
    length: 'Bảo đảm thời gian, thời lượng sinh hoạt',
    attendance: 'Đảng viên dự họp từ 90% trở lên, không có vắng không lý do',
    content: 'Nội dung đúng, trúng, có trọng tâm',
    papers: 'Họp chi ủy, thông báo, đăng tài liệu',
    procedure: 'Thực hiện đủ trình tự',
    discussion: 'Đủ nội dung, có biểu dương, phê bình, nhiều ý kiến phát biểu',
    chairing: 'Điều hành của bí thư',
    principles: 'Giữ nguyên tắc tổ chức, tự phê bình và phê bình',
    results: 'Kết quả thực hiện kết luận, nghị quyết',
    closing: 'Kết luận, thông qua biên bản, đăng tải',
  },
  advice: {
    attendance: 'Nhắc đảng viên chưa trả lời thư mời, ghi rõ lý do vắng.',
    papers: 'Đăng tài liệu trước ít nhất 1 ngày, báo cho cấp ủy viên phụ trách.',
    results: 'Kiểm điểm từng nhiệm vụ kỳ trước, ghi rõ người phụ trách và thời hạn.',
  },
} as const

/** The An Phu ward sheet. */
export const anPhu = {
  groups: {
    length: 'Thời lượng sinh hoạt',
    attendance: 'Số lượng đảng viên tham gia',
    preparation: 'Công tác chuẩn bị',
    conduct: 'Tiến hành sinh hoạt',
    chairing: 'Điều hành của người chủ trì',
    principles: 'Nguyên tắc sinh hoạt đảng',
    results: 'Kết quả thực hiện nghị quyết kỳ trước',
    closing: 'Kết thúc sinh hoạt',
  },
  items: {
    length: 'Bảo đảm thời lượng',
    attendance: 'Tỷ lệ đảng viên dự họp',
    excusedRun: 'Trong năm không có đảng viên vắng có lý do quá 3 kỳ liên tiếp',
    content: 'Chuẩn bị nội dung',
    lead: 'Gợi ý thảo luận và dự thảo kết luận',
    committee: 'Chi ủy họp trước, có ghi biên bản',
    notice: 'Thông báo cho đảng viên và cấp ủy viên phụ trách',
    documents: 'Đăng tài liệu trước ít nhất 1 ngày',
    procedure: 'Đúng trình tự',
    regular: 'Nội dung thường kỳ',
    thematic: 'Nội dung chuyên đề',
    praise: 'Biểu dương, nhắc nhở',
    speakers: 'Tỷ lệ đảng viên phát biểu',
    minutes: 'Ghi biên bản',
    ideology: 'Dành 15–30 phút cho tình hình tư tưởng, tự phê bình và phê bình',
    onApp: 'Tài liệu trên ứng dụng',
    flexible: 'Điều hành linh hoạt',
    steering: 'Định hướng, bám sát nội dung',
    democratic: 'Dân chủ, khơi gợi ý kiến',
    synthesis: 'Tổng hợp ý kiến',
    principle1: 'Tập trung dân chủ',
    principle2: 'Tự phê bình và phê bình',
    principle3: 'Kỷ luật, kỷ cương',
    principle4: 'Đoàn kết, thống nhất',
    results: 'Tỷ lệ chỉ tiêu đạt',
    conclusion: 'Kết luận',
    tasks: 'Thông qua biên bản, phân công nhiệm vụ',
    upload: 'Đăng tải trong 2 ngày',
  },
} as const

/** Sheet of the years of guidance 12-HD/BTCTW. */
export const hd12 = {
  preparation: 'Công tác chuẩn bị',
  attendance: 'Số lượng đảng viên tham gia',
  conduct: 'Tiến hành sinh hoạt',
  closing: 'Kết thúc sinh hoạt',
} as const

/** Sheet with lines that the best class needs in full. */
export const binhThuan = {
  groups: {
    preparation: 'Công tác chuẩn bị',
    attendance: 'Số lượng đảng viên tham gia',
    conduct: 'Tiến hành sinh hoạt',
    closing: 'Kết thúc sinh hoạt',
  },
  items: {
    preparation: 'Chuẩn bị nội dung, thông báo, tài liệu',
    attendance: 'Đảng viên dự họp từ 90% trở lên, không có vắng không lý do',
    length: 'Bảo đảm thời lượng sinh hoạt',
    speakers: 'Trên 50% đảng viên dự họp phát biểu',
    conduct: 'Trình tự, nội dung, điều hành',
    minutes: 'Ghi biên bản đầy đủ, thông qua trước chi bộ',
    closing: 'Kết luận, phân công nhiệm vụ, đăng tải',
  },
} as const
