/** Words of the earlier texts of minutes. */
export const versionWords = {
  open: 'Xem các bản trước của biên bản',
  close: 'Đóng lại',
  title: 'Các bản trước của biên bản',
  none: 'Biên bản chưa được sửa lần nào.',
  nobody: 'Không rõ người ghi',
  draft: (n: number) => `Bản ${n}`,
  compare: 'Đã sửa gì',
  how: 'Phần gạch ngang đã bỏ sau bản này; phần gạch dưới được viết thêm.',
  same: 'Bản này giống hệt bản đang dùng.',
  text: 'Bản trước so với bản đang dùng',
  gone: 'Đã bỏ',
  added: 'Viết thêm',
}
