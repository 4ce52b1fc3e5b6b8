import { OrganisationId, Text } from '@nen-nep/contracts'
import type { Key } from '@nen-nep/service-kit'
import * as v from 'valibot'

export const rosterExportKey = (id: string): Key => ({ pk: `RX#${id}`, sk: 'A' })
export const fileOf = (id: string) => `exports/${id}/danh-sach-dang-vien.xlsx`

/** The registry of an organisation as a file for the national systems: asked for with a reason, for whoever asked, and only for some days. `progress` is in hundredths. */
export const RosterExport = v.object({
  id: v.string(), orgId: v.string(), by: v.string(), reason: v.string(), askedAt: v.string(),
  state: v.picklist(['WRITING', 'READY', 'EXPIRED']), progress: v.number(), people: v.number(),
})
export type RosterExport = v.InferOutput<typeof RosterExport>

export const Exporting = v.strictObject({ orgId: OrganisationId, reason: v.optional(Text(500, 0), '') })
export type Exporting = v.InferOutput<typeof Exporting>
