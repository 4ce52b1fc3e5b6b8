import { Id, OrganisationId, PlainDate, Text } from '@nen-nep/contracts'
import * as v from 'valibot'

const given = { on: PlainDate, decisionNo: Text(60), evidence: v.optional(v.pipe(v.array(Id('upl')), v.maxLength(10))) }
/** A badge for so many years of party age (`early`: before they are reached, to the gravely ill), or another award by its title. */
export const Awarding = v.variant('kind', [
  v.strictObject({ kind: v.literal('BADGE'), ...given, years: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(120)), early: v.optional(v.literal(true)) }),
  v.strictObject({ kind: v.literal('OTHER'), ...given, title: Text(300) }),
])
export type Awarding = v.InferOutput<typeof Awarding>

/** `round`: the day on which badges are given; `all` also lists those missed before and those that only a grave illness would bring forward. */
export const BadgeListing = v.strictObject({ orgId: OrganisationId, round: PlainDate, all: v.optional(v.picklist(['true', 'false']), 'false') })
