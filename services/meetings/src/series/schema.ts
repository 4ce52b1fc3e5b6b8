import { MeetingKind, OrganisationId, Text } from '@nen-nep/contracts'
import { confirming, SecrecyNote } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { AgendaInput, AgendaItem } from '../meeting/schema.ts'
import { MonthText } from '../month-plan/schema.ts'

const Made = v.object({ month: v.string(), meetingId: v.string() })
/** A cell's recurring meeting: its template agenda, place, and time of day in Vietnam; which months have their meeting, and which are skipped. A meeting once made lives on its own, so moving or cancelling one does not touch the series. */
export const Series = v.object({
  id: v.string(), cellId: v.string(), name: v.string(), kind: MeetingKind, time: v.string(), venue: v.string(), minutesPlanned: v.optional(v.number()),
  agenda: v.array(AgendaItem), made: v.array(Made), skipped: v.array(v.string()), secrecy: v.optional(SecrecyNote),
})
export type Series = v.InferOutput<typeof Series>

const Time = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/))
/** Without an agenda the series begins with the template of its kind and of the cell's sector. */
export const Founding = v.strictObject({ cellId: OrganisationId, name: Text(120), kind: MeetingKind, time: Time, venue: Text(200), minutesPlanned: v.optional(v.pipe(v.number(), v.integer(), v.minValue(15), v.maxValue(600))), agenda: v.optional(AgendaInput), ...confirming })
export type Founding = v.InferOutput<typeof Founding>
/** The month to prepare; without one, the next that has no meeting and is not skipped. */
export const Calling = v.strictObject({ month: v.optional(MonthText) })
export type Calling = v.InferOutput<typeof Calling>
export const Skipping = v.strictObject({ month: MonthText })
export const SeriesQuery = v.strictObject({ cellId: OrganisationId })
