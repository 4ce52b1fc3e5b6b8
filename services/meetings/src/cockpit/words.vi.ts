/** What a chair does next, in a sentence. */
export const steps = {
  ROLL: (many: number) => `Còn ${many} đồng chí chưa điểm danh. Hãy điểm danh cho đủ.`,
  ITEM: (title: string) => `Chuyển sang nội dung: ${title}.`,
  VOTE: 'Chưa có biểu quyết nào. Hãy biểu quyết nghị quyết, kết luận.',
  SCORE: 'Chi bộ chưa tự chấm điểm buổi sinh hoạt.',
  MINUTES: 'Chưa lập biên bản. Hãy lập biên bản từ những gì đã ghi.',
  READ_BACK: 'Biên bản chưa đọc lại trước chi bộ. Hãy đọc lại.',
  CLOSE: 'Đã đủ. Có thể kết thúc cuộc họp.',
} as const
export type Step = keyof typeof steps
