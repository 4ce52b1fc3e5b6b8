import type { Same } from '../language/same.ts'
import type * as vi from './version-words.vi.ts'

export const versionWords: Same<typeof vi.versionWords> = {
  open: 'Show earlier texts of the minutes',
  close: 'Close',
  title: 'Earlier texts of the minutes',
  none: 'The minutes have not been changed.',
  nobody: 'Writer not known',
  draft: (n) => `Text ${n}`,
  compare: 'What changed',
  how: 'What is struck through was taken out after this text; what is underlined was put in.',
  same: 'This text is the same as the one in use.',
  text: 'The earlier text against the one in use',
  gone: 'Taken out',
  added: 'Put in',
}
