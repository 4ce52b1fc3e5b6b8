import type { Board, BoardMonth, Cell, CellMonth } from '../api/board.ts'
import { words } from './words.vi.ts'

/** "94,1" of so many hundredths of a percent. */
export const shareText = (hundredths: number) => (Math.round(hundredths / 10) / 10).toLocaleString('vi')
export const monthIn = <T extends Readonly<{ month: number }>>(months: readonly T[], month: number): T | undefined => months.find((one) => one.month === month)
/** Present of those who owed it, in hundredths of a percent; undefined where nobody did. */
export const shareOf = ({ present, owed }: Pick<BoardMonth, 'present' | 'owed'>) => (owed === 0 ? undefined : Math.round((present * 10_000) / owed))

/** Cells that have not met in a month, those without any plan first. */
export function notMet({ cells }: Board, month: number): Cell[] {
  const rank = (cell: Cell) => { const at = monthIn(cell.months, month); return at?.announced ? 2 : at?.planned ? 1 : 0 }
  return cells.filter((cell) => !monthIn(cell.months, month)?.held).toSorted((a, b) => rank(a) - rank(b))
}
export function planWords(month: CellMonth | undefined): string {
  if (month?.announced) return words.announced
  return month?.planned ? words.planned : words.noPlan
}
export function lastWords({ months }: Cell): string {
  const last = months.findLast(({ held }) => held)
  return last ? words.last(last.month) : words.never
}
/** How far a month's meeting has come, in words. */
export function stateWords(month: CellMonth): string {
  const { states } = words
  if (month.confirmed) return states.confirmed
  if (month.minutes) return states.minutes
  if (month.held) return states.held
  if (month.announced) return states.announced
  return month.planned ? states.planned : states.none
}
