import { bandOfYear } from '@nen-nep/rules/criteria/index'
import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { yearRulesOf } from '@nen-nep/rules/packs/meeting/sheets'
import { open, readAll, refuse as refuseRow, seen, type Act } from '@nen-nep/service-kit'
import { civilOf } from '../meeting/rules.ts'
import { isHeld, type Held, type Meeting, type Outcome } from '../meeting/schema.ts'
import { meetingsOfYear, partitionOf } from '../place.ts'
import { MONTHS } from '../plan/rules.ts'
import { usualSheet } from '../sheet/rules.ts'
import type { Deps } from '../stores.ts'

const isRegular = ({ kind }: Meeting) => kind === 'REGULAR' || kind === 'COMBINED'
const column = ({ total, max, band }: Outcome) => ({ total, max, class: band })
/** The score that counts: the superior's where there is one, else the cell's own. */
const counted = (meeting: Held): Outcome | undefined => (meeting.status === 'CONFIRMED' ? meeting.confirmed : meeting.score)

const lineOf = (meeting: Held) => ({
  meetingId: meeting.id,
  month: civilOf(meeting.startsAt).month,
  ...(meeting.score ? { self: column(meeting.score) } : {}),
  ...(meeting.status === 'CONFIRMED' ? { superior: column(meeting.confirmed) } : {}),
})

/** A year of a cell from its regular meetings: both columns by month, the class by the year's rule of the sheet in use, and the months that are over and had no meeting. `ruleOf` names the sheet whose rule was taken. */
export function yearOf(meetings: readonly Meeting[], year: number, today: string) {
  const held = meetings.filter(isHeld).filter(isRegular).toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : 1))
  const { ruleOf, rules } = yearRulesOf(held.at(-1)?.sheet ?? usualSheet)
  const { band, why } = bandOfYear(rules, held.flatMap((meeting) => counted(meeting)?.band ?? []))
  const months = new Set(held.map(({ startsAt }) => civilOf(startsAt).month))
  const isOver = (month: number) => `${year}-${String(month).padStart(2, '0')}-31` < today
  return { ruleOf, class: band, why, meetings: held.map(lineOf), unscored: held.filter((meeting) => !counted(meeting)).length, missing: MONTHS.filter((month) => isOver(month) && !months.has(month)) }
}

/** How a cell's meetings of a year were scored and what class they add up to. One Query. */
export async function readYearScore(deps: Deps, act: Act, { cellId, year }: Readonly<{ cellId: string; year: number }>) {
  const { caller, table, tree } = await open(deps.table, act, [])
  if (!tree.node(cellId) || !caller.may('see', cellId)) return refuseRow('item.missing')
  const rows = await readAll(table, { pk: partitionOf(cellId), prefix: meetingsOfYear(year) })
  return { cellId, year, ...yearOf(rows.map((row) => seen(deps.meetings, row).state), year, civilDayOf(act.at)) }
}
