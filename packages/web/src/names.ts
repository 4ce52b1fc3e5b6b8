/** Lower case without marks, đ as d: what people type when they look somebody up. */
export const fold = (name: string) => name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'd').toLowerCase()
const collator = new Intl.Collator('vi')
const givenFirst = (name: string) => `${name.split(' ').at(-1) ?? ''} ${name}`
/** Order of a Vietnamese list of people: the given name, which stands last, then the whole name. */
export const compareNames = (a: string, b: string) => collator.compare(givenFirst(a), givenFirst(b))
/** Whether each word typed begins a word of the name. */
export function isLike(name: string, typed: string): boolean {
  const words = fold(name).split(/\s+/)
  return fold(typed).split(/\s+/).filter(Boolean).every((part) => words.some((word) => word.startsWith(part)))
}
