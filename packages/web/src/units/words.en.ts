import type { Same } from '../language/same.ts'
import type * as vi from './words.vi.ts'

export const words: Same<typeof vi.words> = {
  title: 'Figures by unit',
  of: (cell) => `${cell}: figures by unit`,
  lead: 'A joint cell covers several units. The parts add up to the cell; votes and shares are still of one cell.',
  notJoint: 'This cell covers one unit, so all figures stand in one line.',
  none: 'In no unit',
  all: 'Whole cell',
  percent: (value) => `${value}%`,
  nothing: '–',
  back: 'Back to the cell',
  open: 'Figures by unit (joint cell)',
  columns: { unit: 'Unit', members: 'Members', owed: 'Owed', present: 'Present', excused: 'Excused', unexcused: 'Unexcused', percentage: 'Attendance', given: 'Tasks given', done: 'Done', inTime: 'In time', overdue: 'Overdue' },
}
