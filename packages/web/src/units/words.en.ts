import type { Same } from '../language/same.ts'
import type * as vi from './words.vi.ts'

export const words: Same<typeof vi.words> = {
  title: 'Figures by unit',
  of: (cell) => `${cell}: figures by unit`,
  lead: 'A joint cell covers several units. The parts add up to the cell; votes and shares are still of one cell.',
  notJoint: 'This cell covers one unit, so all figures stand in one line.',
  none: 'In no unit',
  all: 'Whole cell',
  back: 'Back to the cell',
  arrange: 'Units of the joint cell',
  names: 'Names of the units, one a line',
  namesHint: 'A joint cell has two units or more. Example: Trường Tiểu học Hòa Bình. Leave empty where the cell is not joint.',
  saveNames: 'Save the names',
  noUnits: 'The cell has no units yet. The officer above names them.',
  answering: 'Who of the committee answers for which unit',
  answeringHint: 'Where nobody is chosen, the whole committee answers.',
  whole: 'Whole committee',
  saveAnswering: 'Save who answers',
  members: 'Of which unit each member is',
  membersHint: 'A choice is kept at once, from today on; the history stays. Cell, vote and shares do not change.',
  open: 'Figures by unit (joint cell)',
  columns: { unit: 'Unit', members: 'Members', owed: 'Owed', present: 'Present', excused: 'Excused', unexcused: 'Unexcused', percentage: 'Attendance', given: 'Tasks given', done: 'Done', inTime: 'In time', overdue: 'Overdue' },
}
