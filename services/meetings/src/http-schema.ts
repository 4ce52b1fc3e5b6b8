import { MemberId, OrganisationId, Text } from '@nen-nep/contracts'
import { paging } from '@nen-nep/service-kit'
import * as v from 'valibot'

export const OrgPath = v.object({ orgId: OrganisationId })
/** A year in a query string. */
export const YearText = v.pipe(v.string(), v.regex(/^20\d{2}$/), v.transform(Number))
export const CellYear = v.strictObject({ cellId: OrganisationId, year: YearText, ...paging })
export const TaskQuery = v.strictObject({ cellId: v.optional(OrganisationId), year: v.optional(YearText), memberId: v.optional(MemberId), unit: v.optional(Text(200)), open: v.optional(v.picklist(['true', 'false'])) })
export const Place = v.record(v.string(), v.unknown())
