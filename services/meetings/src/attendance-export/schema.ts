import { OrganisationId } from '@nen-nep/contracts'
import * as v from 'valibot'

const Month = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(12))
/** A cell's attendance of some months as a sheet to sign, for whoever asked, and only for some days. */
export const AttendanceExport = v.object({ id: v.string(), cellId: v.string(), year: v.number(), fromMonth: v.number(), toMonth: v.number(), by: v.string(), askedAt: v.string(), state: v.picklist(['WRITING', 'READY', 'EXPIRED']) })
export type AttendanceExport = v.InferOutput<typeof AttendanceExport>
export const Exporting = v.strictObject({ cellId: OrganisationId, year: v.pipe(v.number(), v.integer(), v.minValue(2000), v.maxValue(2099)), fromMonth: v.optional(Month, 1), toMonth: v.optional(Month, 12) })
export type Exporting = v.InferOutput<typeof Exporting>
