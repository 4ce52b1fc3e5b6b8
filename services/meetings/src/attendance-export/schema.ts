import { OrganisationId, Text } from '@nen-nep/contracts'
import * as v from 'valibot'

const Month = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(12))
/** What a column of the handbook's layout holds. */
export const HandbookField = v.picklist(['order', 'cellCode', 'cellName', 'memberName', 'unit', 'day', 'time', 'kind', 'state', 'arrivedAt'])
export type HandbookField = v.InferOutput<typeof HandbookField>
/** Columns in their order, each with its heading. */
export const HandbookColumns = v.pipe(v.array(v.strictObject({ field: HandbookField, header: Text(80) })), v.minLength(1), v.maxLength(20))
export type HandbookColumns = v.InferOutput<typeof HandbookColumns>
const Layout = v.picklist(['SIGNING', 'HANDBOOK'])

/** A cell's attendance of some months as a sheet to sign, or a line for each owed seat in the columns of the electronic handbook (`columns` where others are asked for than ours), for whoever asked, and only for some days. */
export const AttendanceExport = v.object({ id: v.string(), cellId: v.string(), year: v.number(), fromMonth: v.number(), toMonth: v.number(), layout: v.optional(Layout, 'SIGNING'), columns: v.optional(HandbookColumns), by: v.string(), askedAt: v.string(), state: v.picklist(['WRITING', 'READY', 'EXPIRED']) })
export type AttendanceExport = v.InferOutput<typeof AttendanceExport>
export const Exporting = v.strictObject({ cellId: OrganisationId, year: v.pipe(v.number(), v.integer(), v.minValue(2000), v.maxValue(2099)), fromMonth: v.optional(Month, 1), toMonth: v.optional(Month, 12), layout: v.optional(Layout, 'SIGNING'), columns: v.exactOptional(HandbookColumns) })
export type Exporting = v.InferOutput<typeof Exporting>
