import type { Same } from '../language/same.ts'
import type * as vi from './words.vi.ts'

export const words: Same<typeof vi.words> = {
  title: 'Papers of the meeting',
  tonight: 'To be done tonight',
  onTime: 'All papers are in time.',
  due: (date) => `due ${date}`,
  done: (date) => `done ${date}`,
  states: { DONE: 'Done', DONE_LATE: 'Done late', LATE: 'Overdue', TODAY: 'Today', WAITING: 'Not due yet' },
}
