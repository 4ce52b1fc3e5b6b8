import { OrganisationId, Text } from '@nen-nep/contracts'
import * as v from 'valibot'
import { CriteriaSet } from '../criteria/schema.ts'
import { PlainDate } from '../dates/plain-date.ts'
import { QuotaRules } from '../quota/index.ts'
import { RatingRules } from '../rating/schema.ts'

const Sheet = v.strictObject(CriteriaSet.entries)

/**
 * A rule pack as a body writes it: only what it says otherwise than its superior; all else it inherits.
 * It holds for the body and all below it from `validFrom` on. Within rating and quotas single fields may be given, a sheet is given whole.
 */
export const Publication = v.strictObject({
  orgId: OrganisationId,
  name: Text(200),
  validFrom: PlainDate,
  citation: v.strictObject({ regulation: Text(300), article: v.optional(Text(100)), note: v.optional(Text(300)) }),
  rating: v.optional(v.partial(v.strictObject(RatingRules.entries))),
  quota: v.optional(v.partial(v.strictObject(QuotaRules.entries))),
  collectiveQuota: v.optional(v.partial(v.strictObject(QuotaRules.entries))),
  points: v.optional(Sheet),
  collectivePoints: v.optional(Sheet),
  fourGood: v.optional(Sheet),
})
export type Publication = v.InferOutput<typeof Publication>
