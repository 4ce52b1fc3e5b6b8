import { fold, nameParts, normaliseName } from '@nen-nep/rules/names/index'
import { addresses } from './words.vi.ts'

const words = (text: string) => ` ${normaliseName(text).toLowerCase().replaceAll(/[^\p{L}\p{M}/]+/gu, ' ').trim()} `
const LONG = 3
const addressed = new Set<string>(addresses)

/** The given names a text calls people by: a word with its capital, after a word of address (one or two words, in any case). */
function calledBy(text: string): Set<string> {
  const all = text.split(/[^\p{L}\p{M}/]+/u).filter((word) => word !== '')
  const isAddress = (...some: readonly (string | undefined)[]) => addressed.has(some.join(' ').toLowerCase())
  return new Set(all.filter((_, index) => index > 0 && (isAddress(all[index - 1]) || isAddress(all[index - 2], all[index - 1]))))
}

/** Whether a text speaks of one of these people: by their full name (long names also typed without marks), by their given name after a word of address, or by an id. */
export function namesPerson(text: string, names: readonly string[]): boolean {
  const typed = normaliseName(text)
  if (/\bmem_[A-Za-z0-9]/.test(typed)) return true
  const [plain, bare, called] = [words(typed), words(fold(typed)), calledBy(typed)]
  return names.map(normaliseName).filter((name) => name.includes(' ')).some((name) =>
    plain.includes(words(name)) || (name.split(' ').length >= LONG && bare.includes(words(fold(name)))) || called.has(nameParts(name).given))
}
