import { AttendanceExportRequested } from '@nen-nep/contracts'
import { tallyPresence, type Attendance } from '@nen-nep/rules/attendance/index'
import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { formatDate } from '@nen-nep/rules/dates/format'
import { percent } from '@nen-nep/rules/exact/index'
import { refusals, type Act, type Decision } from '@nen-nep/service-kit'
import type { Seat } from '../board/seats.ts'
import { civilOf } from '../meeting/rules.ts'
import type { AttendanceExport, Exporting } from './schema.ts'
import { words } from './words.vi.ts'

export const refuse = refusals({ 'attendance-export.not-yours': 'forbidden', 'attendance-export.backwards': 'invalid' })

/** Asks for the sheet. */
export function request(exporting: Exporting, id: string, { by, at }: Act): Decision<AttendanceExport> {
  if (exporting.fromMonth > exporting.toMonth) return refuse('attendance-export.backwards', { pointer: '/fromMonth' })
  return { next: { ...exporting, id, by, askedAt: at, state: 'WRITING' }, facts: [AttendanceExportRequested({ exportId: id, cellId: exporting.cellId })] }
}

const figures = ({ owed, present, excused, unexcused, percentage }: Attendance) => [String(owed), String(present), String(excused), String(unexcused), percentage === null ? words.none : percent(percentage)]

/** Rows of the sheet: a line for each member with a mark for each meeting (or that they did not owe it), what they owed and attended, and room to sign; then the sum. */
export function rowsOf(seats: readonly Seat[], { year, fromMonth, toMonth }: Pick<AttendanceExport, 'year' | 'fromMonth' | 'toMonth'>): string[][] {
  const within = seats.filter(({ at }) => civilOf(at).month >= fromMonth && civilOf(at).month <= toMonth)
  const meetings = [...new Set(within.map(({ at }) => at))].sort()
  const people = [...Map.groupBy(within, ({ memberId }) => memberId).values()]
  const lines = people.map((own, index) => {
    const marks = meetings.map((at) => own.find((seat) => seat.at === at)).map((seat) => (seat ? (seat.state ? words.marks[seat.state] : '') : words.notOwed))
    return [String(index + 1), own[0]?.name ?? '', ...marks, ...figures(tallyPresence(own.map(({ state }) => state))), '']
  })
  const sum = ['', words.total, ...meetings.map((at) => String(within.filter((seat) => seat.at === at && seat.state === 'PRESENT').length)), ...figures(tallyPresence(within.map(({ state }) => state))), '']
  return [[words.title(fromMonth, toMonth, year)], words.header(meetings.map((at) => formatDate(civilDayOf(at)))), ...lines, sum, [words.legend]]
}
