import { MeetingId, OrganisationId, PlainDate, Text } from '@nen-nep/contracts'
import { confirming, SecrecyNote } from '@nen-nep/service-kit'
import * as v from 'valibot'

/** What somebody of the superior saw at a cell's meeting, or on another visit: strengths, what is lacking, what they advised. */
export const Visit = v.object({ id: v.string(), cellId: v.string(), by: v.string(), visitedOn: v.string(), meetingId: v.optional(v.string()), strengths: v.optional(v.string()), lacking: v.optional(v.string()), advice: v.optional(v.string()), secrecy: v.optional(SecrecyNote) })
export type Visit = v.InferOutput<typeof Visit>
const note = v.exactOptional(Text(2000))
export const Visiting = v.strictObject({ cellId: OrganisationId, visitedOn: PlainDate, meetingId: v.exactOptional(MeetingId), strengths: note, lacking: note, advice: note, ...confirming })
export type Visiting = v.InferOutput<typeof Visiting>

/** Inspection and supervision by the committee, or by the cell of itself. */
export const InspectionKind = v.picklist(['INSPECTION', 'SUPERVISION', 'SELF_INSPECTION'])
/** What is looked at: the Charter, what members may not do, ties with the place of residence, meetings, resolutions, dues, something else. */
export const InspectionTopic = v.picklist(['CHARTER', 'PROHIBITIONS', 'RESIDENCE', 'MEETINGS', 'RESOLUTIONS', 'DUES', 'OTHER'])
export const DecidedBy = v.picklist(['COMMITTEE', 'INSPECTION_COMMISSION'])
const Remedy = v.object({ id: v.string(), text: v.string(), dueOn: v.string(), report: v.optional(v.string()), reportedOn: v.optional(v.string()), acceptedOn: v.optional(v.string()) })
export type Remedy = v.InferOutput<typeof Remedy>
const planned = {
  id: v.string(), orgId: v.string(), subjectOrgId: v.string(), kind: InspectionKind, topics: v.array(InspectionTopic), title: v.string(), decidedBy: DecidedBy,
  fromOn: v.string(), toOn: v.string(), coordinatesWith: v.optional(v.string()), secrecy: v.optional(SecrecyNote),
}
const at = <const S extends string, E extends v.ObjectEntries>(status: S, entries: E) => v.object({ ...planned, ...entries, status: v.literal(status) })
/** An inspection or supervision of a body, from its plan to its conclusion. Never of one person, and never a case file. */
export const Inspection = v.variant('status', [at('PLANNED', {}), at('CONCLUDED', { conclusion: v.string(), concludedOn: v.string(), concludedBy: v.string(), remedies: v.array(Remedy) })])
export type Inspection = v.InferOutput<typeof Inspection>

export const InspectionPlanning = v.strictObject({
  orgId: OrganisationId, subjectOrgId: OrganisationId, kind: InspectionKind, topics: v.pipe(v.array(InspectionTopic), v.minLength(1), v.maxLength(7)), title: Text(300),
  decidedBy: v.optional(DecidedBy, 'COMMITTEE'), fromOn: PlainDate, toOn: PlainDate, coordinatesWith: v.exactOptional(Text(200)), ...confirming,
})
export type InspectionPlanning = v.InferOutput<typeof InspectionPlanning>
export const Concluding = v.strictObject({ conclusion: Text(5000), remedies: v.optional(v.pipe(v.array(v.strictObject({ text: Text(500), dueOn: PlainDate })), v.maxLength(30)), []), ...confirming })
export type Concluding = v.InferOutput<typeof Concluding>
/** The body inspected reports a remedy; who inspected accepts it. */
export const Following = v.variant('step', [v.strictObject({ step: v.literal('REPORTED'), report: Text(2000) }), v.strictObject({ step: v.literal('ACCEPTED') })])
export type Following = v.InferOutput<typeof Following>
