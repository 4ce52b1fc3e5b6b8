import type { TreeNode } from '@nen-nep/contracts'
import { share } from '@nen-nep/rules/exact/index'
import { isHeld, type Meeting, type Status } from '../meeting/schema.ts'
import { civilOf } from '../meeting/rules.ts'
import { MONTHS, quartersWithTheme } from '../plan/rules.ts'
import type { Plan } from '../plan/schema.ts'
import { isOpen } from '../task/rules.ts'
import type { Task } from '../task/schema.ts'
import { emptyMonth, type CellYear, type Progress } from './schema.ts'

const progress: Readonly<Record<Status, Progress>> = { DRAFT: 'P', OPEN: 'O', POSTPONED: 'P', CANCELLED: '-', IN_SESSION: 'O', CLOSED: 'H', SIGNED: 'S', CONFIRMED: 'C' }
const order: readonly Progress[] = ['-', 'P', 'O', 'H', 'S', 'C']
const rank = (meeting: Meeting) => order.indexOf(progress[meeting.status])

const isRegular = ({ kind }: Meeting) => kind === 'REGULAR' || kind === 'COMBINED'
const isThematic = ({ kind }: Meeting) => kind === 'THEMATIC' || kind === 'COMBINED'

type Month = CellYear['months'][number]
function heldMonth(meeting: Meeting, theme: boolean): Month {
  const letter = progress[meeting.status]
  if (!isHeld(meeting)) return [letter, theme, null, null, 0, 0, 0]
  const { owed, present, excused } = meeting.figures
  const outcome = meeting.status === 'CONFIRMED' ? meeting.confirmed : meeting.score
  return [letter, theme, outcome?.total ?? null, outcome?.band ?? null, owed, present, excused]
}

/** The regular meeting of a month that counts: the one that came furthest, when there were several; none that was called off. */
export const regularOf = (meetings: readonly Meeting[]): Meeting | undefined => meetings.filter((one) => isRegular(one) && rank(one) > 0).toSorted((a, b) => rank(b) - rank(a))[0]

/** One month of a cell: its regular meeting as far as it came (the furthest, when there were several); a theme never replaces it. */
function monthOf(meetings: readonly Meeting[], planned: boolean): Month {
  const best = regularOf(meetings)
  const theme = meetings.some((meeting) => isThematic(meeting) && isHeld(meeting))
  return best ? heldMonth(best, theme) : [planned ? 'P' : '-', theme, null, null, 0, 0, 0]
}

function tasksIn(tasks: readonly Task[]): Pick<CellYear, 'tasks'> {
  const kept = tasks.filter(({ status }) => status !== 'CANCELLED')
  return kept.length > 0 ? { tasks: [kept.filter(({ status }) => status === 'DONE').length, kept.length] } : {}
}

/** A cell's line of the board, from its meetings, plan and tasks of the year as they stand. */
export function lineOf(meetings: readonly Meeting[], plan: Plan | undefined, tasks: readonly Task[]): CellYear {
  const byMonth = Map.groupBy(meetings, ({ startsAt }) => civilOf(startsAt).month)
  const planned = new Set((plan?.months ?? []).filter(({ regularOn }) => regularOn !== undefined).map(({ month }) => month))
  return { months: MONTHS.map((month) => monthOf(byMonth.get(month) ?? [], planned.has(month))), due: tasks.filter(isOpen).map(({ dueOn }) => dueOn).sort(), ...(plan ? { themes: quartersWithTheme(plan) } : {}), ...tasksIn(tasks) }
}

export type Line = Readonly<{ node: TreeNode; year: CellYear | undefined }>
const monthNumber = (day: string) => Number(day.slice(5, 7))

function monthView([letter, thematic, score, band, owed, present, excused]: Month, month: number, overdue: readonly string[]) {
  const at = order.indexOf(letter)
  return { month, planned: at >= 1, announced: at >= 2, held: at >= 3, minutes: at >= 4, confirmed: at >= 5, thematic, score, band, owed, present, excused, tasksOverdue: overdue.filter((day) => monthNumber(day) === month).length }
}

const doneOf = (year: CellYear | undefined) => {
  const [done, all] = year?.tasks ?? [0, 0]
  return { done, all }
}

function rowView({ node: { id, name }, year }: Line, today: string) {
  const overdue = (year?.due ?? []).filter((day) => day < today)
  const months = MONTHS.map((month) => monthView(year?.months[month - 1] ?? emptyMonth, month, overdue))
  return { cellId: id, name, months, tasksOverdue: overdue.length, tasks: doneOf(year), quartersWithoutTheme: [1, 2, 3, 4].filter((quarter) => !months.some(({ month, thematic }) => thematic && Math.ceil(month / 3) === quarter)) }
}

type MonthView = ReturnType<typeof monthView>
const count = (months: readonly MonthView[], which: 'planned' | 'held' | 'minutes' | 'confirmed') => months.filter((month) => month[which]).length
const sum = (months: readonly MonthView[], which: 'owed' | 'present' | 'excused' | 'tasksOverdue') => months.reduce((total, month) => total + month[which], 0)

function totalsOf(months: readonly MonthView[]) {
  const [owed, present] = [sum(months, 'owed'), sum(months, 'present')]
  return { planned: count(months, 'planned'), held: count(months, 'held'), minutes: count(months, 'minutes'), confirmed: count(months, 'confirmed'), owed, present, excused: sum(months, 'excused'), percentage: share({ part: present, whole: owed }), tasksOverdue: sum(months, 'tasksOverdue') }
}

/** Cells by months with totals, as of a civil day; a cell of which nothing is known yet stands there empty. Percentages in hundredths beside their counts. */
export function boardView(lines: readonly Line[], today: string) {
  const cells = lines.map((line) => rowView(line, today))
  const months = MONTHS.map((month) => ({ month, ...totalsOf(cells.flatMap((cell) => cell.months.filter((one) => one.month === month))) }))
  return { cells, months, totals: { cells: cells.length, ...totalsOf(cells.flatMap((cell) => cell.months)) } }
}
