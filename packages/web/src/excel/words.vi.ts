export const words = {
  save: 'Xuất Excel',
  making: 'Đang lập tệp…',
  saved: (count: number) => `Tệp đã lưu vào máy: ${count.toLocaleString('vi')} dòng.`,
}
