import { PaperRequested } from '@nen-nep/contracts'
import { refusals, type Act, type Decision } from '@nen-nep/service-kit'
import { refuse as refuseMeeting } from '../meeting/refusals.ts'
import { demand } from '../meeting/rules.ts'
import type { Meeting } from '../meeting/schema.ts'
import { refuse as refuseMinutes } from '../minutes/rules.ts'
import type { Paper, PaperAsked } from './schema.ts'

export const refuse = refusals({ 'paper.not-yours': 'forbidden' })

/** Minutes are there once they were written, an extract once the item was treated; the other papers also before the meeting. */
export function checkMeeting(meeting: Meeting, asked: PaperAsked, isWritten: boolean): void {
  if (asked.kind === 'MINUTES' && !isWritten) return refuseMinutes('minutes.none')
  if (asked.kind !== 'MINUTES_EXTRACT') return
  demand(meeting, 'IN_SESSION', 'CLOSED', 'SIGNED', 'CONFIRMED')
  if (!meeting.agenda.some(({ id }) => id === asked.itemId)) return refuseMeeting('meeting.unknown-item')
}

type Request = Pick<Paper, 'id' | 'cellId' | 'asked' | 'organ' | 'wording' | 'tried' | 'text'>
/** Asks for a paper. */
export const request = (given: Request, { by, at }: Act): Decision<Paper> => ({ next: { ...given, by, askedAt: at, state: 'WRITING' }, facts: [PaperRequested({ paperId: given.id, cellId: given.cellId })] })
