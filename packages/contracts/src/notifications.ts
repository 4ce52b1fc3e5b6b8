import * as v from 'valibot'
import { defineEvent } from './define-event.ts'

export const MessageQueued = defineEvent(
  'message.queued.v1',
  'A message for one person waits to be sent.',
  v.object({ messageId: v.string() }),
  { messageId: 'msg_8f3k2m1q.20261120010000000.a1b2c3d4e5.2b7x9k4d' },
)
export const RoundRequested = defineEvent(
  'round.requested.v1',
  'One occasion asks for a round of messages, one to each of many people.',
  v.object({ roundId: v.string() }),
  { roundId: 'rnd_8f3k2m1q.20261120010000000.a1b2c3d4e5' },
)
export const HoldersInvited = defineEvent(
  'holders.invited.v1',
  'An office asked that all who hold a position in an organisation, or also in all below it, are told how to begin.',
  v.object({ invitationId: v.string() }),
  { invitationId: 'hin_8f3k2m1q.a1b2c3d4e5' },
)
export const MailReported = defineEvent(
  'mail.reported.v1',
  'What became of a mail on its way, as SES reports it. `mark` names the message; nothing else is said of the recipient.',
  v.object({ mailId: v.string(), outcome: v.string(), bounceType: v.optional(v.string()), mark: v.optional(v.string()) }),
  { mailId: '0102019…', outcome: 'Bounce', bounceType: 'Permanent', mark: '8f3k2m1q_20261120010000000_a1b2c3d4e5_2b7x9k4d_1' },
)
