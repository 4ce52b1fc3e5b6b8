/** What is printed on a slip, and on a page without any. */
export const words = {
  title: 'Phiếu mời họp',
  none: 'Không có ai cần phiếu giấy cho cuộc họp này.',
  invites: 'Kính mời đồng chí',
  to: (meeting: string) => `dự ${meeting}.`,
  at: (venue: string) => `Tại: ${venue}`,
  scan: 'Quét mã để báo dự họp hoặc xin vắng, hoặc gọi cho bí thư chi bộ.',
}
