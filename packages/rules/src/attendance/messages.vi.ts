/** Bases, quorum and votes as the minutes print them. */
export const messages = {
  bases: {
    CONVENED: 'đảng viên chính thức được triệu tập',
    PRESENT: 'đảng viên chính thức có mặt',
    VALID: 'số phiếu hợp lệ',
  },
  convened: (base: number, official: number, away: number, exempt: number) =>
    `Tính trên ${base} đảng viên chính thức được triệu tập (${official} đảng viên chính thức, trừ ${away} đi sinh hoạt nơi khác hoặc bị đình chỉ, ${exempt} được miễn và vắng mặt).`,
  present: (base: number) => `Tính trên ${base} đảng viên chính thức có mặt.`,
  quorum: (have: number, need: number, official: number, met: boolean) =>
    `Có mặt ${have}/${official} đảng viên chính thức, cần ít nhất ${need}: ${met ? 'đủ' : 'chưa đủ'} số lượng để biểu quyết.`,
  vote: (parts: Readonly<{ inFavour: number; base: number; basis: string; percentage: string; passed: boolean }>) =>
    `${parts.inFavour}/${parts.base} ${parts.basis} tán thành (${parts.percentage}): ${parts.passed ? 'thông qua' : 'không thông qua'}.`,
  noBase: 'chưa có người để tính',
  problems: {
    'vote.more-than-present': (cast: number, present: number) => `Tổng số tán thành, không tán thành và không ý kiến là ${cast}, nhiều hơn ${present} người có quyền biểu quyết đang có mặt.`,
  },
} as const
