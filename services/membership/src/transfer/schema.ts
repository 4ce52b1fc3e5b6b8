import { Id, MemberId, OrganisationId, PlainDate, Text, TransferKind, TransferState } from '@nen-nep/contracts'
import { paging, type Key } from '@nen-nep/service-kit'
import * as v from 'valibot'

export const TransferId = Id('trf')
export const transferKey = (id: string): Key => ({ pk: `T#${id}`, sk: 'A' })
/** The one running transfer of a member: who finds it standing does not begin another. */
export const runningKey = (memberId: string): Key => ({ pk: `M#${memberId}`, sk: 'TRANSFER' })
/** Pointers to the transfers of a member, and to those from or to an organisation. */
export const ofMember = (memberId: string, id = '') => ({ pk: `M#${memberId}`, sk: `T#${id}` })
export const ofOrganisation = (orgId: string) => `TO#${orgId}`
/** Pointers to the transfers from or to an organisation and everything below it, in the order they were asked for. */
export const ofLevel = (orgId: string) => `TL#${orgId}`

/** An introduction letter. `presentBy` is the last civil day to present it; a voided one was replaced by another, and its number is never given again. */
export const Letter = v.object({
  no: v.string(),
  issuerId: v.string(),
  issuedOn: v.string(),
  presentBy: v.string(),
  by: v.string(),
  voided: v.optional(v.object({ at: v.string(), by: v.string(), reason: v.string() })),
})
export type Letter = v.InferOutput<typeof Letter>

/** Where a transfer leads: an organisation of ours, or, without an id, one that only its name tells of. */
const Destination = v.object({ orgId: v.optional(v.string()), name: v.string() })
const asked = {
  id: v.string(),
  memberId: v.string(),
  memberName: v.string(),
  fromOrgId: v.string(),
  fromName: v.string(),
  to: Destination,
  kind: TransferKind,
  on: v.string(),
  until: v.optional(v.string()),
  reason: v.string(),
  statedNo: v.optional(v.string()),
  requested: v.object({ by: v.string(), at: v.string() }),
}
const lettered = { ...asked, letters: v.array(Letter) }
/** `dueOn`: the last civil day to be received; absent where the way leads outside. `told`: the days left of the last reminder, by what it reminded of. */
const sent = { ...lettered, sentOn: v.string(), dueOn: v.optional(v.string()), told: v.optional(v.record(v.string(), v.number()), {}) }
const ended = { ...asked, letters: v.optional(v.array(Letter), []), sentOn: v.optional(v.string()), ended: v.object({ by: v.string(), at: v.string(), reason: v.optional(v.string()), why: v.optional(v.picklist(['MEMBER_GONE', 'MEMBER_MOVED', 'CELL_GONE'])) }) }

/** A transfer from the cell that counts a member to another, or for a time, as a hand-shake of two sides (domain §4.2, §7; 208-QĐ/TW). */
export const Transfer = v.variant('state', [
  v.object({ ...asked, state: v.literal('REQUESTED') }),
  v.object({ ...asked, state: v.literal('REVIEWED') }),
  v.object({ ...lettered, told: v.optional(v.record(v.string(), v.number())), state: v.literal('LETTER_ISSUED') }),
  v.object({ ...sent, state: v.literal('SENT') }),
  v.object({ ...sent, state: v.literal('RECEIVED'), receivedOn: v.string() }),
  v.object({ ...sent, state: v.literal('RETURNED'), receivedOn: v.optional(v.string()), returnedOn: v.string() }),
  v.object({ ...ended, state: v.picklist(['REFUSED', 'WITHDRAWN', 'EXPIRED']) }),
])
export type Transfer = v.InferOutput<typeof Transfer>
export type In<S extends Transfer['state']> = Extract<Transfer, { state: S }>
/** A transfer that came to nothing. */
export type Ended = Extract<Transfer, { ended: unknown }>

const number = v.pipe(Text(40), v.regex(/^[\p{L}\d][\p{L}\d./ -]*$/u))
export const Requesting = v.strictObject({ memberId: MemberId, toOrgId: v.optional(OrganisationId), toName: v.optional(Text(200)), kind: TransferKind, on: PlainDate, until: v.optional(PlainDate), reason: Text(500), letterNo: v.optional(number) })
export type Requesting = v.InferOutput<typeof Requesting>
/** `toOrgId` chooses the organisation that the request only named; `outside` says that it is none of ours. */
export const Reviewing = v.strictObject({ decision: v.picklist(['APPROVE', 'REFUSE']), toOrgId: v.optional(OrganisationId), outside: v.optional(v.boolean(), false), reason: v.optional(Text(500)) })
export type Reviewing = v.InferOutput<typeof Reviewing>
/** `no` is the number on a paper that was written by hand; `reason` says why an issued letter is replaced. */
export const Issuing = v.strictObject({ no: v.optional(number), reason: v.optional(Text(500)) })
export type Issuing = v.InferOutput<typeof Issuing>
export const WithReason = v.strictObject({ reason: Text(500) })
export const Listing = v.strictObject({ orgId: OrganisationId, state: v.optional(TransferState), side: v.optional(v.picklist(['OUT', 'IN'])), ...paging })
export type Listing = v.InferOutput<typeof Listing>
