import type { Party } from '../api/mails.ts'

/** To whom each kind of reminder may go, as the service takes it. */
export const partiesOf: Readonly<Record<string, readonly Party[]>> = { MEETING: ['ASKED'], DOCUMENT: ['ASKED'], REVIEW: ['ASKED', 'LEADERS'], TASK: ['ASKED', 'LEADERS', 'SUPERIOR'], DIRECTIVE: ['ASKED', 'SUPERIOR'], MONTH: ['ASKED', 'SUPERIOR'], THEME: ['ASKED', 'SUPERIOR'], RECOGNITION: ['ASKED', 'SUPERIOR'], CEREMONY: ['ASKED', 'SUPERIOR'] }
