import { MemberId, Text } from '@nen-nep/contracts'
import * as v from 'valibot'
import { ReasonType } from '../session/schema.ts'

/** How somebody without a phone of their own told the cell. */
export const How = v.picklist(['PHONE', 'IN_PERSON', 'PAPER'])
/** A member's answer to an invitation. The reason is for the secretary and the minute taker only; `late` when it came after the time answers were asked for; `through` whoever wrote it down for them, and how they were told (N20). */
export const Answer = v.object({ meetingId: v.string(), cellId: v.string(), memberId: v.string(), attending: v.boolean(), reasonType: v.optional(ReasonType), reason: v.optional(v.string()), byLink: v.boolean(), late: v.optional(v.literal(true)), through: v.optional(v.object({ by: v.string(), how: How })) })
export type Answer = v.InferOutput<typeof Answer>
const given = { attending: v.boolean(), reasonType: v.optional(ReasonType), reason: v.optional(Text(500)) }
export const Answering = v.strictObject(given)
export type Answering = v.InferOutput<typeof Answering>
/** `agreed`: it is what they said themselves; without that nothing is written down for anybody. */
export const AnsweringFor = v.strictObject({ memberId: MemberId, ...given, how: How, agreed: v.boolean() })
export type AnsweringFor = v.InferOutput<typeof AnsweringFor>
export const AnsweringByLink = v.strictObject({ token: v.pipe(v.string(), v.minLength(1), v.maxLength(1000)), ...given })
/** What a signed link says: whose answer to which meeting it may give, and until when. */
export const Link = v.object({ meetingId: v.string(), memberId: v.string(), until: v.string() })
export type Link = v.InferOutput<typeof Link>
