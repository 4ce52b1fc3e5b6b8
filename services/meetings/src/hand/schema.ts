import * as v from 'valibot'

const AgendaItemId = v.pipe(v.string(), v.regex(/^a\d{1,2}$/))
/** A member who asked to speak. `turnsBefore` is how often they had spoken by then: once they spoke again, the hand is down by itself. */
export const Hand = v.object({ meetingId: v.string(), cellId: v.string(), memberId: v.string(), at: v.string(), turnsBefore: v.number(), agendaItemId: v.optional(v.string()), withdrawn: v.optional(v.literal(true)) })
export type Hand = v.InferOutput<typeof Hand>
export const Asking = v.strictObject({ agendaItemId: v.exactOptional(AgendaItemId), withdraw: v.optional(v.boolean(), false) })
export type Asking = v.InferOutput<typeof Asking>
