import { Class } from '@nen-nep/contracts'
import { formatDate, formatMonth, formatWeekday } from '@nen-nep/rules/dates/format'
import { civilTimeOf } from '@nen-nep/rules/dates/civil-time'
import { oneLine } from '@nen-nep/service-kit/mime'
import type { Announced } from '../meeting/rules.ts'
import type { Notice } from '../notice/schema.ts'
import { ofNotice, sampleNotice } from './notice.ts'
import type { RoundKind } from '../round/schema.ts'
import type { Values } from './render.ts'
import type { AboutTransfer } from '../transfer/schema.ts'
import { classNames, meetingNames, transferSteps, words } from './words.vi.ts'

/** What a letter is about. */
export type Occasion = Readonly<{ meeting: Announced } | { transfer: AboutTransfer } | { reorganisation: Readonly<{ on: string }> } | { notice: Notice; nameOf: (orgId: string) => string } | { year: number; dueOn?: string | undefined; counts?: Readonly<Record<string, number>> | undefined }>
/** Who reads it, whom it comes from, and where its link leads. */
export type Reader = Readonly<{ name: string; organisation: string; link: string }>

/** Below this many members a table of classes would point at persons, so that it stays in the system. */
const FEWEST_COUNTED = 5
const lowered = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)

/** An instant as invitations write it: "19 giờ 00, thứ Năm, 03/12/2026". */
export function momentInWords(instant: string): string {
  const { date, time } = civilTimeOf(instant)
  return words.moment(time.slice(0, 2), time.slice(3, 5), lowered(formatWeekday(date)), formatDate(date))
}

function countsInWords(counts: Readonly<Record<string, number>> = {}): string {
  const rows = Class.options.filter((one) => (counts[one] ?? 0) > 0 || one !== 'NOT_RATED').map((one) => [classNames[one], counts[one] ?? 0] as const)
  const total = rows.reduce((sum, [, count]) => sum + count, 0)
  return total < FEWEST_COUNTED ? '' : words.counts(rows, total)
}

const ofMeeting = ({ kind, startsAt, venue, minutesPlanned, agenda }: Announced): Values => ({
  meeting: meetingNames[kind],
  month: formatMonth(civilTimeOf(startsAt).date),
  when: momentInWords(startsAt),
  venue,
  minutes: String(minutesPlanned),
  agenda: words.agenda(agenda.map(oneLine)),
})

/** The filling of every place of a kind of letter. */
export function valuesOf(occasion: Occasion, { name, organisation, link }: Reader): Values {
  const reader = { name, organisation, link }
  if ('meeting' in occasion) return { ...reader, ...ofMeeting(occasion.meeting) }
  if ('transfer' in occasion) {
    const { state, what, dueOn } = occasion.transfer
    return { ...reader, step: transferSteps[what ?? state], deadline: dueOn === undefined ? '' : words.actBy(formatDate(dueOn)) }
  }
  if ('reorganisation' in occasion) return { ...reader, step: words.failedOn(formatDate(occasion.reorganisation.on)) }
  if ('notice' in occasion) return { ...reader, ...ofNotice(occasion, organisation) }
  const { year, dueOn, counts } = occasion
  return { ...reader, year: String(year), deadline: dueOn === undefined ? '' : words.deadline(formatDate(dueOn)), counts: countsInWords(counts) }
}

const sampleMeeting: Announced = { meetingId: 'mtg_sample', cellId: 'org_sample', kind: 'REGULAR', state: 'OPEN', startsAt: '2026-12-03T12:00:00Z', venue: words.sampleVenue, minutesPlanned: 90, agenda: words.sampleAgenda, notify: true, invited: [], sequence: 1 }
/** An invented occasion of each kind, for a preview where no real one is named. */
export function sampleOf(kind: RoundKind): Occasion {
  if (kind === 'CAMPAIGN' || kind === 'SUMMARY') return { year: 2026, dueOn: '2026-12-10', counts: { EXCELLENT: 5, GOOD: 26, COMPLETED: 6, NOT_COMPLETED: 0 } }
  if (kind === 'TRANSFER' || kind === 'TRANSFER_REMINDER') return { transfer: { id: 'trf_sample', state: 'SENT', ...(kind === 'TRANSFER' ? {} : { what: 'RECEIVE', dueOn: '2027-01-06' }) } }
  if (kind === 'REORGANISATION_FAILED') return { reorganisation: { on: '2026-12-01' } }
  const notice = sampleNotice[kind]
  return notice ? { notice, nameOf: () => words.unknownOrganisation } : { meeting: sampleMeeting }
}
