import { counted } from '../formats.en.ts'
import type { Same } from '../language/same.ts'
import type * as vi from './words.vi.ts'

export const words: Same<typeof vi.words> = {
  save: 'Export to Excel',
  making: 'Making the file…',
  saved: (count) => `The file is saved on this device: ${counted(count, 'row')}.`,
}
