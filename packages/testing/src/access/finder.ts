/** The first four letters of what begins at a place, as a number: no two beginnings differ and have the same by chance more than rarely. */
const beginning = (text: string, at: number) => Math.imul(Math.imul(Math.imul(text.charCodeAt(at), 977) + text.charCodeAt(at + 1), 977) + text.charCodeAt(at + 2), 977) + text.charCodeAt(at + 3)

/** Finds which of many words, of four letters or more, stand in a text of small letters; answers their places in the list, which may grow. One walk through the text, not one for each word: batteries ask this of thousands of answers. */
export function finder(words: readonly Readonly<{ value: string }>[]) {
  const known: string[] = []
  const beginners = new Map<number, number[]>()
  const learn = (): void => {
    for (const { value } of words.slice(known.length)) {
      const word = value.toLowerCase()
      if (word.length < 4) throw new Error(`“${value}” is too short to be told from other words`)
      const alike = beginners.get(beginning(word, 0)) ?? []
      beginners.set(beginning(word, 0), [...alike, known.push(word) - 1])
    }
  }
  return (text: string): ReadonlySet<number> => {
    learn()
    const found = new Set<number>()
    for (let at = 0; at + 4 <= text.length; at += 1) {
      for (const index of beginners.get(beginning(text, at)) ?? []) if (text.startsWith(known[index]!, at)) found.add(index)
    }
    return found
  }
}
