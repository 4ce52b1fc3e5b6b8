import { bare, compose, Instant, OrganisationId, parts, PlainDate } from '@nen-nep/contracts'
import { Citation } from '@nen-nep/rules/packs/citation'
import { Publication } from '@nen-nep/rules/packs/publication'
import { RuleSet } from '@nen-nep/rules/packs/rule-set'
import { packed, type Key } from '@nen-nep/service-kit'
import * as v from 'valibot'

/** Rules that a body published for itself and all below it. It never changes; `set` is all of it, with what it inherited on the day it was published. `baseId` names the rules of the country it stands on, and with them it ends; `says` the parts that are its own; `digest` is what `set` came to when it was published, where that was noted. */
export const RulePack = v.object({
  id: v.string(),
  orgId: v.string(),
  name: v.string(),
  validFrom: PlainDate,
  parentId: v.string(),
  baseId: v.string(),
  citation: Citation,
  says: v.array(v.string()),
  publishedAt: Instant,
  digest: v.optional(v.string()),
  set: packed(RuleSet),
})
export type RulePack = v.InferOutput<typeof RulePack>

/** All packs of a body stand together, by their first day. */
export const packsOf = (orgId: string) => `RP#${bare(orgId)}`
export const packId = (orgId: string, validFrom: string, hash: string) => compose('pck', bare(orgId), validFrom.replaceAll('-', ''), hash)
/** Where a pack stands, by its id; nothing for ids of another shape. */
export function packKey(id: string): Key | undefined {
  const [org, from, hash] = parts('pck', id, 3) ?? []
  return org !== undefined && from !== undefined && hash !== undefined ? { pk: `RP#${org}`, sk: `${from}#${hash}` } : undefined
}

/** A pack to be published: as a JSON value, or as the text of a file, whose faults are told by line. */
export const Publishing = v.strictObject({ pack: v.optional(Publication), file: v.optional(v.pipe(v.string(), v.maxLength(200_000))) })
export type Publishing = v.InferOutput<typeof Publishing>
export const Listing = v.strictObject({ orgId: v.optional(OrganisationId) })
