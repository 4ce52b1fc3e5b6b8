import { PlanChanged } from '@nen-nep/contracts'
import { askSecrecy, noted, refusals, type Act, type Decision } from '@nen-nep/service-kit'
import type { Plan, PlanInput } from './schema.ts'

export const refuse = refusals({ 'plan.month-twice': 'invalid', 'plan.other-month': 'invalid' })

export const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1)
/** The quarters, 1 to 4, that a plan gives a theme. */
export const quartersWithTheme = ({ months }: Pick<Plan, 'months'>): number[] => [...new Set(months.filter(({ thematic }) => thematic !== undefined).map(({ month }) => Math.ceil(month / 3)))].sort()
const prefix = (year: number, month: number) => `${year}-${String(month).padStart(2, '0')}-`

const namesIn = ({ months }: Pick<PlanInput, 'months'>) => months.flatMap(({ thematic, venue, coOwner }, index) => Object.entries({ thematic, venue, coOwner }).map(([field, text]) => ({ pointer: `/months/${index}/${field}`, text: text ?? '' })))

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
