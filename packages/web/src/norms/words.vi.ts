/** Words of the figures that hold for an organisation. */
export const words = {
  title: 'Mức quy định đang áp dụng',
  hint: 'Quy mô và thời hạn mà hệ thống dùng để nhắc. Mức do cấp trên quy định có ghi tên nơi quy định.',
  open: 'Xem mức quy định',
  close: 'Đóng mức quy định',
  setBy: (name: string, from: string) => `${name} quy định, từ ${from}`,
  usual: 'theo quy định chung',
  kept: 'Đang đúng quy mô theo Điều lệ Đảng.',
  broken: 'Chưa đúng quy mô',
}
