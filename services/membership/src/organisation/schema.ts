import { OrganisationId, OrganisationType, PlainDate, SectorType, Text } from '@nen-nep/contracts'
import type { Key } from '@nen-nep/service-kit'
import * as v from 'valibot'

/** The organisation that everything else stands under; the first administrator is named there before it has a name. */
export const ROOT = 'org_root'
export const organisationKey = (id: string): Key => ({ pk: `U#${id}`, sk: 'A' })

/** An organisation of the party. `code` is the office's own number (often 14 digits, `79.777.001.000.008`): a key outside, not ours. */
export const Organisation = v.object({
  id: v.string(),
  name: v.string(),
  type: OrganisationType,
  code: v.optional(v.string()),
  parentId: v.optional(v.string()),
  sectorType: v.optional(SectorType),
  from: v.string(),
})
export type Organisation = v.InferOutput<typeof Organisation>

/** The office's own number of an organisation. */
export const Code = v.pipe(v.string(), v.regex(/^[0-9A-Za-z][0-9A-Za-z.-]{0,39}$/))

export const Founding = v.strictObject({
  name: Text(200),
  type: OrganisationType,
  code: v.optional(Code),
  parentId: v.optional(OrganisationId),
  sectorType: v.optional(SectorType),
  from: PlainDate,
})
export type Founding = v.InferOutput<typeof Founding>
