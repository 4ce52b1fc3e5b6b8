const shapes: readonly (readonly [RegExp, string])[] = [
  // Tokens: whatever follows `Bearer`, and JSON Web Tokens anywhere (RFC 7519; a header always begins with `{"`).
  [/Bearer\s+[^\s"',]+/gi, 'Bearer (token)'],
  [/(?<![\w-])eyJ[\w-]{5,}(?:\.[\w-]*){1,4}/g, '(token)'],
  // Addresses, also as URLs write them. A domain ends in letters, so that versions (`@3.1`) stay.
  [/[^\s"'<>()[\]{},;:=&?/@%]{1,64}(?:@|%40)(?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}{2,24}/gu, '(address)'],
  // Citizen ids: 12 digits (Law 26/2023/QH15, art. 12), written in one piece or in groups.
  [/(?<![\dA-Fa-f])\d{3}[ .-]?\d{3}[ .-]?\d{3}[ .-]?\d{3}(?!\d)/g, '(number)'],
  // Telephones of Vietnam: ten digits from 0, or nine after +84.
  [/(?<![\dA-Fa-f])(?:\+?84|0)[ .-]?\d{2,3}[ .-]?\d{3}[ .-]?\d{3,4}(?!\d)/g, '(number)'],
  // Party cards: eight digits that are no part of a longer word.
  [/(?<![0-9A-Za-z])\d{8}(?![0-9A-Za-z]|-[0-9a-f]{4}-)/g, '(number)'],
]

const words = /[\p{L}\p{M}]+(?:[ \u00a0][\p{L}\p{M}]+)*/gu
const isCapital = (word: string) => /^\p{Lu}[\p{L}\p{M}]*$/u.test(word)
// Our own lines are English and begin one sentence with a capital; two capitals in a row are somebody's name, and letters beyond ASCII are Vietnamese.
const isPersonal = (phrase: string) => /[^\u0020-\u007f]/u.test(phrase) || phrase.split(' ').some((word, index, all) => isCapital(word) && isCapital(all[index + 1] ?? ''))

/** A text for a log, without whatever looks like a person: citizen ids, cards, telephones, addresses, tokens, names and Vietnamese prose become a word in brackets. The last safety net, not the rule: callers log ids, codes and counts. */
export function redact(text: string): string {
  const masked = shapes.reduce((rest, [shape, word]) => rest.replaceAll(shape, word), text.normalize('NFC'))
  return masked.replaceAll(words, (phrase) => (isPersonal(phrase) ? '(text)' : phrase))
}

// `fetch failed` has no place of its own: only its cause's code says whether a connection was refused or broke.
const causeOf = ({ cause }: Error) => (cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? { cause: cause.code } : {})
const isFrame = (line: string) => /^\s+at /.test(line)

/** A defect's name, its place and its cause's code, without its message: messages can quote a person's data. */
export const traceOf = (error: unknown): Readonly<Record<string, string>> =>
  error instanceof Error ? { error: error.name, ...causeOf(error), at: (error.stack ?? '').split('\n').filter(isFrame).slice(0, 3).join(' ').replaceAll(/\s+/g, ' ') } : { error: typeof error }
