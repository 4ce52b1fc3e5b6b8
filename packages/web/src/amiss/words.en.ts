import type { Same } from '../language/same.ts'
import type * as vi from './words.vi.ts'

export const words: Same<typeof vi.words> = {
  title: 'This page has a fault',
  notCome: 'The network is weak, or the system has just been updated.',
  save: 'The whole page has to be loaded anew. Please save or send what you are typing, then press again.',
  threw: 'The other pages still work.',
  kept: 'Drafts and what you recorded are still on this device; what waits is sent by itself.',
}
