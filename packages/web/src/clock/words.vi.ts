/** Words of the way of a meeting's papers. */
export const words = {
  title: 'Giấy tờ của buổi họp',
  tonight: 'Phải xong trong tối nay',
  onTime: 'Mọi giấy tờ đang đúng hạn.',
  due: (date: string) => `hạn ${date}`,
  done: (date: string) => `xong ngày ${date}`,
  states: { DONE: 'Xong', DONE_LATE: 'Xong, muộn', LATE: 'Quá hạn', TODAY: 'Trong hôm nay', WAITING: 'Chưa đến hạn' },
}
