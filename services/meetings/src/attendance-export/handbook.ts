import type { TreeNode } from '@nen-nep/contracts'
import { civilDayOf, civilTimeOf } from '@nen-nep/rules/dates/civil-time'
import { formatDate } from '@nen-nep/rules/dates/format'
import type { Seat } from '../board/seats.ts'
import { civilOf } from '../meeting/rules.ts'
import { kinds, states, unmarked } from './handbook.vi.ts'
import type { AttendanceExport, HandbookColumns, HandbookField } from './schema.ts'

type Line = Readonly<{ seat: Seat; order: number; cell: Pick<TreeNode, 'name' | 'code'> }>
/** The hour and minute in Vietnam. */
const clock = (at: string) => civilTimeOf(at).time.slice(0, 5)
const texts: Readonly<Record<HandbookField, (line: Line) => string>> = {
  order: ({ order }) => String(order),
  cellCode: ({ cell }) => cell.code ?? '',
  cellName: ({ cell }) => cell.name,
  memberName: ({ seat }) => seat.name,
  unit: ({ seat }) => seat.unit ?? '',
  day: ({ seat }) => formatDate(civilDayOf(seat.at)),
  time: ({ seat }) => clock(seat.at),
  kind: ({ seat }) => (seat.kind ? kinds[seat.kind] : ''),
  state: ({ seat }) => (seat.state ? states[seat.state] : unmarked),
  arrivedAt: ({ seat }) => (seat.arrivedAt === undefined ? '' : clock(seat.arrivedAt)),
}

/** A line for each owed seat of some months, meeting by meeting in the order of the roster. Why somebody was away is not among the columns: it is nobody's outside the cell. */
export function handbookRows(seats: readonly Seat[], { fromMonth, toMonth }: Pick<AttendanceExport, 'fromMonth' | 'toMonth'>, cell: Line['cell'], columns: HandbookColumns): string[][] {
  const within = seats.filter(({ at }) => civilOf(at).month >= fromMonth && civilOf(at).month <= toMonth)
  return within.map((seat, index) => columns.map(({ field }) => texts[field]({ seat, order: index + 1, cell })))
}
