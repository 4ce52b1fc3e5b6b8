import { monthName } from '../formats.en.ts'
import type { Same } from '../language/same.ts'
import type * as vi from './words.vi.ts'

export const words: Same<typeof vi.words> = {
  title: 'Bank of themes',
  lead: 'Themes to put on the agenda of a meeting: of the cell, of its superiors, and those that come with the system.',
  list: 'Themes',
  empty: 'The bank has no theme yet. You can propose the first one above.',
  own: 'Proposed by the cell',
  above: 'Proposed by a superior',
  shipped: 'Comes with the system',
  treated: (month, year) => `in the plan of ${monthName(month)} ${year}`,
  choose: 'Choose from the bank of themes',
  close: 'Close the list of themes',
  take: (title) => `Choose: ${title}`,
  takeShort: 'Choose',
  all: 'Show the bank, propose a theme',
  propose: 'Propose a theme',
  name: 'Theme *',
  nameHint: 'One sentence, for example: “Sorting waste at home”. At most 300 letters.',
  note: 'What to discuss (optional)',
  noteHint: 'Why it is worth a meeting, and what about it. At most 1,000 letters.',
  tags: 'Tags (optional)',
  tagsHint: 'Words to find it by, with commas between them. Example: “environment, public order”.',
  missing: 'Enter the theme.',
  send: 'Put it into the bank',
  sent: 'It is in the bank; you can choose it when writing an agenda.',
}
