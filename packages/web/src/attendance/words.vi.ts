/** Words of attendance over a year. */
export const words = {
  title: 'Chuyên cần',
  lead: 'Chỉ tính những buổi phải dự: không tính buổi trước ngày về chi bộ, khi được miễn, khi sinh hoạt tạm thời nơi khác.',
  mine: 'Của đồng chí',
  cell: 'Của chi bộ',
  came: (present: number, owed: number) => `${present}/${owed} buổi`,
  share: (share: string) => `có mặt ${share}`,
  nothing: 'Chưa có buổi họp nào phải dự.',
  away: (excused: number, unexcused: number) => `vắng có lý do ${excused}, không lý do ${unexcused}`,
  silent: (meetings: number) => `${meetings} buổi liền chưa phát biểu`,
  silentHint: 'Dòng “chưa phát biểu” chỉ bí thư, phó bí thư thấy.',
  people: 'Từng đồng chí',
  meetings: 'Xem từng buổi',
  meetingsOf: (name: string) => `Xem từng buổi của ${name}`,
  was: { present: 'có mặt', excused: 'vắng có lý do', unexcused: 'vắng không lý do', unmarked: 'chưa ghi' },
  all: (present: number, owed: number) => `có mặt ${present}/${owed}`,
}
