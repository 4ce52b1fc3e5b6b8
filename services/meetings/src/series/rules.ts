import type { MeetingKind, SectorType } from '@nen-nep/contracts'
import { civilDayOf, instantOf } from '@nen-nep/rules/dates/civil-time'
import { askSecrecy, noted, refusals, type Act, type Decision } from '@nen-nep/service-kit'
import { agendaOf, titleOf, usual } from '../meeting/agenda.ts'
import type { AgendaInput, Planning } from '../meeting/schema.ts'
import type { Plan } from '../plan/schema.ts'
import { suggestedDay } from '../plan/view.ts'
import type { Calling, Founding, Series } from './schema.ts'
import { sectorItems, templateMinutes } from './templates.vi.ts'

export const refuse = refusals({ 'series.month-made': 'conflict', 'series.month-skipped': 'conflict', 'series.nothing-next': 'conflict' })

/** Taken from the discussion, so that the template fills its norm and no more. */
const SECTOR_MINUTES = 5
/** The template of a kind of meeting for a kind of body: its standing items with minutes, and before the discussion what the sector asks for. A theme follows the regular part and is not mixed with it. */
export function templateOf(kind: MeetingKind, sectorType: SectorType | undefined): AgendaInput {
  return usual[kind].flatMap((code) => [
    ...(code === 'DISCUSSION' && sectorType && kind !== 'THEMATIC' ? [{ title: sectorItems[sectorType], minutes: SECTOR_MINUTES }] : []),
    { code, minutes: templateMinutes[code] - (code === 'DISCUSSION' && sectorType && kind !== 'THEMATIC' ? SECTOR_MINUTES : 0) },
  ])
}

/** Founds a series. Marked words in its name, venue or agenda are asked about. */
export function found({ agenda, secrecyConfirmed, ...founding }: Founding, id: string, sectorType: SectorType | undefined, act: Act): Decision<Series> {
  const items = agendaOf(founding.kind, agenda ?? templateOf(founding.kind, sectorType))
  const named = [{ pointer: '/name', text: founding.name }, { pointer: '/venue', text: founding.venue }, ...(agenda ? items.map((item, index) => ({ pointer: `/agenda/${index}`, text: titleOf(item) })) : [])]
  return { next: { id, ...founding, agenda: items, made: [], skipped: [], ...noted(askSecrecy(named, secrecyConfirmed, act)) }, facts: [] }
}

const AHEAD = 14
const monthAfter = (month: string, by: number) => {
  const at = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + by
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`
}

/** When a month's meeting begins: on the day of the year plan, else on the day proposed for all, at the series' time. */
export function startOf(month: string, time: string, plans: readonly Plan[]): string {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5))]
  const planned = plans.find((plan) => plan.year === year)?.months.find((one) => one.month === number)
  return instantOf(planned?.regularOn ?? suggestedDay(year, number).suggestedOn, time)
}

const isMade = ({ made }: Series, month: string) => made.some((one) => one.month === month)
/** The month to prepare now: the one asked for, or the next whose day is still to come, has no meeting, and is not skipped. */
export function nextMonth(series: Series, { month }: Calling, plans: readonly Plan[], { at }: Pick<Act, 'at'>): string {
  if (month !== undefined && isMade(series, month)) return refuse('series.month-made', { month })
  if (month !== undefined && series.skipped.includes(month)) return refuse('series.month-skipped', { month })
  const coming = Array.from({ length: AHEAD }, (_, by) => monthAfter(civilDayOf(at).slice(0, 7), by))
  const free = coming.find((one) => !isMade(series, one) && !series.skipped.includes(one) && startOf(one, series.time, plans) > at)
  return month ?? free ?? refuse('series.nothing-next')
}

/** What a month's meeting begins as. */
export const planningOf = ({ cellId, kind, venue, minutesPlanned, agenda }: Series, startsAt: string): Planning => ({
  cellId, kind, startsAt, venue, secrecyConfirmed: true,
  ...(minutesPlanned === undefined ? {} : { minutesPlanned }),
  agenda: agenda.map(({ id, code, title, presenterId, minutes, focal }) => ({ id, ...(code && { code }), ...(title !== undefined && { title }), ...(presenterId !== undefined && { presenterId }), ...(minutes !== undefined && { minutes }), ...(focal && { focal }) })),
})

/** Leaves a month out; the series goes on after it. Skipping twice changes nothing. */
export function skip(series: Series, month: string): Decision<Series> | undefined {
  if (isMade(series, month)) return refuse('series.month-made', { month })
  return series.skipped.includes(month) ? undefined : { next: { ...series, skipped: [...series.skipped, month].sort() }, facts: [] }
}
