/** What is odd about a text, for the person who typed or imported it. */
export const messages = {
  ETH: 'Có chữ Ð (U+00D0) thay cho chữ Đ tiếng Việt; hãy gõ lại.',
  MIXED_SCRIPTS: 'Có chữ cái lấy từ bảng chữ khác trông giống chữ La-tinh; hãy gõ lại.',
  ZERO_WIDTH: 'Có ký tự ẩn không nhìn thấy; hãy gõ lại.',
  BIDI: 'Có ký tự điều khiển chiều viết; không được dùng.',
  LONE_SURROGATE: 'Có ký tự bị hỏng; không lưu được.',
  CONTROL: 'Có ký tự điều khiển; không được dùng.',
} as const
