/** Words about the frame of an organisation's papers. */
export const letterhead = {
  title: 'Đầu trang văn bản',
  hint: 'Dùng cho mọi văn bản Word của tổ chức: biên bản, nghị quyết, giấy mời, biểu mẫu cuối năm. Văn bản đã ban hành giữ nguyên như cũ.',
  open: 'Sửa đầu trang văn bản',
  wording: 'Sửa lời văn các văn bản',
  save: 'Lưu đầu trang',
  saved: 'Đã lưu. Văn bản lấy từ nay dùng đầu trang này.',
  parts: {
    superior: { name: 'Tổ chức cấp trên', hint: 'Để trống thì lấy tên cấp trên trên cây tổ chức. Ví dụ: Đảng bộ phường An Bình.' },
    body: { name: 'Tên tổ chức ban hành', hint: 'Để trống thì lấy tên trên cây tổ chức. Ví dụ: Chi bộ Trường Tiểu học An Bình.' },
    place: { name: 'Địa danh', hint: 'Đứng trước ngày tháng; dùng chung cho các tổ chức trực thuộc chưa ghi riêng. Ví dụ: An Bình.' },
    acting: { name: 'Dòng thay mặt, trên chức vụ người ký', hint: 'Để trống thì theo loại tổ chức. Ví dụ: T/M BAN THƯỜNG VỤ.' },
  },
}
