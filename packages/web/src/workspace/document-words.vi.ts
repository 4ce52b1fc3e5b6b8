/** Words of a meeting's papers. */
export const documentWords = {
  title: 'Tài liệu',
  empty: 'Buổi họp chưa có tài liệu nào.',
  awaited: 'Chưa tải lên',
  read: 'Đã đọc',
  unread: 'Chưa đọc',
  readers: (count: number) => `${count} đồng chí đã mở đọc`,
  readBy: (date: string) => `nên đọc trước ${date}`,
  withdraw: 'Rút lại',
}
