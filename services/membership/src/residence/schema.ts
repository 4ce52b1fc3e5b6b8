import { bare, compose, MemberId, OrganisationId, parts, PlainDate, ResidenceStanding, Text, Year } from '@nen-nep/contracts'
import type { Key } from '@nen-nep/service-kit'
import * as v from 'valibot'

/** The members who live where a cell is stand together, so that it reads its second population in one Query. The id tells the cell that it was recorded for; links of a closed body wait at the one that took over (following/). */
export const linksOf = (orgId: string) => `R#${bare(orgId)}`
export const linkId = (orgId: string, hash: string) => compose('rsl', bare(orgId), hash)
export function linkKey(id: string): Key | undefined {
  const [cell, hash] = parts('rsl', id, 2) ?? []
  return cell !== undefined && hash !== undefined ? { pk: `R#${cell}`, sk: hash } : undefined
}
/** The one link a member has at a time; who finds it standing does not begin another. */
export const currentKey = (memberId: string): Key => ({ pk: `M#${memberId}`, sk: 'RESIDENCE' })
/** Pointers to all links a member has had. */
export const ofMember = (memberId: string, id = '') => ({ pk: `M#${memberId}`, sk: `R#${id}` })

/** Who owes no yearly comment (213-QĐ/TW): army and police in barracks, mobile work, study through the whole year. */
export const ExemptReason = v.picklist(['BARRACKS', 'MOBILE_WORK', 'FULL_YEAR_STUDY'])
const Exempt = v.object({ reason: ExemptReason })
const Comment = v.object({ year: v.number(), standing: ResidenceStanding, text: v.string(), by: v.string(), at: v.string() })

/** The link of a working member with the cell where they live (213-QĐ/TW, 33-HD/BTCTW), with its yearly comments. `to` is its last day. */
export const ResidenceLink = v.object({
  id: v.string(),
  memberId: v.string(),
  memberName: v.string(),
  residenceOrgId: v.string(),
  from: v.string(),
  to: v.optional(v.string()),
  letterNo: v.optional(v.string()),
  exempt: v.optional(Exempt),
  comments: v.array(Comment),
  /** Which reorganisations closed the body it led to, the last one last. */
  moved: v.optional(v.array(v.object({ plan: v.string(), from: v.string() }))),
  recorded: v.object({ by: v.string(), at: v.string() }),
})
export type ResidenceLink = v.InferOutput<typeof ResidenceLink>

export const Recording = v.strictObject({ memberId: MemberId, residenceOrgId: OrganisationId, from: PlainDate, letterNo: v.optional(Text(40)), exempt: v.optional(v.strictObject(Exempt.entries)) })
export type Recording = v.InferOutput<typeof Recording>
/** `to` is the last day. */
export const Ending = v.strictObject({ to: PlainDate })
/** `onDemand`: asked for by the member's own cell though they are exempt. */
export const Commenting = v.strictObject({ year: Year, standing: ResidenceStanding, text: Text(4000), onDemand: v.optional(v.boolean(), false) })
export type Commenting = v.InferOutput<typeof Commenting>
export const Listing = v.strictObject({ orgId: v.optional(OrganisationId), memberId: v.optional(MemberId) })
export type Listing = v.InferOutput<typeof Listing>
