const list = (words: readonly string[]) => words.map((word) => `“${word}”`).join(', ')

/** The second question about one text. */
export const secrecyQuestion = (words: readonly string[]) => `Có từ ${list(words)}: xin xem lại nội dung này.`
/** The second question about a whole command: what was seen, what to do if it is a secret, and how to go on if it is not. */
export const secrecyAsks = (words: readonly string[]) =>
  `Trong nội dung có từ ${list(words)}. Đồng chí xem lại giúp: nếu thuộc bí mật nhà nước thì không đưa vào hệ thống này, hãy xử lý theo chế độ bảo mật của cơ quan. Nếu không phải, hãy xác nhận (secrecyConfirmed: true) rồi gửi lại.`
