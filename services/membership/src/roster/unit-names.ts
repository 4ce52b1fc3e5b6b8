import { foldWords } from './text.ts'
import type { Unit } from './units.ts'
import { shortWords, unitPrefix, wardPart, wardPrefix } from './words.vi.ts'

const longWord = (word: string) => (/^0+\d/.test(word) ? word.replace(/^0+/, '') : (shortWords[word] ?? word))

/** Folded words, a number apart from the word it was glued to ('KP1'). */
const wordsOf = (name: string) => foldWords(name).replace(/\b([a-z]+)(\d)/g, '$1 $2')

/** A unit's name without what it is: folded, short words written out, no leading zeros ('CB KP 08' and 'Chi bộ Khu phố 8' are both 'khu pho 8'). */
export const unitKey = (name: string) => `${wordsOf(name).split(' ').map(longWord).join(' ')} `.replace(unitPrefix, '').trim()

/** A name that says its ward, cut in two: 'KP 8 P.AB' is 'khu pho 8' in 'ab'. */
export function cutWard(name: string): Readonly<{ base: string; ward?: string }> {
  const cut = wardPart.exec(wordsOf(name))
  return cut?.[1] && cut[2] ? { base: unitKey(cut[1]), ward: cut[2] } : { base: unitKey(name) }
}

const initials = (words: string) => words.split(' ').map((word) => (/^\d+$/.test(word) ? word : (word[0] ?? ''))).join('')

/** Whether a ward is meant by its name or by its initials ('P.AB' is Phường An Bình). */
export function isWard({ name }: Unit, ward: string): boolean {
  const own = unitKey(name).replace(wardPrefix, '')
  return own === ward || initials(own) === ward.replaceAll(' ', '')
}

/** How many letters have to be put in, taken out or changed to make one text the other. */
function steps(a: string, b: string): number {
  let before = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let row = 0; row < a.length; row++) {
    const now = [row + 1]
    for (let column = 0; column < b.length; column++) now.push(Math.min((before[column] ?? 0) + (a[row] === b[column] ? 0 : 1), (before[column + 1] ?? 0) + 1, (now[column] ?? 0) + 1))
    before = now
  }
  return before.at(-1) ?? 0
}

const CLOSE = 0.34
/** The units whose names come closest to some words, at most three, nearest first: to be proposed, never to be taken. */
export function near(units: readonly Unit[], words: string): Unit[] {
  const wanted = unitKey(words).slice(0, 80)
  const measured = units.map((unit) => ({ unit, far: steps(wanted, unitKey(unit.name)) / Math.max(1, wanted.length) }))
  return measured.filter(({ far }) => far <= CLOSE).toSorted((a, b) => a.far - b.far).slice(0, 3).map(({ unit }) => unit)
}
