import { civilDayOf, civilTimeOf } from '@nen-nep/rules/dates/civil-time'
import { formatDate, formatWeekday } from '@nen-nep/rules/dates/format'
import type { Block, OfficialDocument } from '@nen-nep/office'
import { titleOf } from '../meeting/agenda.ts'
import { isStarted, type Meeting, type RollNote } from '../meeting/schema.ts'
import { form } from '../minutes/form.vi.ts'
import { circleOf, type Person, type Roster } from '../roster/schema.ts'
import { attendanceIn, heldOf, owing } from '../session/roll.ts'
import { ReasonType } from '../session/schema.ts'
import { headOf, signed, textLines, voiceOf, type Source } from './minutes-paper.ts'
import { templates } from './templates.vi.ts'
import { words } from './words.vi.ts'
import * as v from 'valibot'

const clock = (instant: string) => civilTimeOf(instant).time.slice(0, 5)
const momentOf = ({ startsAt }: Meeting) => words.at(clock(startsAt), formatWeekday(civilDayOf(startsAt)).toLowerCase(), formatDate(civilDayOf(startsAt)))
const subjectOf = ({ kind, startsAt }: Meeting) => words.onDay(words.meetings[kind], formatDate(civilDayOf(startsAt)))
/** What fills the places of a paper that goes out before its meeting. */
const valuesOf = ({ paper: { organ: { name, superior = '' } }, meeting }: Source) => ({ body: name, superior, meeting: words.meetings[meeting.kind], day: formatDate(civilDayOf(meeting.startsAt)), time: clock(meeting.startsAt), venue: meeting.venue })
const where = (meeting: Meeting): Block[] => [{ text: words.time(momentOf(meeting)) }, { text: words.venue(meeting.venue) }]

/** The agenda with the hour at which each item begins, as far as minutes are planned. */
export function agendaPaper(source: Source): OfficialDocument {
  const { meeting, nameOf } = source
  const { say, lines } = voiceOf(source, templates.AGENDA)
  const values = valuesOf(source)
  const MINUTE = 60_000
  const begins = meeting.agenda.map((_, index) => Date.parse(meeting.startsAt) + MINUTE * meeting.agenda.slice(0, index).reduce((sum, { minutes = 0 }) => sum + minutes, 0))
  const isTimed = meeting.agenda.some(({ minutes }) => minutes !== undefined)
  const rows = meeting.agenda.map((item, index) => [isTimed ? clock(new Date(begins[index] ?? 0).toISOString()) : '', titleOf(item), item.presenterId === undefined ? '' : nameOf(item.presenterId), item.minutes === undefined ? '' : String(item.minutes)])
  return { ...headOf(source, civilDayOf(meeting.startsAt)), kind: say('title'), subject: subjectOf(meeting), blocks: [...textLines(lines('opening', values)), ...where(meeting), { heads: words.agenda.heads, rows, shares: [2, 7, 4, 1.3] }, ...textLines(lines('closing', values))], signatures: signed(source, say('note')) }
}

/** One letter for everybody it is meant for, dated on the day it was asked for. */
export function invitationPaper(source: Source): OfficialDocument {
  const { paper: { organ, askedAt }, meeting } = source
  const { say, lines } = voiceOf(source, templates.INVITATION)
  const values = valuesOf(source)
  const { invitees = [], answerBy, kind } = meeting
  const { invitation } = words
  const guests = invitees.map(({ name, duty }): Block => ({ text: invitation.guest(name, duty), as: 'item' }))
  const circle = kind === 'COMMITTEE' || kind === 'COMMITTEE_EXPANDED' ? invitation.committee : invitation.members
  return {
    ...headOf(source, civilDayOf(askedAt)),
    kind: say('title'),
    blocks: [
      ...textLines(lines('opening', values)),
      { text: circle, as: 'item' },
      ...guests,
      { text: say('to', values) },
      ...where(meeting),
      { text: `${say('content')}:`, as: 'heading' },
      ...meeting.agenda.map((item, index): Block => ({ text: `${index + 1}. ${titleOf(item)}`, as: 'item' })),
      ...textLines(lines('closing', { ...values, deadline: invitation.deadline(answerBy === undefined ? undefined : formatDate(civilDayOf(answerBy))) })),
    ],
    recipients: lines('recipients', { body: invitation.ownName(organ.name) }),
    signatures: signed(source, say('note')),
  }
}

type Marked = Readonly<{ person: Person; note: RollNote | undefined; isOwed: boolean }>
const isReason = (text: string | undefined): text is ReasonType => v.is(ReasonType, text)
/** What is said beside a name. */
function remarksOf({ person: { official }, note, isOwed }: Marked): string {
  const { arrivedAt, leftAt, reasonType } = note ?? {}
  const all = [official ? '' : words.roll.probationary, isOwed ? '' : words.roll.notOwed, isReason(reasonType) ? words.roll.reasons[reasonType] : '', arrivedAt ? words.roll.came(clock(arrivedAt)) : '', leftAt ? words.roll.left(clock(leftAt)) : '']
  return all.filter((one) => one !== '').join('; ')
}

/** The sheet to sign at the door; after the meeting, with what was recorded. */
export function rollPaper(source: Source, roster: Roster): OfficialDocument {
  const { meeting } = source
  const { say, lines } = voiceOf(source, templates.ATTENDANCE)
  const values = valuesOf(source)
  const owed = new Set(owing(meeting, roster))
  const taken = isStarted(meeting) ? heldOf(meeting, roster).marks : {}
  const notes = isStarted(meeting) ? meeting.notes : []
  const rows = circleOf(meeting.kind, roster).map((person, index) => {
    const state = taken[person.id]
    const note = notes.find(({ i }) => roster.members[i]?.id === person.id)
    return [String(index + 1), person.name, state === 'PRESENT' ? words.roll.here : '', state === undefined || state === 'PRESENT' ? '' : words.roll.absent[state], remarksOf({ person, note, isOwed: owed.has(person.id) }), '']
  })
  const visitors = isStarted(meeting) ? (meeting.visitors ?? []) : []
  const counts = isStarted(meeting) ? attendanceIn(meeting, roster) : undefined
  return {
    ...headOf(source, civilDayOf(meeting.startsAt)),
    kind: say('title'),
    subject: subjectOf(meeting),
    blocks: [
      ...textLines(lines('opening', values)),
      ...where(meeting),
      { heads: words.roll.heads, rows, shares: [1, 4.6, 1.6, 2, 3.4, 3.4], signed: true },
      ...(counts ? [{ text: form.counts(counts.owed, counts.present, counts.excused, counts.unexcused) }] : []),
      ...(visitors.length > 0 ? [{ text: words.roll.guests, as: 'heading' as const }, ...visitors.map(({ name, duty }): Block => ({ text: `- ${name}${duty === undefined ? '' : `, ${duty}`}`, as: 'item' }))] : []),
      ...textLines(lines('closing', values)),
    ],
    signatures: signed(source, say('note')),
  }
}
