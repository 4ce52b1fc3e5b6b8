import type { Same } from '../language/same.ts'
import type * as vi from './words.vi.ts'

export const words: Same<typeof vi.words> = { title: 'Messages', empty: 'There are no messages yet.', open: 'Open the meeting' }
