/** How a proposal of a class explains itself. */
export const messages = {
  classes: {
    EXCELLENT: 'Hoàn thành xuất sắc nhiệm vụ',
    GOOD: 'Hoàn thành tốt nhiệm vụ',
    COMPLETED: 'Hoàn thành nhiệm vụ',
    NOT_COMPLETED: 'Không hoàn thành nhiệm vụ',
    NOT_RATED: 'Không xếp loại',
  },
  score: (score: number, name: string) => `${score} điểm thuộc khung ${name}.`,
  unmet: (name: string, label: string, facts: string) => `Chưa đạt điều kiện của mức ${name}: ${label} (${facts})`,
  open: (name: string, label: string, facts: string) => `Ghi nhận trước khi đề nghị mức ${name}, vì chưa có dữ liệu: ${label} (${facts})`,
  capped: (label: string, facts: string, name: string) => `${label} (${facts}): không xếp cao hơn mức ${name}`,
  cited: (sentence: string, source: string | undefined) => `${sentence}${source === undefined ? '' : `, theo ${source}`}.`,
  given: (label: string, name: string) => `${label}: không xếp cao hơn mức ${name}`,
  notRated: (label: string, review: boolean) => `${label}: không xếp loại${review ? ', vẫn kiểm điểm' : ''}`,
  proposed: (name: string) => `Đề nghị mức ${name}; cấp có thẩm quyền quyết định.`,
  collective: 'Mức của tập thể mình phụ trách',
  /** Where it is said that a head is not rated above the body they lead: derived material beside 366-QD/TW, whose own article was not seen. */
  ofLeaders: 'hướng dẫn đánh giá cán bộ lãnh đạo, quản lý năm 2026',
  explainDifference: (self: number, appraised: number) => `Tự chấm ${self} điểm, thẩm định ${appraised} điểm: cần giải trình.`,
} as const
