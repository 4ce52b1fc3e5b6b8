import type { Cell } from './sheet.ts'
import type { Detail, Problem, ProblemCode } from './problems.ts'

/** What was changed on the way from the cell to the value; shown to people beside what the file said. */
export type RepairCode = 'spaces' | 'capitals' | 'lost-zero' | 'separators' | 'serial-date' | 'country-code' | 'first-of-several'

/** A cell read as a value: nothing (blank), a value, a value that was mended, or a problem, which may still leave a value. */
export type Reading<T> = Readonly<{ value?: T; problem?: Problem; repair?: RepairCode }>

export const nothing: Reading<never> = {}
export const plain = <T>(value: T): Reading<T> => ({ value })
export const mended = <T>(value: T, repair: RepairCode): Reading<T> => ({ value, repair })
export const faulty = (code: ProblemCode, detail: Detail = {}): Reading<never> => ({ problem: { code, detail } })

/** A cell without its blanks; errors of Excel and formulas nobody computed are problems before any reader sees them. */
export function readCell<T>(cell: Cell, read: (text: string, kind: Cell['kind']) => Reading<T>): Reading<T> {
  if (cell.kind === 'f') return faulty('cell.uncomputed')
  if (cell.kind === 'e') return faulty('cell.excel-error', { value: cell.text })
  const text = cell.text.replace(/^['"]+(?=[=+\-@\t\r＝＋－＠])/u, '').trim()
  return text === '' ? nothing : read(text, cell.kind)
}
