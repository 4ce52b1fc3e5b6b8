import { counted } from '../formats.en.ts'
import type { Same } from '../language/same.ts'
import type * as vi from './words.vi.ts'

export const words: Same<typeof vi.words> = {
  title: 'Search',
  field: 'What to find (typing without accents works)',
  hint: 'At least two letters of the name of a person, a cell, a meeting, a task or a document, for example chuyen de; khu pho 9.',
  groups: { people: 'Members', bodies: 'Organisations', meetings: 'Meetings', tasks: 'Tasks', papers: 'Documents, directives' },
  none: 'Nothing like it was found within your reach.',
  found: (count) => counted(count, 'result'),
  more: (count) => `${counted(count, 'more result')}. Type more letters to narrow it.`,
  draft: 'Draft',
  sent: 'Sent directive',
  received: 'Received directive',
}
