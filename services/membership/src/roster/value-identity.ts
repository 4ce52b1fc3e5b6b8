import { faulty, mended, plain, type Reading } from './reading.ts'
import { foldWords, normalise } from './text.ts'

/** What a citizen's number says about its holder where it can be checked: who, and when born. */
export type Holder = Readonly<{ birthDate: string | undefined; sex: 'MALE' | 'FEMALE' | undefined }>

/**
 * Whether twelve digits agree with their holder: province 001 to 096, then a digit for century and sex, then the year of birth.
 * Decree 137/2015/NĐ-CP, art. 13, and circular 59/2021/TT-BCA, art. 4. Only used to trust a lost zero, never to refuse a number.
 */
function agrees(id: string, { birthDate, sex }: Holder): boolean {
  const century = Number(id[3])
  const year = 1900 + 100 * Math.floor(century / 2) + Number(id.slice(4, 6))
  const male = century % 2 === 0
  if (Number(id.slice(0, 3)) < 1 || Number(id.slice(0, 3)) > 96) return false
  return birthDate?.startsWith(String(year)) === true && (sex === undefined || (sex === 'MALE') === male)
}

const bare = (text: string) => text.replace(/[\s.\-\u00A0]/gu, '')

/** Twelve digits. A spreadsheet that took them for a number drops leading zeros: they come back only if the number then fits its holder. */
export function readCitizenId(text: string, holder: Holder): Reading<string> {
  if (/^\d{1,3}(?:[.,]\d{1,20})?e\+?\d{1,3}$/i.test(text)) return faulty('citizen-id.rounded', { value: text })
  const digits = bare(text)
  if (!/^\d+$/.test(digits)) return faulty('citizen-id.letters', { value: text })
  if (digits.length === 12) return digits === text ? plain(digits) : mended(digits, 'separators')
  if (digits.length === 9) return faulty('citizen-id.nine-digits', { value: text })
  const padded = digits.padStart(12, '0')
  if ([10, 11].includes(digits.length) && agrees(padded, holder)) return mended(padded, 'lost-zero')
  return faulty('citizen-id.length', { value: text, length: String(digits.length) })
}

/** The number on a party card: eight digits, of which a spreadsheet may have dropped the first zeros. Other forms are refused. */
export function readCardNumber(text: string): Reading<string> {
  const digits = bare(text)
  if (!/^\d{6,8}$/.test(digits)) return faulty('card-number.form', { value: text })
  if (digits.length < 8) return mended(digits.padStart(8, '0'), 'lost-zero')
  return digits === text ? plain(digits) : mended(digits, 'separators')
}

const SEX: Readonly<Record<string, 'MALE' | 'FEMALE'>> = { nam: 'MALE', m: 'MALE', male: 'MALE', nu: 'FEMALE', f: 'FEMALE', female: 'FEMALE' }

export function readSex(text: string): Reading<'MALE' | 'FEMALE'> {
  const sex = SEX[foldWords(text)]
  return sex ? plain(sex) : faulty('sex.unknown', { value: normalise(text) })
}
