import { MemberStatus, OrganisationId } from '@nen-nep/contracts'
import { DueKind } from '@nen-nep/rules/membership/index'
import { packed, type Key } from '@nen-nep/service-kit'
import * as v from 'valibot'

export const milestonesKey = (cellId: string): Key => ({ pk: `U#${cellId}`, sk: 'MILESTONES' })

/** What of one member has a day to watch: the terms that run, since when party age counts, the badges recorded, the day of death. */
export const Milestone = v.object({
  memberId: v.string(),
  name: v.string(),
  status: MemberStatus,
  clocks: v.array(v.object({ kind: DueKind, from: v.string() })),
  partyAgeFrom: v.optional(v.string()),
  badges: v.array(v.number()),
  diedOn: v.optional(v.string()),
})
export type Milestone = v.InferOutput<typeof Milestone>

/** A cell's members with a day to watch, kept from the members themselves, so that a list of a whole district reads one row a cell. Days are worked out when they are asked for. */
export const CellMilestones = v.object({ cellId: v.string(), lines: v.custom<Uint8Array>((value) => value instanceof Uint8Array) })
export type CellMilestones = v.InferOutput<typeof CellMilestones>
const Lines = packed(v.array(Milestone))
/** The milestones in a cell's row; they stand there packed, a fifth of the size. */
export const linesIn = ({ lines }: CellMilestones): Milestone[] => v.parse(Lines, lines)

/** `within`: civil days ahead; what is overdue is listed always. */
export const DueListing = v.strictObject({ orgId: OrganisationId, within: v.optional(v.pipe(v.string(), v.regex(/^\d{1,3}$/), v.transform(Number), v.maxValue(366)), '60') })
