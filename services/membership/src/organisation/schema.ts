import { MemberId, OrganisationId, OrganisationType, PlainDate, SectorType, Text, TreeNode } from '@nen-nep/contracts'
import type { Key } from '@nen-nep/service-kit'
import * as v from 'valibot'

/** The organisation that everything else stands under; the first administrator is named there before it has a name. */
export const ROOT = 'org_root'
export const organisationKey = (id: string): Key => ({ pk: `U#${id}`, sk: 'A' })

/** A unit that a joint cell serves, and the member of its committee who answers for it. */
const Covering = v.strictObject({ unit: Text(200), memberId: MemberId })

/** An organisation of the party. `code` is the office's own number (often 14 digits, `79.777.001.000.008`): a key outside, not ours. The tree says how it stands and stood; this row says who wrote that, at which version, and who answers for which of its units. */
export const Organisation = v.object({ ...v.omit(TreeNode, ['norms']).entries, coverage: v.optional(v.array(Covering)) })
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

/** What may be corrected or changed of an organisation from a day on, today unless named; an empty text or list takes it away. A letterhead is set whole. Its place in the tree changes by `reorganise` alone. */
export const Updating = v.strictObject({
  on: v.optional(PlainDate),
  name: v.optional(Text(200)),
  code: v.optional(Code),
  sectorType: v.optional(SectorType),
  kindName: v.optional(Text(60, 0)),
  termEnd: v.optional(PlainDate),
  letterhead: v.optional(v.strictObject({ superior: v.optional(Text(200, 0)), body: v.optional(Text(200, 0)), place: v.optional(Text(60, 0)), acting: v.optional(Text(60, 0)) })),
  units: v.optional(v.pipe(v.array(Text(200)), v.maxLength(50), v.check((units) => new Set(units).size === units.length))),
  coverage: v.optional(v.pipe(v.array(Covering), v.maxLength(200))),
})
export type Updating = v.InferOutput<typeof Updating>
