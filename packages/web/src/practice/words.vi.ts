/** What a comrade is told who asks, in practice, for something that it has no part for. */
export const outside = 'Phần này không có trong tập dượt. Đồng chí thoát tập dượt để mở trang thật.'
export const todo = 'Gửi giấy mời và chương trình cho đảng viên (trong tập dượt không thư nào được gửi đi).'
export const agenda = ['Thông báo thời sự, phổ biến văn bản của cấp trên', 'Đánh giá việc thực hiện nhiệm vụ tháng trước', 'Bàn, quyết định nhiệm vụ tháng này', 'Thông qua nghị quyết, kết thúc']

export const score = {
  present: { label: 'Tỷ lệ đảng viên dự họp', why: 'Tính từ bảng điểm danh.' },
  speakers: { label: 'Số đảng viên phát biểu', why: 'Tính từ các lượt phát biểu đã ghi; bốn người thì đủ điểm.' },
  prepared: { label: 'Gửi nội dung trước buổi họp', why: '' },
  critique: { label: 'Tự phê bình và phê bình', why: '' },
  onTime: { label: 'Họp đúng ngày đã định', why: '' },
}

type Evening = Readonly<{
  cell: string; venue: string; present: number; owed: number; chair: string; taker: string
  turns: readonly Readonly<{ name: string; gist: string | undefined }>[]; conclusions: readonly string[]; votes: readonly Readonly<{ motion: string; yes: number; base: number }>[]
}>
/** Minutes as the record alone writes them. */
export const minutesOf = ({ cell, venue, present, owed, chair, taker, turns, conclusions, votes }: Evening) => [
  'BIÊN BẢN (TẬP DƯỢT)', `Sinh hoạt ${cell}, tại ${venue}.`, `Có mặt ${present}/${owed} đồng chí phải dự họp. Chủ trì: ${chair}. Thư ký: ${taker}.`,
  ...turns.map(({ name, gist }) => `Đồng chí ${name} phát biểu${gist === undefined ? '.' : `: ${gist}`}`),
  ...conclusions.map((text) => `Kết luận: ${text}`),
  ...votes.map(({ motion, yes, base }) => `Biểu quyết “${motion}”: ${yes}/${base} tán thành.`),
].join('\n')

export const ballot = {
  title: (year: number) => `Xếp loại chất lượng đảng viên năm ${year} (tập dượt)`,
  base: 'Tỷ lệ tính trên số phiếu thu về.',
  note: 'Phiếu tập dượt: số của mười người kia do máy đặt sẵn, cộng với phiếu của đồng chí.',
  progress: (cast: number, of: number) => `${cast} trên ${of} đồng chí đã bỏ phiếu.`,
  promises: ['Đây là phiếu tập dượt: phiếu không rời khỏi máy này, không tính vào đâu cả.', 'Ở phiếu thật, máy tách người bỏ phiếu khỏi lá phiếu; lời hứa đầy đủ ghi trên chính lá phiếu ấy.'],
  twice: 'Đồng chí đã bỏ phiếu này rồi; mỗi người bỏ một lần.',
  receipt: 'TẬP-DƯỢT',
}
