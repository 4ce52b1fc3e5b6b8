import { MeetingId, ResolutionId, Text } from '@nen-nep/contracts'
import * as v from 'valibot'
import { Organ } from '../resolution/schema.ts'

const AgendaItemId = v.pipe(v.string(), v.regex(/^a\d{1,2}$/))
const place = v.exactOptional(Text(60))
/** Which paper of a meeting, or which document, is wanted as a Word file; `place` stands in its line of place and day. */
const wanted = [
  v.strictObject({ kind: v.picklist(['MINUTES', 'ATTENDANCE', 'AGENDA', 'INVITATION']), meetingId: MeetingId, place }),
  v.strictObject({ kind: v.literal('MINUTES_EXTRACT'), meetingId: MeetingId, itemId: AgendaItemId, place }),
  v.strictObject({ kind: v.literal('RESOLUTION'), resolutionId: ResolutionId, place }),
  v.strictObject({ kind: v.literal('RESOLUTION_EXTRACT'), resolutionId: ResolutionId, part: v.picklist(['REVIEW', 'NEXT', 'ASSIGNMENTS']), place }),
] as const
export const PaperAsked = v.variant('kind', wanted)
export type PaperAsked = v.InferOutput<typeof PaperAsked>
/** An official paper as a Word file, for whoever asked for it, and only for some days; `organ` is in whose name, and who may sign. */
export const Paper = v.object({ id: v.string(), cellId: v.string(), asked: PaperAsked, organ: Organ, by: v.string(), askedAt: v.string(), state: v.picklist(['WRITING', 'READY']) })
export type Paper = v.InferOutput<typeof Paper>
