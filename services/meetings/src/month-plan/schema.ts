import { MemberId, OrganisationId, Text } from '@nen-nep/contracts'
import { confirming, packed, SecrecyNote } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { Moment } from '../moment.ts'

export const MonthText = v.pipe(v.string(), v.regex(/^20\d{2}-(0[1-9]|1[0-2])$/))
const Minutes = v.pipe(v.number(), v.integer(), v.minValue(15), v.maxValue(600))

/** Where and when one cell meets in a month. `proposed` when neither the publisher nor the cell's own year plan named the day. */
export const Entry = v.object({ cellId: v.string(), startsAt: v.string(), minutes: v.number(), venue: v.string(), overseerId: v.optional(v.string()), proposed: v.optional(v.literal(true)) })
export type Entry = v.InferOutput<typeof Entry>
export const Clash = v.object({ kind: v.picklist(['VENUE', 'OVERSEER', 'MEMBER']), cellIds: v.array(v.string()), message: v.string() })
export type Clash = v.InferOutput<typeof Clash>
const Content = v.object({ entries: v.array(Entry), clashes: v.array(Clash) })
/** The published month of an organisation: one compressed item for all its cells. */
export const MonthPlan = v.object({ orgId: v.string(), month: v.string(), content: packed(Content), secrecy: v.optional(SecrecyNote) })
export type MonthPlan = v.InferOutput<typeof MonthPlan>

const EntryInput = v.strictObject({ cellId: OrganisationId, startsAt: Moment, venue: Text(200), minutes: v.optional(Minutes), overseerId: v.optional(MemberId) })
/** `entries` name what is settled; every other cell keeps what was published before, or takes its year plan at the usual time of day in Vietnam. */
export const Publishing = v.strictObject({
  orgId: OrganisationId,
  month: MonthText,
  entries: v.optional(v.pipe(v.array(EntryInput), v.maxLength(500)), []),
  usualTime: v.optional(v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/)), '19:00'),
  ...confirming,
})
export type Publishing = v.InferOutput<typeof Publishing>
export const MonthQuery = v.strictObject({ orgId: OrganisationId, month: MonthText })
