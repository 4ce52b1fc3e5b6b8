import { shippedHolidays } from '@nen-nep/rules/dates/holidays'
import { meetingDay } from '@nen-nep/rules/dates/meeting-day'
import { workingCalendar } from '@nen-nep/rules/dates/working-days'
import { MONTHS, quartersWithTheme } from './rules.ts'
import type { Plan } from './schema.ts'
import { repeatsIn } from './themes.ts'
import { notices } from './words.vi.ts'

const QUARTERS = [1, 2, 3, 4] as const
const calendar = workingCalendar(shippedHolidays)

/** The day a month's regular meeting is held on by Directive 50-CT/TW (day 3, else the first week), with the reason in a sentence. */
export function suggestedDay(year: number, month: number) {
  const { date, why } = meetingDay(year, month, calendar)
  return { suggestedOn: date, why }
}

/** Months without a day for the regular meeting (Charter, art. 22), and quarters without a theme (guidance 42-HD/BTCTW, derived material). */
export const missingIn = (plan: Pick<Plan, 'months'>): Missing => missingBut(new Set(plan.months.filter(({ regularOn }) => regularOn !== undefined).map(({ month }) => month)), quartersWithTheme(plan))
/** The same, told by the months that have a day and the quarters that have a theme. */
export const missingBut = (planned: ReadonlySet<number>, themed: readonly number[]): Missing => ({ gaps: MONTHS.filter((month) => !planned.has(month)), quartersWithoutTheme: QUARTERS.filter((quarter) => !themed.includes(quarter)) })
export type Missing = Readonly<{ gaps: number[]; quartersWithoutTheme: number[] }>

/** What is missing, in sentences for whoever mends it. */
export const missingWords = ({ gaps, quartersWithoutTheme }: Missing): string[] => [...(gaps.length > 0 ? [notices.gaps(gaps)] : []), ...(quartersWithoutTheme.length > 0 ? [notices.themes(quartersWithoutTheme)] : [])]

/** The plan month by month: unset months with the day proposed for them, what is missing, and themes the cell already treated in the twelve months before. `last` is the plan of the year before. */
export function planView(plan: Plan, last: Plan | undefined) {
  const { cellId, year, months } = plan
  const missing = missingIn(plan)
  const repeats = repeatsIn(plan, last)
  return {
    cellId,
    year,
    months: MONTHS.map((month) => ({ ...months.find((one) => one.month === month), month, ...suggestedDay(year, month) })),
    ...missing,
    repeats,
    notices: [...missingWords(missing), ...repeats.map(notices.repeat)],
  }
}
