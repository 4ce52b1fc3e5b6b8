import { Count, MeetingBand, MeetingKind, MemberId, OrganisationId, Text } from '@nen-nep/contracts'
import { MeetingSheetCode } from '@nen-nep/rules/packs/meeting/sheets'
import { confirming, SecrecyNote } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { Moment } from '../moment.ts'

/** Items every meeting has by guidance 42-HD/BTCTW and its predecessors; shown in Vietnamese. Rows keep their place in this list: only append. */
export const StandingItem = v.picklist(['OPENING', 'REVIEW_TASKS', 'CURRENT_AFFAIRS', 'HO_CHI_MINH', 'LAST_MONTH', 'NEXT_MONTH', 'DISCUSSION', 'THEME', 'CONCLUSION', 'SELF_SCORE', 'READ_BACK'])
export type StandingItem = v.InferOutput<typeof StandingItem>

const Minutes = v.pipe(Count, v.maxValue(600))
/** How far a topic came in its sitting. */
export const TopicState = v.picklist(['DONE', 'UNFINISHED'])
/** Which item of which earlier meeting a topic rolled on from. */
export const Origin = v.object({ meetingId: v.string(), itemId: v.string() })
/** `focal` marks one of the one to three issues a meeting centres on (practice, row 89); `topicId` names the proposal it was taken from. */
export const AgendaItem = v.object({
  id: v.string(), code: v.optional(StandingItem), title: v.optional(v.string()), presenterId: v.optional(v.string()), minutes: v.optional(Minutes),
  focal: v.optional(v.literal(true)), from: v.optional(Origin), topicId: v.optional(v.string()), state: v.optional(TopicState),
})
export type AgendaItem = v.InferOutput<typeof AgendaItem>
const AgendaLine = v.union([
  Text(300),
  v.strictObject({ id: v.optional(v.pipe(v.string(), v.regex(/^a\d{1,2}$/))), code: v.optional(StandingItem), title: v.optional(Text(300)), presenterId: v.optional(MemberId), minutes: v.optional(Minutes), focal: v.optional(v.literal(true)) }),
])
/** An agenda as a person gives it: titles, or lines with presenter and minutes. Without one the standing items are put in. */
export const AgendaInput = v.pipe(v.array(AgendaLine), v.maxLength(40))
export type AgendaInput = v.InferOutput<typeof AgendaInput>

export const InviteeKind = v.picklist(['GUEST', 'OVERSEER', 'UNIT_HEAD', 'OBSERVER'])
export type InviteeKind = v.InferOutput<typeof InviteeKind>
/** Somebody invited who is not of the circle that meets: they have no vote and are no part of the roll (expanded committee, guests, the superior's overseer, observers of a pilot cell). `memberId` where they are a member elsewhere and can be told. */
const Invitee = v.object({ kind: InviteeKind, name: v.string(), duty: v.optional(v.string()), memberId: v.optional(v.string()) })
export type Invitee = v.InferOutput<typeof Invitee>
const Invitees = v.pipe(v.array(v.strictObject({ kind: InviteeKind, name: Text(120), duty: v.optional(Text(200)), memberId: v.optional(MemberId) })), v.maxLength(50))

/** Somebody at the door who is no part of the roll. */
const Visitor = v.object({ kind: InviteeKind, name: v.string(), duty: v.optional(v.string()), memberId: v.optional(v.string()) })
export type Visitor = v.InferOutput<typeof Visitor>

