import { coach, meetingFacts, scoreSheet, type Entered, type MeetingRecord, type ScoreSheet } from '@nen-nep/rules/criteria/index'
import { MeetingScored, ScoreConfirmed } from '@nen-nep/contracts'
import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { meetingNorms } from '@nen-nep/rules/packs/norms'
import { civilOf, demand } from '../meeting/rules.ts'
import { isHeld, type At, type Figures, type Held, type Meeting, type Started } from '../meeting/schema.ts'
import type { MeetingPack } from '../pack.ts'
import type { Roster } from '../roster/schema.ts'
import type { Session } from '../session/schema.ts'
import { uploadDelay } from './evidence.ts'
import { refuse } from './refusals.ts'
import type { Confirming } from './schema.ts'

type Ended = Started & Readonly<{ endedAt: string; figures: Figures }>
const MINUTE = 60_000

/** What the record of a meeting tells the sheet, with what was gathered beside it; shares are counts. A secretary alone is no committee. */
export function recordOf({ kind, startedAt, endedAt, figures, notified, agreedMinutes }: Ended, { members }: Roster, evidence: MeetingRecord = {}): MeetingRecord {
  return {
    members: members.length,
    minutesHeld: Math.max(0, Math.floor((Date.parse(endedAt) - Date.parse(startedAt)) / MINUTE)),
    thematic: kind === 'THEMATIC' || kind === 'COMBINED',
    combined: kind === 'COMBINED',
    attendance: { part: figures.present, whole: figures.owed },
    unexcused: figures.unexcused,
    speakers: { part: figures.speakers, whole: figures.present },
    noticeSent: notified,
    hasCommittee: members.filter(({ committee }) => committee).length > 1,
    ...(agreedMinutes === undefined ? {} : { agreedMinutes }),
    ...evidence,
  }
}

/** The filled sheet of guidance 42-HD/BTCTW, or of the pack in force: what the record tells, and what people entered. */
export const sheetOf = ({ sheet }: MeetingPack, record: MeetingRecord, entered: Entered): ScoreSheet =>
  scoreSheet(sheet, sheet.length ? meetingFacts(record, sheet.length) : record, entered)
export const hintsOf = ({ sheet }: MeetingPack, filled: ScoreSheet) => coach(sheet, filled)

/** Total and class as the meeting's own row keeps them. */
export const bandOf = ({ total, max, band }: ScoreSheet) => ({ total, max, band: band ?? refuse('score.no-band') })

function checked(pack: MeetingPack, record: MeetingRecord, entered: Entered): ScoreSheet {
  const filled = sheetOf(pack, record, entered)
  return filled.problems.length > 0 ? refuse('score.bad-entry', { errors: filled.problems.map(({ code, at, message }) => ({ pointer: `/items/${at}`, code, message })) }) : filled
}

/** Answers given later replace earlier ones; those not named stay. */
const merged = (before: Session['entered'], items: Session['entered'] = {}) => ({ ...before, ...items })

/** The cell's own points, in session. */
export function score(meeting: Meeting, session: Session, { pack, record, items }: Readonly<{ pack: MeetingPack; record: MeetingRecord; items: NonNullable<Session['entered']> }>): Session {
  demand(meeting, 'IN_SESSION')
  const entered = merged(session.entered, items)
  checked(pack, record, entered)
  return { ...session, entered }
}

/** A cell that did not score itself in session may do so once afterwards, before its superior confirms. */
export function scoreLate(meeting: Meeting, session: Session, { pack, items }: Readonly<{ pack: MeetingPack; items: NonNullable<Session['entered']> }>) {
  const held = demand(meeting, 'CLOSED', 'SIGNED')
  if (held.score) return refuse('score.fixed')
  const outcome = bandOf(checked(pack, session.record ?? refuse('score.no-band'), items))
  const { id: meetingId, cellId } = meeting
  return { session: { ...session, entered: items }, meeting: { ...held, score: outcome }, facts: [MeetingScored({ meetingId, cellId, score: outcome.total, band: outcome.band })] }
}

/** What is known of the upload only after the meeting. */
const uploadOf = ({ startsAt }: Started, { issuedOn }: Session, at: string) => uploadDelay(civilOf(startsAt).day, issuedOn, { today: civilDayOf(at), allowed: meetingNorms.uploadDays })
export type Confirmed = Readonly<{ session: Session; meeting: At<'CONFIRMED'>; facts: readonly ReturnType<typeof ScoreConfirmed>[] }>
/** The superior's column: agrees, or puts other points with a reason. Nobody confirms where they take part themselves. */
export function confirm(meeting: Meeting, session: Session, { pack, confirming, by, at }: Readonly<{ pack: MeetingPack; confirming: Confirming; by: string; at: string }>): Confirmed {
  const signed = demand(meeting, 'SIGNED')
  const { items = {}, reason } = confirming
  const fixed = session.record ?? refuse('score.no-band')
  if (!signed.score || !session.entered) return refuse('score.none')
  const upload = uploadOf(signed, session, at)
  const outcome = bandOf(checked(pack, { ...fixed, ...upload }, merged(session.entered, items)))
  if (Object.keys(items).length > 0 && reason === undefined) return refuse('score.reason-needed')
  const { id: meetingId, cellId } = meeting
  return {
    session: { ...session, confirmation: { entered: items, by, ...upload, ...(reason === undefined ? {} : { reason }) } },
    meeting: { ...signed, status: 'CONFIRMED', confirmedAt: at, confirmed: outcome },
    facts: [ScoreConfirmed({ meetingId, cellId, score: outcome.total, band: outcome.band })],
  }
}

/** The record so far: fixed once the meeting is held, as of now while it lasts. */
export const recordNow = (meeting: Started, session: Session, { roster, figures, at, evidence }: Readonly<{ roster: Roster; figures: Figures; at: string; evidence: MeetingRecord }>): MeetingRecord =>
  isHeld(meeting) && session.record ? session.record : recordOf({ ...meeting, endedAt: at, figures }, roster, evidence)
export type { Held }
