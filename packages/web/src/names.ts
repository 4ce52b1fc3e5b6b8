/** Lower case without marks, đ as d: what people type when they look somebody up. */
export const fold = (name: string) => name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'd').toLowerCase()
const collator = new Intl.Collator('vi')
function parts(name: string): Readonly<{ given: string; rest: string }> {
  const words = name.trim().split(/\s+/u)
  return { given: words.at(-1) ?? '', rest: words.slice(0, -1).join(' ') }
}
/** Order of a Vietnamese list of people: the given name, which stands last, then family and middle names; as services order them. */
export function compareNames(a: string, b: string): number {
  const [first, second] = [parts(a), parts(b)]
  return collator.compare(first.given, second.given) || collator.compare(first.rest, second.rest) || (a < b ? -1 : a > b ? 1 : 0)
}
/** Whether each word typed begins a word of the name. */
export function isLike(name: string, typed: string): boolean {
  const words = fold(name).split(/\s+/)
  return fold(typed).split(/\s+/).filter(Boolean).every((part) => words.some((word) => word.startsWith(part)))
}
