import * as v from 'valibot'
import { ChannelName } from '../channel/port.ts'
import { Language } from '../letter/language.ts'
import { RoundKind } from '../round/schema.ts'

const intent = {
  id: v.string(),
  roundId: v.string(),
  orgId: v.string(),
  kind: RoundKind,
  meetingId: v.optional(v.string()),
  sequence: v.optional(v.number()),
  transferId: v.optional(v.string()),
  /** Whose words it is written in, where somebody saved some. */
  wordingOf: v.optional(v.string()),
  /** The language of the organisation, where it chose one; the reader's own goes before it. */
  language: v.optional(Language),
  unlessAnswered: v.optional(v.literal(true)),
  memberId: v.string(),
  name: v.string(),
  address: v.string(),
  /** The way it goes, where that is not by mail. */
  channel: v.optional(ChannelName),
  /** When it was first asked for, and how often since: 1, or more after somebody asked to send it again. */
  queuedAt: v.string(),
  posts: v.number(),
  /** Where the earlier postings went, one address each, since reports on them may come late. */
  formerly: v.optional(v.array(v.string())),
  /** The recipient may hold it twice: an attempt ended without an answer and was made again. */
  possibleRepeat: v.optional(v.literal(true)),
  at: v.string(),
}

/** Why a message was not sent: its occasion has passed or changed, the member wants no mail, has declined or has done what it asks for, the address refuses, the processing of the member's data is restricted, or the organisation turned its mails off while it waited. */
export const Needless = v.picklist(['OUTDATED', 'UNWANTED', 'DECLINED', 'DONE', 'ADDRESS_REFUSES', 'RESTRICTED', 'TURNED_OFF'])
export type Needless = v.InferOutput<typeof Needless>

/** One message to one person about one occasion; `at` is when it came into its state. `GATHERED` is told in another message, `into`, whose state is its own from then on. */
export const Message = v.variant('state', [
  v.object({ ...intent, state: v.literal('QUEUED') }),
  v.object({ ...intent, state: v.literal('SENDING'), attempts: v.number(), leaseUntil: v.string() }),
  v.object({ ...intent, state: v.literal('SENT'), providerId: v.string() }),
  v.object({ ...intent, state: v.literal('FAILED'), reason: v.string() }),
  v.object({ ...intent, state: v.literal('SUPPRESSED'), reason: Needless }),
  v.object({ ...intent, state: v.literal('TEST') }),
  v.object({ ...intent, state: v.literal('GATHERED'), into: v.string() }),
  v.object({ ...intent, state: v.literal('DELIVERED') }),
  v.object({ ...intent, state: v.literal('OPENED_LINK') }),
  v.object({ ...intent, state: v.literal('BOUNCED'), reason: v.string() }),
  v.object({ ...intent, state: v.literal('COMPLAINED') }),
])
export type Message = v.InferOutput<typeof Message>
export type MessageState = Message['state']
