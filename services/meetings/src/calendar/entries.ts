import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { seen, type Row } from '@nen-nep/service-kit'
import { civilOf } from '../meeting/rules.ts'
import type { Meeting } from '../meeting/schema.ts'
import type { MonthPlan } from '../month-plan/schema.ts'
import type { Plan } from '../plan/schema.ts'
import type { Deps } from '../stores.ts'
import type { FeedEntry } from './feed.ts'
import { calendarWords } from './words.vi.ts'

type Stamped<T> = Readonly<{ state: T; version: number; stamp: string }>
const stampOf = (row: Row) => String(row['changedAt'])
/** Meetings among the rows just read, with when each last changed. */
export const stamped = (deps: Deps, rows: readonly Row[]): Stamped<Meeting>[] => rows.map((row) => ({ ...seen(deps.meetings, row), stamp: stampOf(row) }))

const statusOf = ({ status }: Meeting): FeedEntry['status'] => (status === 'CANCELLED' ? 'CANCELLED' : status === 'POSTPONED' ? 'TENTATIVE' : 'CONFIRMED')
/** A draft nobody was told of is in no calendar, nor one that was called off as a draft. */
const isAnnounced = ({ state }: Stamped<Meeting>) => state.status !== 'DRAFT' && (state.status !== 'CANCELLED' || state.openedAt !== undefined)
const ofMeeting = (organisation: string) => ({ state, version, stamp }: Stamped<Meeting>): FeedEntry => ({
  uid: state.id, sequence: version, stamp, summary: calendarWords.entry(state.kind, organisation), venue: state.venue, status: statusOf(state), startsAt: state.startsAt, minutes: state.minutesPlanned,
})

/** A cell's calendar: its announced meetings, and whole days of its year plan for the months to come in which no regular one is announced. */
export function cellEntries(organisation: string, meetings: readonly Stamped<Meeting>[], plans: readonly Stamped<Plan>[], now: string): FeedEntry[] {
  const announced = meetings.filter(isAnnounced)
  const regular = new Set(announced.filter(({ state: { kind, status } }) => status !== 'CANCELLED' && (kind === 'REGULAR' || kind === 'COMBINED')).map(({ state }) => civilOf(state.startsAt).day.slice(0, 7)))
  const days = plans.flatMap(({ state: { cellId, months }, version, stamp }) => months.flatMap(({ regularOn, venue = '' }): FeedEntry[] => {
    if (regularOn === undefined || regularOn < civilDayOf(now) || regular.has(regularOn.slice(0, 7))) return []
    return [{ uid: `plan.${cellId}.${regularOn.slice(0, 7)}`, sequence: version, stamp, summary: calendarWords.planned(organisation), venue, status: 'TENTATIVE', day: regularOn }]
  }))
  return [...announced.map(ofMeeting(organisation)), ...days]
}

/** A unit's calendar: what it published for its cells, by name, as far as the reader sees them. */
export const unitEntries = (plans: readonly Stamped<MonthPlan>[], nameOf: (cellId: string) => string | undefined): FeedEntry[] =>
  plans.flatMap(({ state: { month, content }, version, stamp }) => content.entries.flatMap(({ cellId, startsAt, minutes, venue, proposed }): FeedEntry[] => {
    const name = nameOf(cellId)
    if (name === undefined) return []
    return [{ uid: `month.${cellId}.${month}`, sequence: version, stamp, summary: calendarWords.entry('REGULAR', name), venue, status: proposed ? 'TENTATIVE' : 'CONFIRMED', startsAt, minutes }]
  }))
