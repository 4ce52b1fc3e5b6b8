import { OrganisationId, PlainDate } from '@nen-nep/contracts'
import type { Key } from '@nen-nep/service-kit'
import * as v from 'valibot'

/** The clean-up of an organisation's records; one at a time. */
export const cleanUpKey = (orgId: string): Key => ({ pk: `CC#${orgId}`, sk: 'A' })
/** Some days, both included, in which everybody at or below an organisation says that their record is right, or proposes to mend it. */
export const CleanUp = v.object({ orgId: v.string(), from: v.string(), to: v.string(), by: v.string(), at: v.string() })
export type CleanUp = v.InferOutput<typeof CleanUp>
export const Opening = v.strictObject({ orgId: OrganisationId, from: PlainDate, to: PlainDate })
export type Opening = v.InferOutput<typeof Opening>

/** Who of a cell has confirmed their record, and when last: one row a cell, so that a district is counted in a few round trips. */
export const confirmationsKey = (cellId: string): Key => ({ pk: `U#${cellId}`, sk: 'CONF' })
export const Confirmations = v.object({ cellId: v.string(), confirmed: v.record(v.string(), v.string()) })
export type Confirmations = v.InferOutput<typeof Confirmations>
