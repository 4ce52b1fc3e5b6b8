import type { BoardCell, BoardData, BoardMonth } from '../api/board.ts'
import { decimal, percentText, shareOf } from '../percent.ts'
import { civilOf } from '../time.ts'
import { words } from './words.vi.ts'

/** What a month of a cell has come to, in one word. */
export function stateOf({ confirmed, minutes, held, announced, planned }: BoardMonth): keyof typeof words.states {
  const steps = [['confirmed', confirmed], ['minutes', minutes], ['held', held], ['announced', announced], ['planned', planned]] as const
  return steps.find(([, reached]) => reached)?.[0] ?? 'none'
}

/** How many days of a month are left, none of one that is over. */
export function daysLeft(year: number, month: number, now: number): number | undefined {
  const today = civilOf(now)
  if (today.year !== year || today.month !== month) return undefined
  return new Date(Date.UTC(year, month, 0)).getUTCDate() - today.day
}

type Line = Readonly<{ cell: BoardCell; said: string; bad?: boolean }>
const scoresOf = (lines: readonly Readonly<{ at: BoardMonth }>[]) => lines.flatMap(({ at }) => at.score ?? [])
const mean = (scores: readonly number[]) => (scores.length === 0 ? undefined : scores.reduce((sum, one) => sum + one, 0) / scores.length)

function changeText({ months }: BoardData, month: number): string {
  const of = (wanted: number) => months.find((one) => one.month === wanted)?.percentage ?? null
  const [now, before] = [of(month), of(month - 1)]
  return now === null || before === null ? '' : words.change(decimal(Math.abs(now - before) / 100), now >= before)
}

/** The totals of a month, each with the cells that make it up: any total opens its list. */
export function figuresOf(data: BoardData, { month, year, now }: Readonly<{ month: number; year: number; now: number }>) {
  const { cells, months } = data
  const lines = cells.flatMap((cell) => {
    const at = cell.months.find((one) => one.month === month)
    return at ? [{ cell, at }] : []
  })
  const pick = (fits: (at: BoardMonth) => boolean, say: (at: BoardMonth) => string): Line[] => lines.filter(({ at }) => fits(at)).map(({ cell, at }) => ({ cell, said: say(at), bad: stateOf(at) === 'none' }))
  const met = pick(({ owed }) => owed > 0, (at) => `${percentText(shareOf(at.present, at.owed))} (${words.people(at.present, at.owed)})`)
  const notMet = pick(({ held }) => !held, (at) => words.states[stateOf(at)])
  const unsigned = pick(({ held, minutes }) => held && !minutes, (at) => words.states[stateOf(at)])
  const scored = pick(({ score }) => score !== null, ({ score }) => words.points(decimal(score ?? 0)))
  const late: Line[] = cells.filter(({ tasksOverdue }) => tasksOverdue > 0).map((cell) => ({ cell, said: words.tasks(cell.tasksOverdue) }))
  const left = daysLeft(year, month, now)
  const average = mean(scoresOf(lines))
  return [
    { key: 'notMet', title: words.notMet, value: `${notMet.length}/${cells.length}`, note: left === undefined ? words.ended : words.left(left), lines: notMet },
    { key: 'attendance', title: words.attendance, value: percentText(months.find((one) => one.month === month)?.percentage ?? null), note: changeText(data, month), lines: met },
    { key: 'quality', title: words.quality, value: average === undefined ? '–' : words.points(decimal(average)), note: words.good(lines.filter(({ at }) => at.band === 'TOT').length), lines: scored },
    { key: 'minutes', title: words.minutes, value: String(unsigned.length), note: words.toSign, lines: unsigned },
    { key: 'overdue', title: words.overdue, value: String(late.reduce((sum, { cell }) => sum + cell.tasksOverdue, 0)), note: words.ofAll(late.length), lines: late },
  ] as const
}
export type Figure = ReturnType<typeof figuresOf>[number]

const bandKeys = ['TOT', 'KHA', 'TRUNG_BINH', 'KEM', 'none'] as const
/** Which cells have which class in a month. */
export const bandsOf = ({ cells }: BoardData, month: number) => bandKeys.map((key) => {
  const those = cells.filter(({ months }) => (months.find((one) => one.month === month)?.band ?? 'none') === key)
  return { key, count: those.length, cells: those }
})
