import { Dates } from '@nen-nep/rules'
import { dateOfSerial } from './excel-dates.ts'
import { faulty, mended, plain, type Reading } from './reading.ts'
import { fold } from './text.ts'

const two = (digits: string | undefined) => (digits ?? '').padStart(2, '0')
const EARLIEST = '1900-01-01'

/** Day first, as Vietnamese people write; year first as computers do; in words as documents do. A time of day after the date is dropped. */
const FORMS: readonly (readonly [RegExp, (parts: readonly string[]) => string])[] = [
  [/^(\d{1,2})\s*([/.-])\s*(\d{1,2})\s*\2\s*(\d{4})$/, ([, day, , month, year]) => `${year ?? ''}-${two(month)}-${two(day)}`],
  [/^(\d{4})([/.-])(\d{1,2})\2(\d{1,2})$/, ([, year, , month, day]) => `${year ?? ''}-${two(month)}-${two(day)}`],
  [/^(?:ngay )?(\d{1,2}) thang (\d{1,2}) nam (\d{4})$/, ([, day, month, year]) => `${year ?? ''}-${two(month)}-${two(day)}`],
]
const UNCLEAR = [
  [/^\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{2}$/, 'date.two-digit-year'],
  [/^(?:19|20)\d{2}$/, 'date.year-only'],
  [/^\d{1,2}\s*[/.-]\s*\d{4}$/, 'date.month-only'],
] as const

const written = (text: string) => (/\p{L}/u.test(text) ? fold(text) : text).replace(/[t ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?z?$/, '')

/** Five digits are the serial number of a day in a column that lost its date format; fewer or more are not. */
function serialDay(text: string, today: string): Reading<string> {
  const day = /^\d{5}(?:\.\d+)?$/.test(text) ? dateOfSerial(Number(text)) : undefined
  return day !== undefined && day <= today ? mended(day, 'serial-date') : faulty('date.form', { value: text })
}

function dayOf(text: string, today: string): Reading<string> {
  const bare = written(text)
  for (const [form, order] of FORMS) {
    const parts = form.exec(bare)
    if (!parts) continue
    const day = order(parts)
    return Dates.isPlainDate(day) ? plain(day) : faulty('date.impossible', { value: text })
  }
  const unclear = UNCLEAR.find(([form]) => form.test(bare))
  return unclear ? faulty(unclear[1], { value: text }) : serialDay(bare, today)
}

/** A day of life not after `today`. Two-digit years, lone years and months, impossible days and unknown forms are refused. */
export function readDate(text: string, today: string): Reading<string> {
  const read = dayOf(text, today)
  if (read.value === undefined) return read
  if (read.value > today) return faulty('date.future', { value: Dates.formatDate(read.value), today: Dates.formatDate(today) })
  return read.value < EARLIEST ? faulty('date.too-early', { value: Dates.formatDate(read.value) }) : read
}
