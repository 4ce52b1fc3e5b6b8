import * as v from 'valibot'
import { defineEvent } from './define-event.ts'

export const PoisonParked = defineEvent(
  'poison.parked.v1',
  'A record that can never be handled was set aside with its payload, in the dead-letter queue of the service it names.',
  v.object({ reason: v.string(), payload: v.string() }),
  { reason: 'unknown version', payload: '{"type":"meeting.closed.v9"}' },
)
