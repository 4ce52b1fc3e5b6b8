import { Instant, OrganisationId, PlainDate, Year } from '@nen-nep/contracts'
import * as v from 'valibot'

/** What a campaign demands before a sheet goes on: all forms, a counted ballot, an appraisal before each decision. A workflow may leave steps out (domain: 6.4). */
export const Requirement = v.picklist(['FORMS', 'BALLOT', 'APPRAISAL'])
export type Requirement = v.InferOutput<typeof Requirement>

/** Last days for each step, in their order; none of them shuts a door, they are what reminders and the board count by. */
export const Deadlines = v.strictObject({
  reviews: v.optional(PlainDate),
  opinions: v.optional(PlainDate),
  conferences: v.optional(PlainDate),
  proposals: v.optional(PlainDate),
  decisions: v.optional(PlainDate),
  closing: v.optional(PlainDate),
})

const planned = { id: v.string(), year: v.number(), orgId: v.string(), rulePackId: v.string(), deadlines: Deadlines, requires: v.optional(v.array(Requirement), []) }
/** `asOf`: the day the population is frozen at; `treeVersion`: the tree as it was known. `cells` are frozen one by one in the tree's order; `unknown` are cells whose roster had not reached us; `digest` proves who was frozen. */
const frozen = { ...planned, asOf: v.string(), treeVersion: v.number(), cells: v.number(), done: v.number(), members: v.number(), unknown: v.array(v.string()), digest: v.optional(v.string()) }
export const Campaign = v.variant('status', [
  v.object({ ...planned, status: v.literal('DRAFT') }),
  v.object({ ...frozen, status: v.literal('OPENING') }),
  v.object({ ...frozen, status: v.literal('OPEN') }),
  v.object({ ...frozen, status: v.literal('CLOSED'), closedAt: Instant }),
])
export type Campaign = v.InferOutput<typeof Campaign>
export type Opening = Extract<Campaign, { status: 'OPENING' }>

export const Creating = v.strictObject({ year: Year, orgId: OrganisationId, rulePackId: v.string(), deadlines: v.optional(Deadlines, {}), requires: v.optional(v.array(Requirement), ['FORMS']) })
export type Creating = v.InferOutput<typeof Creating>
