import { counted } from '../formats.en.ts'
import type { Same } from '../language/same.ts'
import type * as vi from './document-words.vi.ts'

export const documentWords: Same<typeof vi.documentWords> = {
  title: 'Papers',
  awaited: 'Not uploaded yet',
  read: 'Read',
  unread: 'Not read',
  readers: (count) => `opened by ${counted(count, 'member')}`,
}
