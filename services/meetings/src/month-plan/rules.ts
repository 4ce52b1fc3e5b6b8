import { PlanPublished } from '@nen-nep/contracts'
import { civilDayOf, instantOf } from '@nen-nep/rules/dates/civil-time'
import { askSecrecy, noted, refusals, type Act, type Decision } from '@nen-nep/service-kit'
import type { Plan } from '../plan/schema.ts'
import { suggestedDay } from '../plan/view.ts'
import { clashesIn, type Bodies } from './clashes.ts'
import type { Entry, MonthPlan, Publishing } from './schema.ts'

export const refuse = refusals({ 'month-plan.other-month': 'invalid', 'month-plan.other-cell': 'invalid', 'month-plan.cell-twice': 'invalid', 'month-plan.not-publisher': 'forbidden' })

/** Guidance 12-HD/BTCTW: at least 90 minutes. */
const USUAL_MINUTES = 90
type Given = Publishing['entries'][number]

function checked({ entries, month }: Publishing, bodies: Bodies): ReadonlyMap<string, Given> {
  entries.forEach(({ cellId, startsAt }, index) => {
    if (!bodies.has(cellId)) return refuse('month-plan.other-cell', { index: index + 1 })
    if (entries.findIndex((one) => one.cellId === cellId) !== index) return refuse('month-plan.cell-twice', { index: index + 1 })
    return civilDayOf(startsAt).startsWith(month) ? undefined : refuse('month-plan.other-month', { index: index + 1, month })
  })
  return new Map(entries.map((entry) => [entry.cellId, entry]))
}

/** The month of a cell that nobody settled yet: the day of its own year plan, or the day proposed for all. */
function planned(cellId: string, plan: Plan | undefined, { month, usualTime }: Publishing): Entry {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5))]
  const own = plan?.months.find((one) => one.month === number)
  const day = own?.regularOn ?? suggestedDay(year, number).suggestedOn
  return { cellId, startsAt: instantOf(day, usualTime), minutes: USUAL_MINUTES, venue: own?.venue ?? '', ...(own?.regularOn === undefined ? { proposed: true } : {}) }
}

/** What is known when a month is published: its cells with their people, and their year plans. */
export type Known = Readonly<{ bodies: Bodies; plans: ReadonlyMap<string, Plan> }>

/** Publishes a month for every cell below. Clashes are said and kept with it; they hinder nobody. */
export function publish(publishing: Publishing, before: MonthPlan | undefined, { bodies, plans }: Known, act: Act): Decision<MonthPlan> {
  const { orgId, month, entries, secrecyConfirmed } = publishing
  const given = checked(publishing, bodies)
  const earlier = new Map((before?.content.entries ?? []).map((entry) => [entry.cellId, entry]))
  const secrecy = askSecrecy(entries.map(({ venue }, index) => ({ pointer: `/entries/${index}/venue`, text: venue })), secrecyConfirmed, act) ?? before?.secrecy
  const all = [...bodies.keys()].map((cellId): Entry => {
    const named = given.get(cellId)
    return named ? { ...named, minutes: named.minutes ?? USUAL_MINUTES } : (earlier.get(cellId) ?? planned(cellId, plans.get(cellId), publishing))
  })
  const clashes = clashesIn(all, bodies)
  return { next: { orgId, month, content: { entries: all, clashes }, ...noted(secrecy) }, facts: [PlanPublished({ orgId, month, cells: all.length, clashes: clashes.length })] }
}
