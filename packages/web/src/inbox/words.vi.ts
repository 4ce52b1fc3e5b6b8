/** Words of the letters. */
export const words = {
  title: 'Thông báo',
  none: 'Chưa có thư nào.',
  noneHint: 'Giấy mời và thư nhắc gửi cho đồng chí sẽ hiện ở đây.',
  more: 'Xem thêm',
}
