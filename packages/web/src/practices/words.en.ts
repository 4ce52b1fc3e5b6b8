import type { Same } from '../language/same.ts'
import type * as vi from './words.vi.ts'

export const words: Same<typeof vi.words> = {
  title: 'Good practices',
  lead: 'A cell writes in short what went well; its superior chooses and sends it to the other cells.',
  none: 'There are no good practices this year yet.',
  share: 'Write a good practice',
  name: 'Name *',
  nameHint: 'Example: “Party groups meet before the cell does”.',
  text: 'What the cell did, and how it turned out *',
  textHint: 'Name nobody: this goes out of the cell.',
  put: 'Send to the superior',
  from: (name, date) => `${name} · ${date}`,
  sent: 'Sent to the cells',
  waiting: 'Waiting to be chosen',
  send: 'Send to the cells',
}
