/** Lower case without marks, đ as d: what people type when they look somebody up. */
export const fold = (name: string) => name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'd').toLowerCase()
/** Whether each word typed begins a word of the name. */
export function isLike(name: string, typed: string): boolean {
  const words = fold(name).split(/\s+/)
  return fold(typed).split(/\s+/).filter(Boolean).every((part) => words.some((word) => word.startsWith(part)))
}
