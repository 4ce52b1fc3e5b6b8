/** Words of what follows a meeting: addenda, papers to take along. */
export const words = {
  addenda: 'Bổ sung sau khi ký',
  addendaHint: 'Biên bản đã ký không sửa được; chỉ ghi thêm, có ngày giờ và người ghi.',
  none: 'Chưa có bổ sung nào.',
  by: (name: string, when: string) => `${name}, ${when}`,
  add: 'Ghi bổ sung',
  text: 'Nội dung bổ sung *',
  textHint: 'Ví dụ: “Số hộ cam kết là 12, không phải 10”. Không quá 10.000 chữ.',
  missing: 'Ghi nội dung bổ sung.',
  added: 'Đã ghi bổ sung.',
  files: 'Tệp Word để in, lưu',
  filesHint: 'Máy chủ viết tệp trong vài giây; đường tải dùng được 15 phút.',
  kinds: { MINUTES: 'Biên bản', ATTENDANCE: 'Danh sách điểm danh', AGENDA: 'Chương trình', INVITATION: 'Giấy mời' },
  extract: 'Trích biên bản một nội dung',
  item: 'Nội dung cần trích',
  itemHint: 'Bản trích chỉ có phần này, kèm phần mở đầu và chữ ký, để gửi người có liên quan.',
  extractFile: 'Lấy trích biên bản',
}
