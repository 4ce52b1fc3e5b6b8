import { MeetingId, OrganisationId, PlainDate, Text } from '@nen-nep/contracts'
import { confirming, SecrecyNote } from '@nen-nep/service-kit'
import * as v from 'valibot'

/** A cell proposes or asks upwards; a member petitions their own cell. */
export const ProposalKind = v.picklist(['PROPOSAL', 'QUESTION', 'PETITION'])
export const Status = v.picklist(['RAISED', 'RECEIVED', 'ANSWERED', 'DECLINED', 'PASSED_UP'])
const Step = v.object({ status: Status, orgId: v.string(), by: v.string(), on: v.string(), text: v.optional(v.string()) })
/** Something raised from below, with everything that became of it. `toOrgId` is who must answer now. */
export const Proposal = v.object({
  id: v.string(),
  cellId: v.string(),
  toOrgId: v.string(),
  kind: ProposalKind,
  status: Status,
  text: v.string(),
  raisedBy: v.string(),
  raisedOn: v.string(),
  dueOn: v.string(),
  meetingId: v.optional(v.string()),
  steps: v.array(Step),
  secrecy: v.optional(SecrecyNote),
})
export type Proposal = v.InferOutput<typeof Proposal>
/** Says to an organisation that something was raised to it. */
export const Pointer = v.object({ orgId: v.string(), proposalId: v.string() })
export type Pointer = v.InferOutput<typeof Pointer>

export const Raising = v.strictObject({ cellId: OrganisationId, kind: v.optional(ProposalKind, 'PROPOSAL'), text: Text(2000), dueOn: v.exactOptional(PlainDate), meetingId: v.exactOptional(MeetingId), ...confirming })
export type Raising = v.InferOutput<typeof Raising>
export const Answering = v.strictObject({ outcome: v.picklist(['RECEIVED', 'ANSWERED', 'DECLINED', 'PASSED_UP']), text: v.optional(Text(2000)) })
export type Answering = v.InferOutput<typeof Answering>
