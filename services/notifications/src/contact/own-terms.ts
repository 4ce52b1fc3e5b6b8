import { shippedHolidays } from '@nen-nep/rules/dates/holidays'
import type { PlainDate } from '@nen-nep/rules/dates/plain-date'
import { addWorkingDays, workingCalendar } from '@nen-nep/rules/dates/working-days'
import { normOn } from '@nen-nep/rules/norms/index'
import type { Tree } from '@nen-nep/service-kit'

const calendar = workingCalendar(shippedHolidays)
/** The terms of a membership that people are reminded of. */
export type Term = 'ceremonyWorkingDays' | 'recognitionWorkingDays'

/** How many working days a term has in a cell on a civil day, where the cell or a body above it has set that (decision 86); nothing where the shipped figure holds, by which membership tells last days. */
export function ownTerm(tree: Tree, cellId: string, term: Term, today: PlainDate): number | undefined {
  const { value, setBy } = normOn([cellId, ...tree.ancestors(cellId)].flatMap((id) => tree.node(id) ?? []), term, today)
  return setBy === undefined ? undefined : value
}

/** The last day of a term that runs from a day. */
export const lastDay = (from: PlainDate, workingDays: number) => addWorkingDays(from, workingDays, calendar)
