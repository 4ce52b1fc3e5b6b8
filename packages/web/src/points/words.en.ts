import { counted, monthName } from '../formats.en.ts'
import type { Same } from '../language/same.ts'
import type * as vi from './words.vi.ts'

export const words: Same<typeof vi.words> = {
  title: (year) => `Meeting points of ${year}`,
  hint: 'Each regular meeting has its points: the cell’s own, and those its superior confirmed. The class of the year comes from these meetings.',
  classes: { TOT: 'Good', KHA: 'Fair', TRUNG_BINH: 'Average', KEM: 'Poor' },
  none: 'No regular meeting has ended this year.',
  noClass: 'No class yet',
  yearClass: 'The year',
  month: (month) => monthName(month),
  own: (total, max) => `cell ${total}/${max}`,
  superior: (total, max) => `superior ${total}/${max}`,
  unscored: (count) => `${counted(count, 'meeting')} without points.`,
  notScored: 'no points yet',
  missing: (months) => `Months that are over without a regular meeting: ${months}.`,
  average: 'Average points of a meeting',
  tasks: 'Tasks done',
  done: (done, all, share) => `${done} of ${all} (${share})`,
  overdue: 'Overdue tasks',
}
