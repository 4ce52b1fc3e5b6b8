import { bare, compose, MemberStatus, OrganisationId, parts, Role, Text } from '@nen-nep/contracts'
import type { Key } from '@nen-nep/service-kit'
import * as v from 'valibot'

/** What the registry's own list can be asked by: under which organisation, of which standing, in which role, of which unit, in which list by name. All of them hold at once. */
export const Conditions = v.strictObject({
  under: v.exactOptional(OrganisationId),
  status: v.exactOptional(MemberStatus),
  role: v.exactOptional(Role),
  unit: v.exactOptional(Text(200)),
  list: v.exactOptional(v.pipe(v.string(), v.regex(/^[A-Z][A-Z0-9_]{1,39}$/))),
})
/** A list that somebody made for an organisation and gave a name: its conditions, never its people, so that whoever opens it finds those of today whom they may see. */
export const RecipientList = v.object({ id: v.string(), orgId: v.string(), name: v.string(), conditions: Conditions, savedAt: v.string(), removed: v.optional(v.literal(true)) })
export type RecipientList = v.InferOutput<typeof RecipientList>

export const Saving = v.strictObject({ orgId: OrganisationId, name: Text(100), conditions: Conditions })
export type Saving = v.InferOutput<typeof Saving>
export const Asked = v.strictObject({ orgId: OrganisationId })

/** An organisation's lists stand together, so that they are one Query. */
export const listsOf = (orgId: string) => `RL#${bare(orgId)}`
export const listId = (orgId: string, hash: string) => compose('rcl', bare(orgId), hash)
export function listKey(id: string): Key | undefined {
  const [org, hash] = parts('rcl', id, 2) ?? []
  return org !== undefined && hash !== undefined ? { pk: `RL#${org}`, sk: hash } : undefined
}
