import { MeetingSheetCode } from '@nen-nep/rules/packs/meeting/sheets'
import * as v from 'valibot'

/** Which sheet an organisation's cells, and all below it, score their meetings by. */
export const Adoption = v.object({ orgId: v.string(), sheet: MeetingSheetCode })
export type Adoption = v.InferOutput<typeof Adoption>
export const Adopting = v.strictObject({ sheet: MeetingSheetCode })
export type Adopting = v.InferOutput<typeof Adopting>
