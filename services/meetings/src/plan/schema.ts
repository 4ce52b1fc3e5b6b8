import { PlainDate, Text } from '@nen-nep/contracts'
import { confirming, SecrecyNote } from '@nen-nep/service-kit'
import * as v from 'valibot'

const Month = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(12))
const Planned = v.object({ month: Month, regularOn: v.optional(v.string()), thematic: v.optional(v.string()), venue: v.optional(v.string()), coOwner: v.optional(v.string()) })
export type Planned = v.InferOutput<typeof Planned>
/** A cell's plan of a year: on which civil day it meets each month, and which themes it treats, with which unit (`coOwner`). Months without an entry are gaps. */
export const Plan = v.object({ cellId: v.string(), year: v.number(), months: v.array(Planned), secrecy: v.optional(SecrecyNote) })
export type Plan = v.InferOutput<typeof Plan>

const PlannedInput = v.strictObject({ month: Month, regularOn: v.optional(PlainDate), thematic: v.optional(Text(300)), venue: v.optional(Text(200)), coOwner: v.optional(Text(200)) })
export const PlanInput = v.strictObject({ months: v.pipe(v.array(PlannedInput), v.maxLength(12)), ...confirming })
export type PlanInput = v.InferOutput<typeof PlanInput>
