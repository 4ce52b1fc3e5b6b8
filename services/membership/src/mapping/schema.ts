import { bare, compose, orgId as withPrefix, parts, shortHash } from '@nen-nep/contracts'
import type { Key } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { keyOfMapping, Mapping } from '../roster/mappings.ts'

export const mappingsOf = (orgId: string) => `V#${bare(orgId)}`
/** One mapping for all spellings of the same words in one registry. */
export const mappingId = (orgId: string, mapping: Pick<Mapping, 'kind' | 'text' | 'parent'>) => compose('map', bare(orgId), shortHash(12, keyOfMapping(mapping)))
export function mappingKey(id: string): Key | undefined {
  const [org, words] = parts('map', id, 2) ?? []
  return org !== undefined && words !== undefined ? { pk: mappingsOf(withPrefix(org)), sk: words } : undefined
}

/** Words of rosters and what they mean in one registry: said by who confirmed an import with them, used by the next, until somebody forgets it. */
export const Kept = v.object({ id: v.string(), orgId: v.string(), mapping: Mapping, by: v.string(), at: v.string(), forgotten: v.optional(v.boolean()) })
export type Kept = v.InferOutput<typeof Kept>
