import type { Same } from '../language/same.ts'
import type * as vi from './words.vi.ts'

export const words: Same<typeof vi.words> = {
  title: 'Sign-in codes',
  lead: 'For members without e-mail or with a shared mailbox. A code has eight digits and works once within 15 minutes; read it out, or print it and hand it over.',
  notYours: 'Only the secretary and deputy secretary give codes to the members of their own cell.',
  issue: 'Give a code',
  issueTo: (name) => `Give a code to ${name}`,
  codeOf: (name) => `Code of ${name}`,
  until: (moment) => `It works until ${moment}.`,
  how: 'On the sign-in page the member enters the party card number, then this code in the field “Mã xác nhận” (code).',
  shown: 'The code was shown once and is not shown again. Give a new one if needed.',
  hide: 'Done, hide the code',
}
