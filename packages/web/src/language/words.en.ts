import type { Same } from './same.ts'
import type * as vi from './words.vi.ts'

export const language: typeof vi.language = { tag: 'en', other: 'vi', worker: '/sw.js?en' }
export const words: Same<typeof vi.words> = {
  title: 'Language of the pages',
  hint: 'You are reading the pages in English. Names, minutes and what the system answers stay in Vietnamese. The choice is kept on this device.',
  other: 'Đọc các trang này bằng tiếng Việt',
  signIn: 'The form for signing in is in Vietnamese: “Số thẻ đảng viên hoặc thư điện tử” asks for your party card number or e-mail address, “Mã xác nhận” for the six-digit code that is sent to you.',
  theirs: 'The system answered in Vietnamese.',
}
const VIETNAMESE = /[\u00C0-\u00C3\u00C8-\u00CA\u00CC\u00CD\u00D2-\u00D5\u00D9\u00DA\u00DD\u00E0-\u00E3\u00E8-\u00EA\u00EC\u00ED\u00F2-\u00F5\u00F9\u00FA\u00FD\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01A0\u01A1\u01AF\u01B0\u1EA0-\u1EF9]/
export const isForeign: typeof vi.isForeign = (sentence) => VIETNAMESE.test(sentence)
