import { counted } from '../formats.en.ts'
import type { Same } from '../language/same.ts'
import type * as vi from './document-words.vi.ts'

export const documentWords: Same<typeof vi.documentWords> = {
  title: 'Papers',
  empty: 'The meeting has no papers yet.',
  readBy: (date) => `to be read by ${date}`,
  withdraw: 'Withdraw',
  awaited: 'Not uploaded yet',
  read: 'Read',
  unread: 'Not read',
  readers: (count) => `opened by ${counted(count, 'member')}`,
}
