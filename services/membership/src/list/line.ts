import { MemberFlag, MemberStatus } from '@nen-nep/contracts'
import { pack, packed, type Key } from '@nen-nep/service-kit'
import { partyAgeFrom, probationFrom } from '@nen-nep/rules/membership/index'
import * as v from 'valibot'
import { badgesOf } from '../due/milestones.ts'
import { isOver, type Member } from '../member/schema.ts'

/** Where the directory of a cell stands: all it holds, packed in one row, so that a district is found, counted and compared in a few round trips (decision 51). */
export const directoryKey = (cellId: string): Key => ({ pk: `U#${cellId}`, sk: 'DIR' })

/** The fields of the summary card of handbook 339-QĐ/TW that a record may lack. */
export const CardField = v.picklist(['birthDate', 'sex', 'citizenId', 'cardNumber', 'admittedOn', 'officialOn', 'phone'])
export type CardField = v.InferOutput<typeof CardField>

const told = { birthDate: v.optional(v.string()), sex: v.optional(v.picklist(['MALE', 'FEMALE'])), admittedOn: v.optional(v.string()), officialOn: v.optional(v.string()), cardNumber: v.optional(v.string()), phone: v.optional(v.string()), probationFrom: v.optional(v.string()), partyAgeFrom: v.optional(v.string()), badges: v.optional(v.array(v.number())) }
/** A member in the directory of their cell: what lists ask about, at the member's `version`. `changedOn` is the civil day of the last change of their membership, `contact` whether any address or number reaches them, `concurrent` whether they hold posts beside the party's; `roles` are `ROLE@organisation`; probation and party age count from their own days, which are not always that of the decision. */
export const Line = v.object({
  id: v.string(), version: v.number(), name: v.string(), status: MemberStatus, flags: v.array(MemberFlag), hostId: v.optional(v.string()), unit: v.optional(v.string()), since: v.string(), changedOn: v.string(),
  roles: v.array(v.string()), contact: v.boolean(), concurrent: v.boolean(), missing: v.array(CardField), ...told,
})
export type Line = v.InferOutput<typeof Line>

const Directory = v.object({ version: v.number(), lines: packed(v.array(Line)) })
export type Directory = v.InferOutput<typeof Directory>
export const directoryIn = (row: unknown): Directory => (row === undefined ? { version: 0, lines: [] } : v.parse(Directory, row))
export const directoryRow = (cellId: string, { version, lines }: Directory) => ({ ...directoryKey(cellId), version, lines: pack(lines) })

/** A probationer has neither a day of recognition nor, as a rule, a card. */
const OF_OFFICIALS: readonly CardField[] = ['officialOn', 'cardNumber']
const missingOf = (member: Member): CardField[] => CardField.options.filter((field) => (member[field] ?? '') === '' && (member.status === 'OFFICIAL' || !OF_OFFICIALS.includes(field)))

/** The days that a member's terms count from, and the badges they have. */
const countedFrom = (member: Member): Partial<Line> => ({ ...(member.status === 'PROBATIONARY' ? { probationFrom: probationFrom(member) } : {}), ...(member.status === 'OFFICIAL' ? { partyAgeFrom: partyAgeFrom(member), badges: badgesOf(member) } : {}) })

/** What the directory says of a member. */
export function lineOf(member: Member, version: number): Line {
  const { id, name, status, flags, hostId, unit, since, history, positions, birthDate, sex, admittedOn, officialOn, cardNumber, phone, email, concurrentPost = '' } = member
  const roles = positions.filter((position) => !isOver(position)).map(({ role, orgId }) => `${role}@${orgId}`)
  return { id, version, name, status, flags, hostId, unit, since, changedOn: history.at(-1)?.on ?? since, roles, contact: (phone ?? email) !== undefined, concurrent: concurrentPost !== '', missing: missingOf(member), ...countedFrom(member), birthDate, sex, admittedOn, officialOn, cardNumber, phone }
}
