import type { Same } from '../language/same.ts'
import type * as vi from './words.vi.ts'

export const words: Same<typeof vi.words> = {
  title: 'Tasks',
  mine: 'Yours',
  cell: 'Of the cell',
  done: 'Concluded',
  empty: 'There are no tasks.',
  due: (date) => `due ${date}`,
  overdue: 'Overdue',
  statuses: { ASSIGNED: 'New', ACCEPTED: 'Accepted', IN_PROGRESS: 'In progress', REPORTED: 'Reported', EXTENDED: 'Extended', DONE: 'Done', NOT_DONE: 'Not done', CANCELLED: 'Dropped' },
  accept: 'Accept the task',
  report: 'Report it as done',
  detail: 'Result (optional)',
  close: 'Conclude: done',
  fail: 'Conclude: not done',
}
