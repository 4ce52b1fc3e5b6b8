import { counted } from '../formats.en.ts'
import type { Same } from '../language/same.ts'
import type * as vi from './words.vi.ts'

export const actionWords: Same<typeof vi.actionWords> = {
  title: 'To do now',
  none: 'Nothing is waiting for you.',
  goOn: 'Go on with the meeting',
  start: 'Start the meeting',
  prepare: 'Prepare the next meeting',
  invite: 'Finish the agenda and send the invitations',
  sign: 'Read back and sign the minutes',
  plan: 'Plan this month’s meeting',
  answer: 'Say whether you will come',
  judge: 'Conclude reported tasks',
  remind: 'Remind of overdue tasks',
  mine: 'Your tasks',
  now: 'In session',
  today: 'Today',
  next: 'Go on',
  waiting: 'Waiting',
  missing: 'No date',
  inDays: (days) => (days === 1 ? 'Tomorrow' : `In ${days} days`),
  count: (count) => counted(count, 'task'),
}
