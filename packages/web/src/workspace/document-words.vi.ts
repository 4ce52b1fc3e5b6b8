/** Words of a meeting's papers. */
export const documentWords = {
  title: 'Tài liệu',
  awaited: 'Chưa tải lên',
  read: 'Đã đọc',
  unread: 'Chưa đọc',
  readers: (count: number) => `${count} đồng chí đã mở đọc`,
}
