import { bare, compose, MemberFlag, OrganisationId, OrganisationType, parts, PlainDate, SectorType } from '@nen-nep/contracts'
import { packed, type Key } from '@nen-nep/service-kit'
import * as v from 'valibot'

/** All head-counts of an organisation stand together. The id tells whose. */
export const headcountsOf = (org: string) => `HC#${org}`
export const headcountId = (orgId: string, hash: string) => compose('hct', bare(orgId), hash)
export function headcountKey(id: string): Key | undefined {
  const [org, hash] = parts('hct', id, 2) ?? []
  return org !== undefined && hash !== undefined ? { pk: headcountsOf(org), sk: hash } : undefined
}
/** Where a later look at a head-count stands: beside it, for the count itself never changes. */
export const verificationKey = ({ pk, sk }: Key): Key => ({ pk: `HV#${pk.slice('HC#'.length)}`, sk })

/** Upper ends of the age bands, in completed years on the day; the last band is open, and who has no birth date stands apart. */
export const AgeBand = v.picklist(['TO_30', 'TO_40', 'TO_50', 'TO_60', 'TO_70', 'ABOVE_70', 'UNKNOWN'])
export type AgeBand = v.InferOutput<typeof AgeBand>
const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

/** What is counted of some people: how many, as what, with which flags, of which sex and age. A group that is not named has nobody. */
export const Counts = v.object({ members: Count, status: v.record(v.picklist(['PROBATIONARY', 'OFFICIAL']), Count), flags: v.record(MemberFlag, Count), sex: v.record(v.picklist(['MALE', 'FEMALE', 'UNKNOWN']), Count), age: v.record(AgeBand, Count) })
export type Counts = v.InferOutput<typeof Counts>

/** A body as it stood on the day, with those it held itself. */
export const Leaf = v.object({ id: v.string(), parentId: v.optional(v.string()), name: v.string(), type: OrganisationType, sectorType: v.optional(SectorType), own: Counts })
export type Leaf = v.InferOutput<typeof Leaf>

const asked = { id: v.string(), orgId: v.string(), on: v.string(), by: v.string(), askedAt: v.string() }
/** Who belonged where on a civil day, counted once and never again: the base of quotas and shares. `digest` is over the canonical JSON of day, organisation and nodes. */
export const Headcount = v.variant('state', [
  v.object({ ...asked, state: v.literal('COUNTING') }),
  v.object({ ...asked, state: v.literal('FROZEN'), frozenAt: v.string(), treeVersion: v.number(), digest: v.string(), nodes: packed(v.array(Leaf)) }),
])
export type Headcount = v.InferOutput<typeof Headcount>
export type Frozen = Extract<Headcount, { state: 'FROZEN' }>

/** A difference between what was frozen and what the registry says of that day now. */
export const Difference = v.object({ orgId: v.string(), group: v.string(), was: v.number(), is: v.number() })
export type Difference = v.InferOutput<typeof Difference>
/** A count of the same day done again: by whom it was asked for, and what differs. */
export const Verification = v.variant('state', [
  v.object({ ...asked, headcountId: v.string(), state: v.literal('COUNTING') }),
  v.object({ ...asked, headcountId: v.string(), state: v.literal('DONE'), doneAt: v.string(), digest: v.string(), same: v.boolean(), differences: v.array(Difference) }),
])
export type Verification = v.InferOutput<typeof Verification>

export const Freezing = v.strictObject({ orgId: OrganisationId, on: PlainDate })
export type Freezing = v.InferOutput<typeof Freezing>
