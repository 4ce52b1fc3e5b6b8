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
