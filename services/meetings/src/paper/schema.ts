import { MeetingId, ResolutionId, Text } from '@nen-nep/contracts'
import { KeptWording } from '@nen-nep/service-kit'
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
const papers = ['MINUTES', 'MINUTES_EXTRACT', 'RESOLUTION', 'RESOLUTION_EXTRACT', 'INVITATION', 'AGENDA', 'ATTENDANCE'] as const
/** A paper of invented data, to try words where there is no real one. */
const Sample = v.object({ kind: v.literal('SAMPLE'), of: v.picklist(papers), orgId: v.string(), place: v.exactOptional(v.string()) })
/** An official paper as a Word file, for whoever asked for it, and only for some days; `organ` is in whose name, and who may sign; `wording` are the words in force when it was asked for, or those that are `tried` before they are saved, with the `text` that minutes have in them. */
export const Paper = v.object({ id: v.string(), cellId: v.string(), asked: v.variant('kind', [...wanted, Sample]), organ: Organ, wording: v.optional(KeptWording), tried: v.optional(v.literal(true)), text: v.optional(v.string()), by: v.string(), askedAt: v.string(), state: v.picklist(['WRITING', 'READY']) })
export type Paper = v.InferOutput<typeof Paper>
