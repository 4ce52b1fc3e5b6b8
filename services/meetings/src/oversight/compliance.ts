import { meetingNorms } from '@nen-nep/rules/packs/norms'
import { halfUp, share } from '@nen-nep/rules/exact/index'
import type { Act } from '@nen-nep/service-kit'
import { readBoard } from '../board/queries.ts'
import type { Deps } from '../stores.ts'
import { lacks } from './messages.vi.ts'

type Board = Awaited<ReturnType<typeof readBoard>>
type Cell = Board['cells'][number]
type Month = Cell['months'][number]
type Lack = keyof typeof lacks

const QUARTER = 3
function lacksOf({ tasksOverdue, quartersWithoutTheme }: Cell, { month, held, minutes, score, confirmed, owed, present }: Month): Lack[] {
  const percentage = share({ part: present, whole: owed })
  const asked: readonly (readonly [boolean, Lack])[] = [
    [!held, 'NOT_HELD'],
    [held && !minutes, 'NO_MINUTES'],
    [held && score === null, 'NOT_SCORED'],
    [held && score !== null && !confirmed, 'NOT_CONFIRMED'],
    [percentage !== null && percentage < meetingNorms.attendance, 'LOW_ATTENDANCE'],
    [month % QUARTER === 0 && quartersWithoutTheme.includes(month / QUARTER), 'NO_THEME'],
    [tasksOverdue > 0, 'TASKS_OVERDUE'],
  ]
  return asked.filter(([holds]) => holds).map(([, code]) => code)
}

/** Which cells kept to the regime in a month and which did not, and in what (practice, row 83). From the board alone: one round trip. */
export async function readCompliance(deps: Deps, act: Act, { orgId, month }: Readonly<{ orgId: string; month: string }>) {
  const number = Number(month.slice(5))
  const { cells } = await readBoard(deps, act, { orgId, year: Number(month.slice(0, 4)) })
  const lines = cells.flatMap((cell) => {
    const found = cell.months.find((one) => one.month === number)
    const codes = found ? lacksOf(cell, found) : []
    return [{ cellId: cell.cellId, name: cell.name, complies: codes.length === 0, lacks: codes.map((code) => ({ code, text: lacks[code] })) }]
  })
  return { orgId, month, cells: lines, complying: lines.filter(({ complies }) => complies).length, asked: lines.length }
}

const HUNDREDTHS = 100
const average = (scores: readonly number[]) => (scores.length === 0 ? null : halfUp(scores.reduce((sum, one) => sum + one, 0) * HUNDREDTHS, scores.length))
const BANDS = [['TOT', 9_000], ['KHA', 7_000], ['TRUNG_BINH', 5_000], ['KEM', 0]] as const

/** Scores of meetings beside the tasks of the year, cell by cell and by class of the average (in hundredths of a point): whether good meetings go with work done (practice, rows 40 and 82). */
export async function compareScores(deps: Deps, act: Act, asked: Readonly<{ orgId: string; year: number }>) {
  const { cells } = await readBoard(deps, act, asked)
  const lines = cells.map(({ cellId, name, months, tasks, tasksOverdue }) => {
    const scores = months.flatMap(({ score }) => score ?? [])
    return { cellId, name, meetings: scores.length, average: average(scores), tasks: tasks.all, done: tasks.done, percentage: share({ part: tasks.done, whole: tasks.all }), tasksOverdue }
  })
  const groups = BANDS.map(([band, from], index) => {
    const below = BANDS[index - 1]?.[1] ?? Infinity
    const own = lines.filter((line) => line.average !== null && line.average >= from && line.average < below)
    const [done, all] = [own.reduce((sum, line) => sum + line.done, 0), own.reduce((sum, line) => sum + line.tasks, 0)]
    return { class: band, cells: own.length, tasks: all, done, percentage: share({ part: done, whole: all }) }
  })
  return { ...asked, cells: lines, groups }
}
