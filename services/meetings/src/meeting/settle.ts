import type { Decision } from '@nen-nep/service-kit'
import { refuse } from './refusals.ts'
import { demand } from './rules.ts'
import type { Meeting, Settling } from './schema.ts'

/** Says of an agenda item, while the cell sits, whether it is done; what is not rolls on to the next meeting. */
export function settleTopic(meeting: Meeting, itemId: string, { state }: Settling): Decision<Meeting> {
  const before = demand(meeting, 'IN_SESSION')
  if (!before.agenda.some(({ id }) => id === itemId)) return refuse('meeting.unknown-item', { id: itemId })
  return { next: { ...before, agenda: before.agenda.map((item) => (item.id === itemId ? { ...item, state } : item)) }, facts: [] }
}
