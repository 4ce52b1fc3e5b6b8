/** Words of the people that a cell's year was begun with. */
export const populationWords = {
  open: 'Xem danh sách đã chốt',
  close: 'Đóng danh sách đã chốt',
  title: 'Danh sách đã chốt',
  frozen: (count: number, date: string) => `Chốt ${count} đồng chí theo danh sách ngày ${date}.`,
  reviewed: (count: number) => `Đang kiểm điểm ${count} đồng chí.`,
  same: 'Từ ngày chốt đến nay không ai đến, không ai đi.',
  late: 'Đến sau ngày chốt',
  left: 'Đã đi sau ngày chốt',
  since: (date: string) => `từ ${date}`,
  proof: 'Mã chứng minh danh sách không bị sửa',
  proofHint: 'Tính lại từ danh sách ngày chốt; ai cần kiểm tra thì so mã này với mã đã ghi khi mở đợt.',
}
