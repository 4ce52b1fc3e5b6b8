/** What a committee should know beside a ranking: it lists, and leaves the choice to people. */
export const rankingNotes = ({ tied, free, unscored }: Readonly<{ tied: number; free: number; unscored: number }>): string[] => [
  ...(tied > 0 ? [`${tied} đồng chí bằng điểm nhau ở ngưỡng, còn ${free} chỗ: cấp ủy lựa chọn, ghi rõ lý do.`] : []),
  ...(unscored > 0 ? [`${unscored} đồng chí được đề nghị xuất sắc nhưng chưa có điểm nên chưa xếp thứ tự được.`] : []),
]
