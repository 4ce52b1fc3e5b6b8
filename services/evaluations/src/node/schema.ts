import { Instant, OrganisationId, Text, Year } from '@nen-nep/contracts'
import * as v from 'valibot'

const part = { year: v.number(), orgId: v.string(), campaignId: v.string() }
/** An organisation's part of the year: sent up after all below it, or given back with a reason. */
export const Node = v.variant('status', [
  v.object({ ...part, status: v.literal('SUBMITTED'), submittedAt: Instant }),
  v.object({ ...part, status: v.literal('RETURNED'), reason: v.string() }),
])
export type Node = v.InferOutput<typeof Node>

export const Submitting = v.strictObject({ year: Year, orgId: OrganisationId })
export const GivingBack = v.strictObject({ year: Year, orgId: OrganisationId, reason: Text(1000) })
