import { fold } from '../names/index.ts'
import { harmless, marked, type Hint } from './words.vi.ts'

type Word = Readonly<{ typed: string; bare: string }>
type Phrase = Readonly<{ text: string; words: readonly Word[]; hint?: Hint }>
/** A marked word found in a text, as the list writes it, and what it hints at. */
export type Found = Readonly<{ words: string; hint: Hint }>

/** Letters only: dots, underscores, digits and hyphens of file names part words; what cannot be seen joins them. */
const wordsOf = (text: string): Word[] => (text.normalize('NFC').replaceAll(/\p{Cf}/gu, '').match(/[\p{L}\p{M}]+/gu) ?? []).map((word) => ({ typed: word.toLowerCase(), bare: fold(word) }))

const phrase = (text: string, hint?: Hint): Phrase => ({ text, words: wordsOf(text), ...(hint === undefined ? {} : { hint }) })
const longestFirst = (a: Phrase, b: Phrase) => b.words.length - a.words.length
const suspects = [...marked.STATE_SECRET.map((text) => phrase(text, 'STATE_SECRET')), ...marked.PERSONNEL.map((text) => phrase(text, 'PERSONNEL'))].toSorted(longestFirst)
const innocents = harmless.map((text) => phrase(text)).toSorted(longestFirst)

/** A word typed with its marks means itself; one typed without means every word it could be. */
const means = ({ typed, bare }: Word, wanted: Word) => typed === wanted.typed || (typed === bare && bare === wanted.bare)
const stands = (words: readonly Word[], at: number, { words: wanted }: Phrase) => wanted.every((word, index) => {
  const here = words[at + index]
  return here !== undefined && means(here, word)
})

type Span = Readonly<{ from: number; to: number; phrase: Phrase }>
function spans(words: readonly Word[], phrases: readonly Phrase[]): Span[] {
  return words.flatMap((_, from) => {
    const found = phrases.find((one) => stands(words, from, one))
    return found ? [{ from, to: from + found.words.length, phrase: found }] : []
  })
}
const covers = (outer: Span, inner: Span) => outer.from <= inner.from && inner.to <= outer.to

/** The marked words in a text, each once, in its order: whole words only, whatever their case, form or separators, and none inside an everyday word such as «bảo mật». */
export function markedIn(text: string): Found[] {
  const words = wordsOf(text)
  const [bad, good] = [spans(words, suspects), spans(words, innocents)]
  const real = bad.filter((one) => !good.some((span) => covers(span, one)) && !bad.some((other) => other !== one && covers(other, one)))
  const found = new Map(real.flatMap(({ phrase: { text: name, hint } }) => (hint === undefined ? [] : [[name, { words: name, hint }] as const])))
  return [...found.values()]
}

/** A text to look at, and where it stands in what was sent (a JSON pointer). */
export type Named = Readonly<{ pointer: string; text: string }>
/** The texts that bring the second question, with the words found in each; none when nothing is marked. */
export const questionsIn = (texts: readonly Named[]): (Named & Readonly<{ found: readonly Found[] }>)[] =>
  texts.map((one) => ({ ...one, found: markedIn(one.text) })).filter(({ found }) => found.length > 0)
