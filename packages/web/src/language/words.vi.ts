import type { Language } from './device.ts'

/** The language of this set of pages, the one beside it, and the worker that keeps this set for when there is no network. */
export const language: Readonly<{ tag: Language; other: Language; worker: string }> = { tag: 'vi', other: 'en', worker: '/sw.js' }
export const words = {
  title: 'Ngôn ngữ của các trang',
  hint: 'Các trang này đọc được bằng tiếng Anh. Tên người, biên bản và câu trả lời của hệ thống vẫn là tiếng Việt. Lựa chọn được giữ trên máy này.',
  other: 'Read these pages in English',
  /** What is said of the sign-in form, which the identity provider words. */
  signIn: '',
  /** What is said beside a sentence of the server. */
  theirs: '',
}
/** Whether a sentence that the server worded is in another language than these pages. */
export const isForeign: (sentence: string) => boolean = () => false
