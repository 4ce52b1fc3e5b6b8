import type * as vi from './words.vi.ts'

export const words: typeof vi.words = {
  title: 'Slips of invitation',
  none: 'Nobody needs a paper slip for this meeting.',
  invites: 'Dear Comrade',
  to: (meeting) => `you are invited to: ${meeting}.`,
  at: (venue) => `At: ${venue}`,
  scan: 'Scan the code to say whether you will attend, or ring your secretary.',
}
