import type { Same } from '../language/same.ts'
import type * as vi from './words.vi.ts'

export const words: Same<typeof vi.words> = {
  title: 'Are you in the hall?',
  code: 'Code of the hall',
  codeHint: 'Six digits read out or shown in the hall, for example 123456. It changes every minute.',
  scanned: 'The code came from the QR picture. Press “Check in”.',
  codeWrong: 'Enter all six digits.',
  send: 'Check in',
  done: 'The code is taken. The minute-taker will mark you present.',
  notRight: (left) => `The code is wrong or has changed. Look at the new one and enter it; ${left} tries left.`,
  speak: 'Ask to speak',
  speakHint: 'The chair sees your name in the order of asking.',
  asked: 'You have asked to speak. The chair will call you.',
  withdraw: 'I no longer wish to speak',
}
