import { MemberId, OrganisationId } from '@nen-nep/contracts'
import * as v from 'valibot'

/** One member's link to the calendar of a cell or of a unit. A link of an older serial is dead, and all are while it is off. */
export const CalendarLink = v.object({ orgId: v.string(), memberId: v.string(), serial: v.number(), on: v.boolean() })
export type CalendarLink = v.InferOutput<typeof CalendarLink>
/** What a signed link says. */
export const FeedLink = v.object({ orgId: v.string(), memberId: v.string(), serial: v.number() })
export type FeedLink = v.InferOutput<typeof FeedLink>
export const Linking = v.strictObject({ orgId: OrganisationId })
/** Whose link is taken back: the caller's own, or another member's by those who plan for the organisation. */
export const Revoking = v.strictObject({ orgId: OrganisationId, memberId: v.optional(MemberId) })
export type Revoking = v.InferOutput<typeof Revoking>
