export const words = {
  title: 'Cấp mã đăng nhập',
  lead: 'Cho đồng chí không có thư điện tử hoặc dùng chung hộp thư. Mã gồm tám chữ số, dùng một lần trong 15 phút, đọc hoặc in đưa tận tay.',
  notYours: 'Chỉ bí thư, phó bí thư cấp mã cho đảng viên chi bộ mình.',
  issue: 'Cấp mã',
  issueTo: (name: string) => `Cấp mã cho ${name}`,
  codeOf: (name: string) => `Mã của đồng chí ${name}`,
  until: (moment: string) => `Dùng được đến ${moment}.`,
  how: 'Ở trang đăng nhập, đồng chí nhập số thẻ đảng viên rồi nhập mã này vào ô Mã xác nhận.',
  shown: 'Mã đã hiện một lần và không hiện lại. Cần thì cấp mã mới.',
  hide: 'Xong, che mã',
}
