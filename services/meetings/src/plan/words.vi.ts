const QUARTERS = ['I', 'II', 'III', 'IV']
type Repeat = Readonly<{ month: number; theme: string; before: Readonly<{ year: number; month: number }> }>

/** What a plan lacks, for the cell and for whoever follows it. */
export const notices = {
  gaps: (months: readonly number[]) => `Chưa định ngày sinh hoạt thường kỳ tháng ${months.join(', ')}. Hãy nhận ngày được đề xuất hoặc chọn ngày khác.`,
  themes: (quarters: readonly number[]) => `Chưa có sinh hoạt chuyên đề quý ${quarters.map((quarter) => QUARTERS[quarter - 1]).join(', ')}. Mỗi quý cần ít nhất một chuyên đề; hãy chọn trong ngân hàng chuyên đề.`,
  repeat: ({ month, theme, before }: Repeat) => `Chuyên đề “${theme}” của tháng ${month} đã có trong kế hoạch tháng ${before.month}/${before.year}. Hãy chọn nội dung khác, hoặc nêu rõ điểm mới.`,
  cell: (name: string, missing: readonly string[]) => `${name}: ${missing.join(' ')}`,
}
