import { OrganisationId, PlainDate, Text } from '@nen-nep/contracts'
import { StatusTarget } from '@nen-nep/rules/membership/index'
import * as v from 'valibot'

/** What somebody is to become, on which civil day. Whoever is re-admitted and whose cell stands no more goes to `cellId`. At an admission `on` is the day of the ceremony and `decidedOn` that of the decision. */
export const Changing = v.strictObject({ to: StatusTarget, on: PlainDate, decidedOn: v.optional(PlainDate), decisionNo: v.optional(Text(60)), reason: v.optional(Text(500)), cellId: v.optional(OrganisationId) })
export type Changing = v.InferOutput<typeof Changing>
