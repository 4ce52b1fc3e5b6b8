import { MemberId, OrganisationId, Text } from '@nen-nep/contracts'
import { confirming, SecrecyNote } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { MonthText } from '../month-plan/schema.ts'

const Observer = v.object({ name: v.string(), cellId: v.optional(v.string()), memberId: v.optional(v.string()) })
/** A new form of meeting that an organisation tries in one cell first (practice, row 42): who observes it there, the civil month it begins in, and the month from which all others follow. */
export const Pilot = v.object({ orgId: v.string(), title: v.string(), cellId: v.string(), observers: v.array(Observer), startsIn: v.string(), rolledOutFrom: v.optional(v.string()), lessons: v.optional(v.string()), secrecy: v.optional(SecrecyNote) })
export type Pilot = v.InferOutput<typeof Pilot>
const Observers = v.pipe(v.array(v.strictObject({ name: Text(120), cellId: v.optional(OrganisationId), memberId: v.optional(MemberId) })), v.maxLength(100))
export const Piloting = v.strictObject({ title: Text(200), cellId: OrganisationId, observers: v.optional(Observers, []), startsIn: MonthText, rolledOutFrom: v.optional(MonthText), lessons: v.optional(Text(2000)), ...confirming })
export type Piloting = v.InferOutput<typeof Piloting>
