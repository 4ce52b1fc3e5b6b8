import { counted } from '../formats.en.ts'
import type { Same } from '../language/same.ts'
import type * as vi from './words.vi.ts'

export const words: Same<typeof vi.words> = {
  toRead: 'To be read',
  read: 'Read',
  say: 'I have read it',
  sayOf: (title) => `I have read it: ${title}`,
  title: 'Papers to be read',
  lead: 'Opening a paper or pressing “I have read it” both count as read.',
  none: 'No paper to be read was sent yet.',
  paper: (at) => `Paper ${at}`,
  who: 'Show who has not read it',
  whoOf: (title, at) => `Show who has not read it: ${title}, ${at}`,
  count: (read, asked) => `read by ${read} of ${counted(asked, 'member')}`,
  everybody: 'Everybody has read it.',
  unread: 'Not read',
  columns: { name: 'Not read by', paper: 'Paper' },
}