const Length = v.pipe(Minutes, v.minValue(1))
const planned = {
  id: v.string(),
  cellId: v.string(),
  kind: MeetingKind,
  startsAt: v.string(),
  venue: v.string(),
  minutesPlanned: v.number(),
  agenda: v.array(AgendaItem),
  minuteTakerId: v.optional(v.string()),
  invitees: v.optional(v.array(Invitee)),
  answerBy: v.optional(v.string()),
  seriesId: v.optional(v.string()),
  /** The reorganisation that put it off by closing its cell. */
  putOffBy: v.optional(v.string()),
  /** What went over to another record when two were merged: the minutes, and the presenting of items. */
  reassigned: v.optional(v.object({ from: v.string(), into: v.string(), minutes: v.boolean(), items: v.array(v.string()) })),
  secrecy: v.optional(SecrecyNote),
}
const announced = { ...planned, openedAt: v.string(), notified: v.boolean() }
/** What the roll adds to a letter: when somebody came late or left early, the kind of reason and who approved it, and the items of the agenda they were out for. `i` counts in roster order. */
export const RollNote = v.object({ i: v.number(), arrivedAt: v.optional(v.string()), leftAt: v.optional(v.string()), reasonType: v.optional(v.string()), approvedBy: v.optional(v.string()), awayFor: v.optional(v.array(v.string())) })
export type RollNote = v.InferOutput<typeof RollNote>
/** `rv` is the roster version that fixes the order; `roll` has one letter for each of its members: P, E, U, or - where nothing is recorded. `sheet` and `agreedMinutes` are what the cell was judged by when the sitting began. */
const started = { ...announced, startedAt: v.string(), rv: v.number(), roll: v.string(), notes: v.array(RollNote), sheet: v.optional(MeetingSheetCode), agreedMinutes: v.optional(v.number()), chairId: v.optional(v.string()), visitors: v.optional(v.array(Visitor)) }
export const Figures = v.object({ owed: v.number(), present: v.number(), excused: v.number(), unexcused: v.number(), turns: v.number(), speakers: v.number(), votes: v.number() })
export type Figures = v.InferOutput<typeof Figures>
const Outcome = v.object({ total: v.number(), max: v.number(), band: MeetingBand })
export type Outcome = v.InferOutput<typeof Outcome>
/** `number` is that of its minutes, in the cell's year. `turns` has one digit (base 36, z for 35 and more) for each member in roster order. */
const held = { ...started, number: v.optional(v.number()), endedAt: v.string(), figures: Figures, turns: v.string(), score: v.optional(Outcome) }

const at = <const S extends string, E extends v.ObjectEntries>(status: S, entries: E) => v.object({ ...entries, status: v.literal(status) })
/** A meeting through its one life; what exists only later is only there later. */
export const Meeting = v.variant('status', [
  at('DRAFT', planned),
  at('OPEN', announced),
  at('POSTPONED', announced),
  at('CANCELLED', { ...planned, openedAt: v.optional(v.string()), notified: v.optional(v.boolean()) }),
  at('IN_SESSION', started),
  at('CLOSED', held),
  at('SIGNED', { ...held, signedAt: v.string() }),
  at('CONFIRMED', { ...held, signedAt: v.string(), confirmedAt: v.string(), confirmed: Outcome }),
])
export type Meeting = v.InferOutput<typeof Meeting>
export type Status = Meeting['status']
export type At<S extends Status> = Extract<Meeting, { status: S }>
export type Started = At<'IN_SESSION'> | Held
export type Held = At<'CLOSED'> | At<'SIGNED'> | At<'CONFIRMED'>
export const isHeld = (meeting: Meeting): meeting is Held => meeting.status === 'CLOSED' || meeting.status === 'SIGNED' || meeting.status === 'CONFIRMED'
export const isStarted = (meeting: Meeting): meeting is Started => meeting.status === 'IN_SESSION' || isHeld(meeting)

/** A meeting to be prepared. Unless `rollOver` is false, topics that earlier meetings left unfinished come onto its agenda. */
export const Planning = v.strictObject({ cellId: OrganisationId, kind: MeetingKind, startsAt: Moment, venue: Text(200), minutesPlanned: v.optional(Length), agenda: v.optional(AgendaInput), minuteTakerId: v.optional(MemberId), invitees: v.optional(Invitees), answerBy: v.optional(Moment), rollOver: v.optional(v.boolean()), ...confirming })
export type Planning = v.InferOutput<typeof Planning>
export const Edit = v.strictObject({ kind: v.exactOptional(MeetingKind), startsAt: v.exactOptional(Moment), venue: v.exactOptional(Text(200)), minutesPlanned: v.exactOptional(Length), agenda: v.exactOptional(AgendaInput), minuteTakerId: v.exactOptional(MemberId), invitees: v.exactOptional(Invitees), answerBy: v.exactOptional(Moment), ...confirming })
export type Edit = v.InferOutput<typeof Edit>
export const Opening = v.strictObject({ notify: v.optional(v.boolean(), true) })
export type Opening = v.InferOutput<typeof Opening>
/** When it was held on paper first, the record says when it began or ended. */
export const Starting = v.strictObject({ startedAt: v.optional(Moment) })
export type Starting = v.InferOutput<typeof Starting>
/** What became of a topic in the sitting. */
export const Settling = v.strictObject({ state: TopicState })
export type Settling = v.InferOutput<typeof Settling>
export const Nothing = v.strictObject({})
