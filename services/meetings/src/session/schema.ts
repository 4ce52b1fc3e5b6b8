import { AttendanceState, Count, MemberId, Text } from '@nen-nep/contracts'
import { BaseRule } from '@nen-nep/rules/attendance/index'
import { Entered, MeetingRecord } from '@nen-nep/rules/criteria/index'
import * as v from 'valibot'
import { InviteeKind } from '../meeting/schema.ts'
import { Moment } from '../moment.ts'

export const ReasonType = v.picklist(['HEALTH', 'WORK', 'FAMILY', 'TRAVEL', 'OTHER'])
export type ReasonType = v.InferOutput<typeof ReasonType>
const AgendaItemId = v.pipe(v.string(), v.regex(/^a\d{1,2}$/))

/** One speaking turn. `gist` is what the minutes keep of it. */
export const Turn = v.object({ memberId: v.string(), agendaItemId: v.optional(v.string()), seconds: v.optional(v.number()), gist: v.optional(v.string()) })
export type Turn = v.InferOutput<typeof Turn>
export const Passing = v.picklist(['MORE_THAN_HALF', 'TWO_THIRDS'])
/** One open vote with the base it was measured against; `ratio` in hundredths of a percent, null on an empty base. */
export const Vote = v.object({
  motion: v.string(),
  agendaItemId: v.optional(v.string()),
  for: v.number(),
  against: v.number(),
  abstain: v.number(),
  base: v.number(),
  baseRule: BaseRule,
  passing: Passing,
  ratio: v.nullable(v.number()),
  passed: v.boolean(),
})
export type Vote = v.InferOutput<typeof Vote>
/** What the chair concluded on one item; given again, it replaces the earlier one. */
const Conclusion = v.object({ agendaItemId: v.string(), text: v.string() })
/** What a superior made of the score: the answers that differ, why, by whom, and how late the upload was by then. */
const Confirmation = v.object({ entered: Entered, reason: v.optional(v.string()), by: v.string(), uploadDelayDays: v.optional(v.number()) })

/** What goes on in a sitting, in one item beside the meeting; `record` is fixed at closing and then nothing changes but the superior's column. */
export const Session = v.object({
  id: v.string(),
  cellId: v.string(),
  turns: v.array(Turn),
  votes: v.array(Vote),
  conclusions: v.optional(v.array(Conclusion)),
  /** The item of the agenda that is being treated, since when. */
  item: v.optional(v.object({ id: v.string(), since: v.string() })),
  entered: v.optional(Entered),
  record: v.optional(MeetingRecord),
  /** The civil day on which a conclusion of the meeting was first issued. */
  issuedOn: v.optional(v.string()),
  confirmation: v.optional(Confirmation),
})
export type Session = v.InferOutput<typeof Session>

const Row = v.strictObject({ memberId: MemberId, state: AttendanceState, was: v.optional(v.nullable(AttendanceState)), approvedBy: v.optional(MemberId), awayFor: v.optional(v.pipe(v.array(AgendaItemId), v.maxLength(40))), arrivedAt: v.optional(Moment), leftAt: v.optional(Moment), reasonType: v.optional(ReasonType) })
/** A guest or superior at the door; `present: false` takes them off again. */
const Visiting = v.strictObject({ kind: InviteeKind, name: Text(120), duty: v.optional(Text(200)), memberId: v.optional(MemberId), present: v.optional(v.boolean(), true) })
/** Roll-call rows; `others` marks everybody who owes the meeting and has no mark yet. `was` is the mark that the phone showed before (null: none): what another phone set otherwise in between is a conflict. `checkedIn` marks those present who gave the code of the hall and have no mark yet. */
export const RollCall = v.strictObject({ rows: v.optional(v.pipe(v.array(Row), v.maxLength(1000)), []), others: v.optional(AttendanceState), visitors: v.optional(v.pipe(v.array(Visiting), v.maxLength(50))), checkedIn: v.optional(v.literal(true)) })
export type RollCall = v.InferOutput<typeof RollCall>
export const TurnTaken = v.strictObject({ memberId: MemberId, agendaItemId: v.optional(AgendaItemId), seconds: v.optional(v.pipe(Count, v.maxValue(24 * 3600))), gist: v.optional(Text(500)) })
export type TurnTaken = v.InferOutput<typeof TurnTaken>
export const Concluding = v.strictObject({ agendaItemId: AgendaItemId, text: Text(2000) })
export type Concluding = v.InferOutput<typeof Concluding>
export const Moving = v.strictObject({ agendaItemId: AgendaItemId })
export type Moving = v.InferOutput<typeof Moving>
const Hands = v.pipe(Count, v.maxValue(10_000))
export const VoteTaken = v.strictObject({ motion: Text(500), for: Hands, against: Hands, abstain: Hands, agendaItemId: v.optional(AgendaItemId), passing: v.optional(Passing, 'MORE_THAN_HALF') })
export type VoteTaken = v.InferOutput<typeof VoteTaken>
export const Closing = v.strictObject({ endedAt: v.optional(Moment) })
export type Closing = v.InferOutput<typeof Closing>
