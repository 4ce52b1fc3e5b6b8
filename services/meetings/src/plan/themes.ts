import { fold } from '@nen-nep/rules/names/index'
import type { Plan } from './schema.ts'

/** A theme as planned: its civil month counted from year 0, so that months of two years can be compared. */
export type Treated = Readonly<{ theme: string; at: number }>
const WITHIN = 12
const monthsFrom = (year: number, month: number) => year * 12 + month - 1
export const yearAndMonth = (at: number) => ({ year: Math.floor(at / 12), month: (at % 12) + 1 })
const key = (theme: string) => fold(theme).replaceAll(/\s+/g, ' ').trim()

/** Every theme that plans name, oldest first. */
export const treatedIn = (...plans: readonly (Plan | undefined)[]): Treated[] =>
  plans.flatMap((plan) => (plan?.months ?? []).flatMap(({ month, thematic }) => (plan && thematic !== undefined ? [{ theme: thematic, at: monthsFrom(plan.year, month) }] : []))).sort((a, b) => a.at - b.at)

/** When a theme was last planned in the twelve months before a month; case and accents play no part. */
export const lastTreated = (all: readonly Treated[], { theme, at }: Treated): Treated | undefined =>
  all.findLast((one) => one.at < at && at - one.at <= WITHIN && key(one.theme) === key(theme))

/** Themes of a plan that repeat one of the twelve months before (practice: content renewed, fitting the cell). */
export function repeatsIn(plan: Plan, last: Plan | undefined) {
  const all = treatedIn(last, plan)
  return treatedIn(plan).flatMap((one) => {
    const before = lastTreated(all, one)
    return before ? [{ month: yearAndMonth(one.at).month, theme: one.theme, before: yearAndMonth(before.at) }] : []
  })
}
