import type { Same } from '../language/same.ts'
import type * as vi from './words.vi.ts'

export const words: Same<typeof vi.words> = {
  title: 'Handover',
  of: (cell, date) => `${cell}, ${date}`,
  next: 'Next meeting',
  noNext: 'Not announced yet.',
  none: 'None.',
  lists: { drafts: 'Meetings being prepared', postponed: 'Postponed meetings', unsigned: 'Minutes not signed', tasks: 'Open tasks', limitations: 'Limitations to be remedied', topics: 'Topics carried to the next meeting', due: 'Deadlines of members’ records', transfers: 'Transfers under way' },
  meeting: (time, date, venue) => `${time}, ${date}${venue === '' ? '' : `, ${venue}`}`,
  task: (who, what, due, late) => `${who}: ${what} – due ${due}${late ? ' (overdue)' : ''}`,
  waiting: (corrections, admissions) => `Corrections of records waiting for an answer: ${corrections}. Admissions under way: ${admissions}.`,
  sign: ['Handed over by', 'Taken over by'],
}
