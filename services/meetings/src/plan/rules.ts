import { PlanChanged } from '@nen-nep/contracts'
import { meetingDay } from '@nen-nep/rules/dates/meeting-day'
import { shippedHolidays } from '@nen-nep/rules/dates/holidays'
import { workingCalendar } from '@nen-nep/rules/dates/working-days'
import { askSecrecy, noted, refusals, type Act, type Decision } from '@nen-nep/service-kit'
import type { Plan, PlanInput } from './schema.ts'

export const refuse = refusals({ 'plan.month-twice': 'invalid', 'plan.other-month': 'invalid' })

export const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1)
const calendar = workingCalendar(shippedHolidays)
const prefix = (year: number, month: number) => `${year}-${String(month).padStart(2, '0')}-`

const namesIn = ({ months }: Pick<PlanInput, 'months'>) => months.flatMap(({ thematic, venue }, index) => [{ pointer: `/months/${index}/thematic`, text: thematic ?? '' }, { pointer: `/months/${index}/venue`, text: venue ?? '' }])

/** Asks about marked words in themes and venues that the plan did not have before. */
function askNew(input: PlanInput, before: Plan | undefined, act: Act) {
  const known = before ? namesIn(before).map(({ text }) => text) : []
  return askSecrecy(namesIn(input).filter(({ text }) => !known.includes(text)), input.secrecyConfirmed, act) ?? before?.secrecy
}

type Year = Readonly<{ cellId: string; year: number }>
/** Sets a cell's whole plan of a year; each month once, its day within it. */
export function setPlan({ cellId, year }: Year, input: PlanInput, before: Plan | undefined, act: Act): Decision<Plan> {
  const { months } = input
  for (const [index, { month, regularOn }] of months.entries()) {
    if (months.findIndex((one) => one.month === month) !== index) return refuse('plan.month-twice', { month })
    if (regularOn !== undefined && !regularOn.startsWith(prefix(year, month))) return refuse('plan.other-month', { month })
  }
  return { next: { cellId, year, ...noted(askNew(input, before, act)), months: months.toSorted((a, b) => a.month - b.month) }, facts: [PlanChanged({ cellId, year })] }
}

/** The plan month by month with what is missing: every month a regular meeting (Charter, art. 22), every quarter a thematic one (derived material), and the day Directive 50-CT/TW suggests. */
export function planView({ cellId, year, months }: Plan) {
  const themes = (quarter: number) => months.some(({ month, thematic }) => thematic !== undefined && Math.ceil(month / 3) === quarter)
  return {
    cellId,
    year,
    months: MONTHS.map((month) => ({ ...months.find((one) => one.month === month), month, suggestedOn: meetingDay(year, month, calendar).date })),
    gaps: MONTHS.filter((month) => !months.some((one) => one.month === month && one.regularOn !== undefined)),
    quartersWithoutTheme: [1, 2, 3, 4].filter((quarter) => !themes(quarter)),
  }
}
