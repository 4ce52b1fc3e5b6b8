import { counted } from '../../formats.en.ts'
import type { Same } from '../../language/same.ts'
import type * as vi from './words.vi.ts'

export const words: Same<typeof vi.words> = {
  title: 'Watch lists',
  why: 'Why on the list',
  how: 'Each list follows the records by itself. Choose one to see its members.',
  count: (people, cells) => (people === 0 ? 'nobody' : `${counted(people, 'person', 'people')}, ${counted(cells, 'cell')}`),
  back: 'Back to the lists',
  none: 'There is nobody on this list.',
  on: (date) => `on ${date}`,
  years: (years) => counted(years, 'year'),
  missing: (fields) => `lacks ${fields.join(', ').toLowerCase()}`,
  export: 'Take a list of members (Excel)',
  exportHint: 'In the form of the summary card, with whole citizen ids, card numbers and phones. The reason is noted in the audit log.',
  reason: 'Reason for taking it',
  reasonHint: 'At least ten letters, for example: for the organisation board, by its letter 12.',
  reasonShort: 'Give a reason of at least ten letters',
  write: 'Make the file',
  writing: 'Making the file…',
  ready: (people) => `The file has ${counted(people, 'person', 'people')}. The link works for 15 minutes.`,
  download: 'Download the file',
  expired: 'The file has expired. Please make it again.',
}
