import { Class } from '@nen-nep/contracts'
import { civilTimeOf } from '@nen-nep/rules/dates/civil-time'
import { oneLine } from '@nen-nep/service-kit/mime'
import type { Announced } from '../meeting/rules.ts'
import type { Part } from '../gathering/parts.ts'
import type { Notice } from '../notice/schema.ts'
import { ofNotice, sampleNotice } from './notice.ts'
import type { Language } from './language.ts'
import { packOf, type Pack } from './pack.ts'
import type { RoundKind } from '../round/schema.ts'
import type { Values } from './render.ts'
import type { AboutTransfer } from '../transfer/schema.ts'

/** What a letter is about. */
export type Occasion = Readonly<{ meeting: Announced } | { transfer: AboutTransfer } | { reorganisation: Readonly<{ on: string }> } | { gathered: readonly Part[] } | { notice: Notice; nameOf: (orgId: string) => string } | { year: number; dueOn?: string | undefined; counts?: Readonly<Record<string, number>> | undefined; corrected?: true | undefined }>
/** Who reads it, in which language, whom it comes from, and where its link leads. */
export type Reader = Readonly<{ name: string; organisation: string; link: string; language?: Language | undefined }>

/** Below this many members a table of classes would point at persons, so that it stays in the system. */
const FEWEST_COUNTED = 5

/** An instant as invitations write it: "19 giờ 00, thứ Năm, 03/12/2026". */
export const momentInWords = (instant: string, language?: Language) => packOf(language).times.moment(civilTimeOf(instant))

function countsInWords({ classNames, words }: Pack, counts: Readonly<Record<string, number>> = {}): string {
  const rows = Class.options.filter((one) => (counts[one] ?? 0) > 0 || one !== 'NOT_RATED').map((one) => [classNames[one], counts[one] ?? 0] as const)
  const total = rows.reduce((sum, [, count]) => sum + count, 0)
  return total < FEWEST_COUNTED ? '' : words.counts(rows, total)
}

const ofMeeting = ({ meetingNames, times, words }: Pack, { kind, startsAt, venue, minutesPlanned, agenda }: Announced): Values => ({
  meeting: meetingNames[kind],
  month: times.month(civilTimeOf(startsAt).date),
  when: times.moment(civilTimeOf(startsAt)),
  venue,
  minutes: String(minutesPlanned),
  agenda: words.agenda(agenda.map(oneLine)),
})

const ofTransfer = ({ transferSteps, times, words }: Pack, { state, what, dueOn }: AboutTransfer): Values => ({ step: transferSteps[what ?? state], deadline: dueOn === undefined ? '' : words.actBy(times.date(dueOn)) })

/** The filling of every place of a kind of letter. */
export function valuesOf(occasion: Occasion, { language, ...reader }: Reader): Values {
  const pack = packOf(language)
  const { words, times } = pack
  if ('meeting' in occasion) return { ...reader, ...ofMeeting(pack, occasion.meeting) }
  if ('transfer' in occasion) return { ...reader, ...ofTransfer(pack, occasion.transfer) }
  if ('reorganisation' in occasion) return { ...reader, step: words.failedOn(times.date(occasion.reorganisation.on)) }
  if ('gathered' in occasion) return { ...reader, notice: words.gathered(occasion.gathered.length), parts: '' }
  if ('notice' in occasion) return { ...reader, ...ofNotice(occasion, reader.organisation, pack) }
  const { year, dueOn, counts, corrected } = occasion
  return { ...reader, year: String(year), deadline: dueOn === undefined ? '' : words.deadline(times.date(dueOn)), counts: countsInWords(pack, counts), notice: words.standing(corrected) }
}

const sampleMeeting = ({ words }: Pack): Announced => ({ meetingId: 'mtg_sample', cellId: 'org_sample', kind: 'REGULAR', state: 'OPEN', startsAt: '2026-12-03T12:00:00Z', venue: words.sampleVenue, minutesPlanned: 90, agenda: words.sampleAgenda, notify: true, invited: [], sequence: 1 })
const sampleTransfer: AboutTransfer = { id: 'trf_sample', state: 'SENT' }
/** An invented occasion of each kind, for a preview where no real one is named. */
export function sampleOf(kind: RoundKind, language?: Language): Occasion {
  const pack = packOf(language)
  if (kind === 'CAMPAIGN' || kind === 'SUMMARY') return { year: 2026, dueOn: '2026-12-10', counts: { EXCELLENT: 5, GOOD: 26, COMPLETED: 6, NOT_COMPLETED: 0 } }
  if (kind === 'TRANSFER') return { transfer: sampleTransfer }
  if (kind === 'TRANSFER_REMINDER') return { transfer: { ...sampleTransfer, what: 'RECEIVE', dueOn: '2027-01-06' } }
  if (kind === 'GATHERED') return { gathered: [] }
  if (kind === 'REORGANISATION_FAILED') return { reorganisation: { on: '2026-12-01' } }
  const notice = sampleNotice[kind]
  return notice ? { notice, nameOf: () => pack.words.unknownOrganisation } : { meeting: sampleMeeting(pack) }
}
