/** What is said where a page did not come or threw. */
export const words = {
  title: 'Trang này gặp lỗi',
  notCome: 'Mạng yếu, hoặc hệ thống vừa được cập nhật.',
  save: 'Cần tải lại cả trang. Đồng chí lưu hoặc gửi điều đang gõ, rồi bấm lần nữa.',
  threw: 'Các trang khác vẫn dùng được.',
  kept: 'Bản nháp và điều đã ghi vẫn còn trên máy này; điều chờ gửi sẽ tự gửi.',
}
