/** Words of what one is asked to read, and of who has not. */
export const words = {
  toRead: 'Cần đọc',
  read: 'Đã đọc',
  say: 'Tôi đã đọc',
  sayOf: (title: string) => `Tôi đã đọc: ${title}`,
  title: 'Tài liệu phải đọc',
  lead: 'Mở tài liệu hoặc bấm “Tôi đã đọc” đều được tính là đã đọc.',
  none: 'Chưa gửi tài liệu nào phải đọc.',
  paper: (at: number) => `Tài liệu ${at}`,
  who: 'Xem ai chưa đọc',
  whoOf: (title: string, at: string) => `Xem ai chưa đọc: ${title}, ${at}`,
  count: (read: number, asked: number) => `${read}/${asked} đồng chí đã đọc`,
  everybody: 'Mọi người đã đọc.',
  unread: 'Chưa đọc',
  columns: { name: 'Chưa đọc', paper: 'Tài liệu' },
}
