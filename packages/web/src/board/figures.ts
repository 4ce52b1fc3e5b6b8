import type { BoardCell, BoardData, BoardMonth } from '../api/board.ts'
import { words } from './words.vi.ts'

/** What a month of a cell has come to, in one word. */
export function stateOf({ confirmed, minutes, held, announced, planned }: BoardMonth): keyof typeof words.states {
  const steps = [['confirmed', confirmed], ['minutes', minutes], ['held', held], ['announced', announced], ['planned', planned]] as const
  return steps.find(([, reached]) => reached)?.[0] ?? 'none'
}
/** Hundredths of a percent as people write them: 9410 is "94,1%". */
export const percentText = (hundredths: number | null) => (hundredths === null ? '–' : words.percent((hundredths / 100).toLocaleString('vi', { maximumFractionDigits: 1 })))
const shareOf = ({ present, owed }: BoardMonth) => (owed === 0 ? null : Math.round((present * 10_000) / owed))

type Line = Readonly<{ cell: BoardCell; said: string }>
/** The totals of a month, each with the cells that make it up: any total opens its list. */
export function figuresOf({ cells, months }: BoardData, month: number) {
  const lines = cells.flatMap((cell) => {
    const at = cell.months.find((one) => one.month === month)
    return at ? [{ cell, at }] : []
  })
  const pick = (fits: (at: BoardMonth) => boolean, say: (at: BoardMonth) => string): Line[] => lines.filter(({ at }) => fits(at)).map(({ cell, at }) => ({ cell, said: say(at) }))
  const met = pick(({ owed }) => owed > 0, (at) => `${percentText(shareOf(at))} (${words.people(at.present, at.owed)})`)
  const notMet = pick(({ held }) => !held, (at) => words.states[stateOf(at)])
  const unsigned = pick(({ held, minutes }) => held && !minutes, (at) => words.states[stateOf(at)])
  const late = cells.filter(({ tasksOverdue }) => tasksOverdue > 0).map((cell) => ({ cell, said: words.tasks(cell.tasksOverdue) }))
  return [
    { key: 'notMet', title: words.notMet, value: `${notMet.length}/${cells.length}`, lines: notMet },
    { key: 'attendance', title: words.attendance, value: percentText(months.find((one) => one.month === month)?.percentage ?? null), lines: met },
    { key: 'minutes', title: words.minutes, value: String(unsigned.length), lines: unsigned },
    { key: 'overdue', title: words.overdue, value: String(late.reduce((sum, { cell }) => sum + cell.tasksOverdue, 0)), lines: late },
  ] as const
}
export type Figure = ReturnType<typeof figuresOf>[number]
