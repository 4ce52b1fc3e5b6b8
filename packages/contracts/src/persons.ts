import * as v from 'valibot'
import { defineEvent } from './define-event.ts'

export const PersonPartWritten = defineEvent(
  'person.part-written.v1',
  'A service laid all it holds on a person in the private bucket, for the export that the request names.',
  v.object({ requestId: v.string(), service: v.string(), file: v.string(), rows: v.number() }),
  { requestId: 'pex_2b7x9k4d.20261122', service: 'meetings', file: 'exports/persons/pex_2b7x9k4d.20261122/meetings.json', rows: 41 },
)
