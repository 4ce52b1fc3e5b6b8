import { MemberFlag, MemberStatus, OrganisationId, PlainDate, Role, Text } from '@nen-nep/contracts'
import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { sortKey } from '@nen-nep/rules/names/index'
import type { Key, Row } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { Membership, MembershipEvent } from './history.ts'

export const memberKey = (id: string): Key => ({ pk: `M#${id}`, sk: 'A' })
/** The index of a cell's members, in the order of a Vietnamese roster. */
export const BY_CELL = { name: 'byCell', pk: 'gpk', sk: 'gsk' }
export const cellIndexKey = (cellId: string) => `C#${cellId}`

/** A dated position: who signed and who may act depends on the position on that day. `title` keeps the words of the file it came from. Where a reorganisation ended it, `cause` names that, and `was` is the last day it had before. */
const Ended = v.object({ at: v.string(), by: v.string(), reason: v.optional(v.string()), cause: v.optional(v.string()), was: v.optional(v.string()) })
export const Position = v.object({ role: Role, orgId: v.string(), from: v.string(), to: v.optional(v.string()), title: v.optional(v.string()), decisionNo: v.optional(v.string()), ended: v.optional(Ended) })
export type Position = v.InferOutput<typeof Position>

/** A position of somebody else that this member fills for a time, granted by its holder or by the level above. */
export const StandIn = v.object({ role: Role, orgId: v.string(), standsInFor: v.string(), from: v.string(), to: v.string(), reason: v.string(), grantedBy: v.string(), ended: v.optional(Ended) })
export type StandIn = v.InferOutput<typeof StandIn>

/** Whether a term was ended by an act whose day its last day did not outlive: such a term gives nothing from that moment on, even on its last day. */
export const isOver = ({ to, ended }: Pick<Position, 'to' | 'ended'>) => ended !== undefined && to !== undefined && to <= civilDayOf(ended.at)

/** Every role but membership itself, which nobody is appointed to. */
export const PositionRole = v.picklist(Role.options.filter((role) => role !== 'MEMBER'))
/** A position as it is stated when a member is entered. */
const Stated = v.strictObject({ role: PositionRole, orgId: OrganisationId, from: PlainDate, to: v.optional(PlainDate), title: v.optional(Text(200)), decisionNo: v.optional(Text(60)) })

const person = {
  name: Text(100),
  birthDate: v.optional(PlainDate),
  sex: v.optional(v.picklist(['MALE', 'FEMALE'])),
  citizenId: v.optional(v.pipe(v.string(), v.regex(/^\d{12}$/))),
  cardNumber: v.optional(v.pipe(v.string(), v.regex(/^\d{8}$/))),
  admittedOn: v.optional(PlainDate),
  officialOn: v.optional(PlainDate),
  phone: v.optional(v.pipe(v.string(), v.regex(/^0\d{9}$/))),
  email: v.optional(v.pipe(v.string(), v.maxLength(254), v.email())),
  concurrentPost: v.optional(Text(500, 0)),
  partyTitle: v.optional(Text(500, 0)),
  note: v.optional(Text(500, 0)),
}

/** Whether the processing of a member's data is restricted (law 91/2025/QH15): while it is, no mail goes to them. Who decided it, when and why; the last decision stands. */
export const Processing = v.object({ restricted: v.boolean(), by: v.string(), at: v.string(), reason: v.string() })

/** A member as the registry holds them, with all that happened to their membership: its last line is what stands now, and `since` the day from which this cell holds them. The minimum of the 339 handbook's summary card. Numbers and addresses are masked on the way out. `signedOutAt`: no sign-in from before that instant counts. */
export const Member = v.object({
  id: v.string(),
  ...Membership.entries,
  since: v.string(),
  history: v.array(MembershipEvent),
  positions: v.array(Position),
  signedOutAt: v.optional(v.string()),
  standIns: v.optional(v.array(StandIn)),
  processing: v.optional(Processing),
  ...v.object(person).entries,
})
export type Member = v.InferOutput<typeof Member>

export const Registration = v.strictObject({ cellId: OrganisationId, status: MemberStatus, flags: v.optional(v.array(MemberFlag), []), positions: v.optional(v.pipe(v.array(Stated), v.maxLength(20)), []), since: v.optional(PlainDate), ...person })
export type Registration = v.InferOutput<typeof Registration>

export const Changes = v.strictObject({ ...v.partial(v.strictObject(person)).entries })
export type Changes = v.InferOutput<typeof Changes>

/** What lists and screens mask, and a reasoned question shows whole. */
export const Masked = v.picklist(['citizenId', 'cardNumber', 'phone', 'email'])
export const Revealing = v.strictObject({ fields: v.pipe(v.array(Masked), v.minLength(1), v.maxLength(4)), reason: v.optional(Text(500, 0)) })
export type Revealing = v.InferOutput<typeof Revealing>

/** The index attributes of a member: name, status and roles only, so that edits of other fields cost no index write. */
export const memberIndex = ({ id, cellId, name, positions }: Member): Row => ({
  gpk: cellIndexKey(cellId),
  gsk: `${sortKey(name)}#${id}`,
  roles: positions.filter((position) => !isOver(position)).map(({ role, orgId }) => `${role}@${orgId}`),
})
