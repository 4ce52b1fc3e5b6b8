import type { Same } from '../language/same.ts'
import type * as vi from './words.vi.ts'

export const words: Same<typeof vi.words> = {
  title: 'Figures in force',
  hint: 'The sizes and terms by which the system reminds. A figure that a superior set names who set it.',
  open: 'Show the figures',
  close: 'Close the figures',
  setBy: (name, from) => `set by ${name}, from ${from}`,
  usual: 'as the regulations say',
  kept: 'The sizes of the Party Statutes are kept.',
  broken: 'Sizes not kept',
}
