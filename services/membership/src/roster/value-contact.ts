import * as v from 'valibot'
import { faulty, mended, plain, type Reading } from './reading.ts'
import { normalise } from './text.ts'

const Address = v.pipe(v.string(), v.maxLength(254), v.email())

/** An e-mail address as typed; one that cannot be one is a warning, and the person is written without it. */
export const readEmail = (text: string): Reading<string> => (v.safeParse(Address, text).success ? plain(text) : faulty('email.form', { value: text.slice(0, 80) }))

const NUMBER = /^0[235789]\d{8}$/

function nationalNumber(text: string): Reading<string> {
  const digits = text.replace(/[\s.\-()\u00A0]/gu, '')
  if (NUMBER.test(digits)) return digits === text ? plain(digits) : mended(digits, 'separators')
  const local = digits.replace(/^(?:\+84|0084|84)0?/, '0')
  if (local !== digits && NUMBER.test(local)) return mended(local, 'country-code')
  return NUMBER.test(`0${digits}`) ? mended(`0${digits}`, 'lost-zero') : faulty('phone.form', { value: text.slice(0, 80) })
}

/** A Vietnamese number with its leading zero; a spreadsheet's lost zero comes back, a country code becomes it, of several the first counts. */
export function readPhone(text: string): Reading<string> {
  const [first = '', ...others] = normalise(text).split(/[/;,]| - /).map((part) => part.trim()).filter(Boolean)
  const read = nationalNumber(first)
  return others.length > 0 && read.value !== undefined ? mended(read.value, 'first-of-several') : read
}
