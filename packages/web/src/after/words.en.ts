import type { Same } from '../language/same.ts'
import type * as vi from './words.vi.ts'

export const words: Same<typeof vi.words> = {
  addenda: 'Added after signing',
  addendaHint: 'Signed minutes cannot be changed; words are only added, with their time and author.',
  none: 'Nothing was added.',
  by: (name, when) => `${name}, ${when}`,
  add: 'Add words',
  text: 'What is added *',
  textHint: 'Example: “12 households agreed, not 10”. At most 10,000 letters.',
  missing: 'Enter what is added.',
  added: 'Added.',
  files: 'Word files to print and keep',
  kit: 'The evening on paper',
  kitShow: 'Show and print it',
  kitHint: 'Two A4 pages: agenda, list for the roll, tasks that are due, what was concluded last time. For a hall without a signal or a phone.',
  filesHint: 'The server writes a file in a few seconds; the link works for 15 minutes.',
  kinds: { MINUTES: 'Minutes', ATTENDANCE: 'Attendance list', AGENDA: 'Agenda', INVITATION: 'Invitation' },
  extract: 'Extract of the minutes for one item',
  item: 'Item',
  itemHint: 'The extract holds this part alone, with heading and signatures, for whom it concerns.',
  extractFile: 'Get the extract',
}
