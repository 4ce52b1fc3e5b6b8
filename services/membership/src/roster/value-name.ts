import { lettersIn, LONGEST_NAME } from '@nen-nep/contracts'
import { Names } from '@nen-nep/rules'
import { faulty, mended, plain, type Reading } from './reading.ts'
import { normalise } from './text.ts'

const letters = /\p{L}/gu
const isCapital = (name: string) => name === name.toUpperCase() && (name.match(letters) ?? []).length > 3

/** Every word, and every part after an apostrophe or hyphen (K'Brìu, H'Hen), with one capital. */
const cased = (name: string) => name.toLowerCase().replace(/(^|[\s'’-])(\p{L})/gu, (_, before: string, first: string) => before + first.toUpperCase())

function suspicion(typed: string, name: string): Reading<string> | undefined {
  const [worst] = Names.suspicionsOf(typed).toSorted((a, b) => a.severity.localeCompare(b.severity))
  if (!worst) return undefined
  if (worst.severity === 'ERROR') return faulty('name.broken', { reason: worst.message })
  return { ...faulty('name.suspicious', { reason: worst.message, value: name }), value: name }
}

/** A person's name as typed, composed and without stray spaces; one in capitals only is given its usual case. Look-alike letters are kept and told of. */
export function readName(typed: string): Reading<string> {
  const name = normalise(typed)
  const length = lettersIn(name)
  if (length > LONGEST_NAME) return faulty('name.too-long', { length: String(length) })
  if (!/\p{L}/u.test(name)) return faulty('name.missing')
  const odd = suspicion(typed, name)
  if (odd) return odd
  if (isCapital(name)) return mended(cased(name), 'capitals')
  return name === typed.normalize('NFC') ? plain(name) : mended(name, 'spaces')
}
