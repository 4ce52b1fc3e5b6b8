import { counted } from '../../formats.en.ts'
import type { Same } from '../../language/same.ts'
import type * as vi from './words.vi.ts'

export const words: Same<typeof vi.words> = {
  title: 'Party badges',
  lead: 'Years of membership run from the day of admission, without interruptions. The list follows the records; those who may decide, decide.',
  round: 'Round',
  roundHint: 'Four rounds a year: 3 Feb, 19 May, 2 Sep, 7 Nov.',
  all: 'With those who missed earlier rounds, and early awards in grave illness',
  none: 'Nobody reaches a badge in this round.',
  total: (years, count) => `Badge for ${years} years: ${counted(count, 'member')}`,
  years: (years) => counted(years, 'year'),
  reached: (date) => `reached on ${date}`,
  bases: { DUE: 'Due', MISSED: 'Missed earlier', EARLY: 'Early, in grave illness only', POSTHUMOUS: 'Posthumous' },
  how: 'Once there is a decision, open each member’s record and record the badge among the awards.',
  columns: { name: 'Full name', cell: 'Cell', badge: 'Badge', reached: 'Reached on', age: 'Years of membership', basis: 'Basis' },
}
