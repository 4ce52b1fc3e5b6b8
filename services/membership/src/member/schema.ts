import { MemberFlag, MemberStatus, OrganisationId, PersonName, PlainDate, Role, Text } from '@nen-nep/contracts'
import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { sortKey } from '@nen-nep/rules/names/index'
import type { Key, Row } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { isGoneElsewhere, Membership, MembershipEvent } from './history.ts'

export const memberKey = (id: string): Key => ({ pk: `M#${id}`, sk: 'A' })
/** Whether a row of a member's partition is their record. */
export const isMemberRow = ({ sk }: Row) => sk === 'A'
/** The index of a cell's members, in the order of a Vietnamese roster. */
export const BY_CELL = { name: 'byCell', pk: 'gpk', sk: 'gsk' }
export const cellIndexKey = (cellId: string) => `C#${cellId}`

/** A dated position: who signed and who may act depends on the position on that day. `title` keeps the words of the file it came from. Where a reorganisation ended it, `cause` names that, and `was` is the last day it had before. */
const Ended = v.object({ at: v.string(), by: v.string(), reason: v.optional(v.string()), cause: v.optional(v.string()), was: v.optional(v.string()) })
export const Position = v.object({ role: Role, orgId: v.string(), from: v.string(), to: v.optional(v.string()), title: v.optional(v.string()), decisionNo: v.optional(v.string()), ended: v.optional(Ended) })
export type Position = v.InferOutput<typeof Position>

/** A position of somebody else that this member fills for a time, granted by its holder, the level above, or an officer within reach. */
export const StandIn = v.object({ role: Role, orgId: v.string(), standsInFor: v.string(), from: v.string(), to: v.string(), reason: v.string(), grantedBy: v.string(), ended: v.optional(Ended) })
export type StandIn = v.InferOutput<typeof StandIn>

/** Whether a term was ended by an act whose day its last day did not outlive: such a term gives nothing from that moment on, even on its last day. */
export const isOver = ({ to, ended }: Pick<Position, 'to' | 'ended'>) => ended !== undefined && to !== undefined && to <= civilDayOf(ended.at)

/** Every role but membership itself, which nobody is appointed to. */
export const PositionRole = v.picklist(Role.options.filter((role) => role !== 'MEMBER'))
/** A position as it is stated when a member is entered. */
const Stated = v.strictObject({ role: PositionRole, orgId: OrganisationId, from: PlainDate, to: v.optional(PlainDate), title: v.optional(Text(200)), decisionNo: v.optional(Text(60)) })

/** General education: primary, lower-secondary (what admission asks for), upper-secondary. */
const Schooling = v.picklist(['PRIMARY', 'LOWER_SECONDARY', 'UPPER_SECONDARY'])

const person = {
  name: PersonName,
  birthDate: v.optional(PlainDate),
  sex: v.optional(v.picklist(['MALE', 'FEMALE'])),
  citizenId: v.optional(v.pipe(v.string(), v.regex(/^\d{12}$/))),
  cardNumber: v.optional(v.pipe(v.string(), v.regex(/^\d{8}$/))),
  otherNames: v.optional(Text(200, 0)),
  dossierNumber: v.optional(Text(40)),
  schooling: v.optional(Schooling),
  admittedOn: v.optional(PlainDate),
  ceremonyOn: v.optional(PlainDate),
  officialOn: v.optional(PlainDate),
  phone: v.optional(v.pipe(v.string(), v.regex(/^0\d{9}$/))),
  email: v.optional(v.pipe(v.string(), v.maxLength(254), v.email())),
  concurrentPost: v.optional(Text(500, 0)),
  partyTitle: v.optional(Text(500, 0)),
  note: v.optional(Text(500, 0)),
}

/** Whether the processing of a member's data is restricted (law 91/2025/QH15): while it is, no mail goes to them. Who decided it, when and why; the last decision stands. */
export const Processing = v.object({ restricted: v.boolean(), by: v.string(), at: v.string(), reason: v.string() })

/** What a record became that was found to be a second one of somebody: a stone that points to the record kept. It stays for what names it: past rosters, minutes and ballots. */
export const MergedInto = v.object({ into: v.string(), by: v.string(), at: v.string(), mergeId: v.string() })

/** The running admission of a candidate or probationer: the case, and the two days that their terms run from. */
const Admitting = v.object({ id: v.string(), certificateOn: v.optional(v.string()), approvedOn: v.optional(v.string()) })

/** What somebody was given: a badge for so many years, or another award by its title; each with its day and decision. */
export const Award = v.object({ kind: v.picklist(['BADGE', 'OTHER']), years: v.optional(v.number()), title: v.optional(v.string()), early: v.optional(v.boolean()), on: v.string(), decisionNo: v.string(), evidence: v.optional(v.array(v.string())), by: v.string(), at: v.string() })
export type Award = v.InferOutput<typeof Award>

/** A member as the registry holds them, with all that happened to their membership: its last line is what stands now, and `since` the day from which this cell holds them. The minimum of the 339 handbook's summary card. Numbers and addresses are masked on the way out. `ceremonyOn` is the day of the admission ceremony, `admittedOn` that of the decision. `signedOutAt`: no sign-in from before that instant counts. */
export const Member = v.object({
  id: v.string(),
  ...Membership.entries,
  since: v.string(),
  history: v.array(MembershipEvent),
  positions: v.array(Position),
  signedOutAt: v.optional(v.string()),
  standIns: v.optional(v.array(StandIn)),
  processing: v.optional(Processing),
  merged: v.optional(MergedInto),
  /** The records that were merged into this one, with those merged into them, and the organisations that held these or where they had positions. */
  formerly: v.optional(v.array(v.string())),
  formerOrgs: v.optional(v.array(v.string())),
  admission: v.optional(Admitting),
  awards: v.optional(v.array(Award)),
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

/** The index attributes of a member: name, status and roles only, so that edits of other fields cost no index write. A merged record, and who left the system, stand in no list. */
export const memberIndex = ({ id, cellId, name, positions, merged, ...where }: Member): Row => ({
  ...(merged || isGoneElsewhere(where) ? {} : { gpk: cellIndexKey(cellId), gsk: `${sortKey(name)}#${id}` }),
  roles: positions.filter((position) => !isOver(position)).map(({ role, orgId }) => `${role}@${orgId}`),
})
