import * as v from 'valibot'
import { defineEvent } from './define-event.ts'

export const MessageQueued = defineEvent(
  'message.queued.v1',
  'A message for one person waits to be sent.',
  v.object({ messageId: v.string() }),
  { messageId: 'msg_a1b2c3d4e5' },
)
export const RoundRequested = defineEvent(
  'round.requested.v1',
  'One occasion asks for a round of messages, one to each of many people.',
  v.object({ roundId: v.string() }),
  { roundId: 'rnd_a1b2c3d4e5' },
)
