/** The steps of a meeting's papers, and what is said while one is missing. */
export const clockWords = {
  INVITATION: 'Thông báo cuộc họp cho đảng viên và cấp ủy viên phụ trách',
  DOCUMENTS: 'Gửi tài liệu',
  REMARKS: 'Ghi ý chính của các phát biểu được giao',
  SCORE: 'Chi bộ tự chấm điểm',
  MINUTES: 'Lập biên bản và đọc lại trước chi bộ',
  SIGNATURES: 'Chủ trì và người ghi biên bản ký biên bản',
  RESOLUTION: 'Ban hành nghị quyết hoặc kết luận',
} as const
export type ClockStep = keyof typeof clockWords
