export * from './suspicion.ts'
export { messages } from './messages.vi.ts'

const collator = new Intl.Collator('vi')

/** A name as it is stored: as typed, composed (NFC), without outer or doubled spaces. */
export const normaliseName = (typed: string) => typed.normalize('NFC').replace(/\s+/gu, ' ').trim()

/** The copy a search compares: no marks, no case, d for the barred d (and for the eth that keyboards put in its place). */
export function fold(text: string): string {
  const bare = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[\u0111\u00F0]/gu, 'd')
  return bare.normalize('NFD').replace(/\p{M}/gu, '').replace(/\s+/gu, ' ').trim()
}

/** Vietnamese names are called by the last word: the given name, and the family and middle names before it (often absent). */
export function nameParts(name: string): Readonly<{ given: string; rest: string }> {
  const words = normaliseName(name).split(' ')
  return { given: words.at(-1) ?? '', rest: words.slice(0, -1).join(' ') }
}

/** A folded key, given name first, by which a table may keep people nearly in order; lists shown to people use `compareNames`. */
export function sortKey(name: string): string {
  const { given, rest } = nameParts(name)
  return `${fold(given)} ${fold(rest)}`.trim()
}

/** Order of a Vietnamese roster: given name, then family and middle names, each by the Vietnamese alphabet; a total order. */
export function compareNames(a: string, b: string): number {
  const [first, second] = [nameParts(a), nameParts(b)]
  const byAlphabet = collator.compare(first.given, second.given) || collator.compare(first.rest, second.rest)
  return byAlphabet || (a < b ? -1 : a > b ? 1 : 0)
}

/** Where each different text stands in the alphabet: compared once a text, not once a person. */
function ranks(texts: readonly string[]): Map<string, number> {
  const sorted = [...new Set(texts)].sort((a, b) => collator.compare(a, b) || (a < b ? -1 : 1))
  let rank = 0
  return new Map(sorted.map((text, index) => {
    const before = sorted[index - 1]
    if (before !== undefined && collator.compare(before, text) !== 0) rank += 1
    return [text, rank]
  }))
}

/** People in the order that `compareNames` gives, namesakes as they came; for long lists, of which a hundred share a given name. */
export function sortedByName<T extends Readonly<{ name: string }>>(people: readonly T[]): T[] {
  const known = people.map((person) => ({ person, ...nameParts(person.name) }))
  const [byGiven, byRest] = [ranks(known.map(({ given }) => given)), ranks(known.map(({ rest }) => rest))]
  const placed = known.map(({ person, given, rest }) => ({ person, given: byGiven.get(given) ?? 0, rest: byRest.get(rest) ?? 0 }))
  placed.sort((a, b) => a.given - b.given || a.rest - b.rest || (a.person.name < b.person.name ? -1 : a.person.name > b.person.name ? 1 : 0))
  return placed.map(({ person }) => person)
}
