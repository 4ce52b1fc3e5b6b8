import { counted, monthName } from '../formats.en.ts'
import type { Same } from '../language/same.ts'
import type * as vi from './words.vi.ts'

export const words: Same<typeof vi.words> = {
  title: 'Reports',
  month: 'Report of the month',
  monthHint: 'Which cells keep the rules of meeting, and what others lack. Ready to print.',
  chooseMonth: 'Month',
  report: 'Report',
  reportOf: (month, year) => `Report for ${monthName(month)} ${year}`,
  monthOf: (month, year) => `${monthName(month)} ${year}`,
  complying: (count, all) => `Rules of meeting kept by ${count} of ${counted(all, 'cell')}`,
  kept: 'In order',
  lacking: 'Something lacks',
  column: 'Rules of meeting',
  none: 'There are no cells yet.',
  attendance: 'Attendance sheet to sign (Excel)',
  attendanceHint: 'A row for each member, a column for each meeting, with room for signatures.',
  layout: 'Layout',
  layoutHint: 'Handbook: a row for each attendance, in the columns that the electronic handbook (Sổ tay đảng viên điện tử) takes, without reasons for absence.',
  layouts: { SIGNING: 'Sheet to sign', HANDBOOK: 'Columns of the electronic handbook (Sổ tay đảng viên điện tử)' },
  cell: 'Cell',
  fromMonth: 'From month',
  toMonth: 'To month',
  makeAttendance: 'Make the attendance sheet',
  backwards: 'The first month has to be the same as the last or before it.',
  year: 'Year-end summary',
  yearHint: 'From the latest roll-up. The certified file can be checked without this server.',
  makeYear: 'Make the summary (Word)',
  certified: 'Download the certified file',
  fileName: (year) => `roll-up-${year}.json`,
}
